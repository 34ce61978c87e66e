import { describe, expect, it } from 'vitest'
import { aids } from './aids.ts'

/** How each language says not to open, not to answer and not to pass on: the three things that friends are asked for. */
const ASKS: Readonly<Record<string, readonly RegExp[]>> = {
  fr: [/n(?:e l)?['’]ouvr(?:ez|e)/u, /ne répond(?:ez|s) pas/u, /ne (?:le )?partagez/u],
  es: [/no (?:lo )?abras/u, /no respondas/u, /no (?:lo )?compartas/u],
  it: [/non apri(?:re|te)/u, /non risponde(?:re|te)/u, /non condivide/u],
  pt: [/não abra[ms]/u, /não responda[ms]/u, /não partilhem/u],
  pl: [/(?:nie|niczego nie) otwieraj/u, /nie odpowiadaj/u, /nie przesyłajcie dalej/u],
  nl: [/open (?:het )?niet/iu, /reageer niet/u, /deel (?:het )?niet/u],
}

const WRITTEN = aids.posts.flatMap(({ id, others }) =>
  others.map(({ language, words }) => ({ id, language, words })),
)

describe('a post in another language', () => {
  it('is there in six languages for each situation', () => {
    expect(aids.posts.length).toBeGreaterThan(4)
    for (const { others } of aids.posts)
      expect(others.map(({ language }) => language)).toEqual(Object.keys(ASKS))
  })

  it.each(WRITTEN)('asks in $language to open, answer and share nothing: $id', (post) => {
    const [open, answer, share] = ASKS[post.language] ?? []
    expect(post.words).toMatch(open ?? /^$/u)
    expect(post.words).toMatch(answer ?? /^$/u)
    // The words for a few people say what to do with the message instead.
    if (post.id !== 'closed-circle') expect(post.words).toMatch(share ?? /^$/u)
  })
})
