import { describe, expect, it } from 'vitest'
import { asMuchAsFits, isMuch, listOf, type Surveyed } from './gather.ts'

function surveyed(
  ...chats: readonly (readonly [id: string, bytes: number, request?: true])[]
): Surveyed {
  return {
    sources: [],
    survey: {
      side: [],
      issues: [],
      chats: chats.map(([id, bytes, request]) => ({
        id,
        format: 'instagram',
        platform: 'instagram',
        title: id,
        bytes,
        files: [],
        ...(request === undefined ? {} : { request }),
      })),
    },
  }
}

describe('what was found in files', () => {
  it('is much where it is large or many, but never where it is a single chat', () => {
    expect(isMuch(surveyed(['a', 900_000_000]))).toBe(false)
    expect(isMuch(surveyed(['a', 10], ['b', 10]))).toBe(false)
    expect(isMuch(surveyed(['a', 30_000_000], ['b', 30_000_000]))).toBe(true)
    const many = Array.from({ length: 31 }, (_, n) => [String(n), 10] as const)
    expect(isMuch(surveyed(...many))).toBe(true)
  })

  it('is listed with requests from strangers first, and then the longest', () => {
    const list = listOf(surveyed(['short', 10], ['long', 900], ['stranger', 20, true]))
    expect(list.map(({ id }) => id)).toEqual(['stranger', 'long', 'short'])
    expect(list[0]?.request).toBe(true)
  })

  it('is read up to a bound where nobody picks, from the head of the list on, and one at least', () => {
    const small = surveyed(['a', 10], ['b', 10])
    expect(asMuchAsFits(small)).toEqual({ chosen: 'all', whole: true })
    const large = surveyed(['a', 20_000_000], ['b', 30_000_000], ['c', 20_000_000])
    expect(asMuchAsFits(large)).toEqual({ chosen: ['b', 'a'], whole: false })
    const huge = surveyed(['a', 10], ['b', 900_000_000])
    expect(asMuchAsFits(huge)).toEqual({ chosen: ['b'], whole: false })
  })
})
