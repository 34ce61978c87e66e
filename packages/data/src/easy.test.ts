/** What must hold for everything in easy words: it is there for every reader, advises nothing forbidden and blames nobody. */
import { planResponse, REGISTER, type Role } from '@holdfast/engine/plan'
import { LANGUAGES, say, type Language } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { aids } from './aids.ts'
import { easy, type EasyWords } from './easy.ts'
import { guidance } from './guidance.ts'

/** Whoever is threatened. */
const READERS: readonly Role[] = ['young-person', 'adult']

/** Words that need explaining, and forms that are hard to read: matches `screenshot` and `your sister's`, not `don’t`. */
const HARD = /\b(?:screenshot|liable|evidence|negotiate|vorgangsnummer|strafbar)\b|\w's\b/iu

const WORDS: readonly {
  readonly id: string
  readonly roles: readonly Role[]
  readonly words: EasyWords
}[] = [
  ...[...easy.steps, ...easy.tell].flatMap(({ id, wording }) =>
    wording.map((words) => ({ id, roles: words.for, words })),
  ),
]

/**
 * What must not be lost where a text is made short: to wait with reporting too, that who fears it may call and need not
 * want it, whom to stay on the phone with, that whoever fears the police can ask somebody else first, and that who is at
 * home may be the danger.
 */
const KEPT: readonly { readonly id: string; readonly language: Language; readonly says: RegExp }[] =
  [
    { id: 'ask-before-blocking', language: 'en', says: /^Do not block or report yet$/mu },
    { id: 'ask-before-blocking', language: 'de', says: /^Noch nicht blockieren oder melden$/mu },
    { id: 'talk-this-minute', language: 'en', says: /Might you hurt yourself now\?/u },
    {
      id: 'talk-this-minute',
      language: 'de',
      says: /(?:Könntest du dir|Könnten Sie sich) jetzt gleich wehtun/u,
    },
    { id: 'do-not-stay-alone', language: 'en', says: /on the phone with the helpline/u },
    { id: 'do-not-stay-alone', language: 'de', says: /am Telefon mit der Hilfe-Nummer/u },
    { id: 'more-may-come', language: 'en', says: /words only/u },
    { id: 'more-may-come', language: 'de', says: /nur die Worte/u },
    { id: 'afraid-of-the-police', language: 'en', says: /ask a helpline first/u },
    { id: 'afraid-of-the-police', language: 'de', says: /zuerst ein Hilfe-Telefon/u },
    { id: 'report-to-police', language: 'en', says: /Ask a helpline first/u },
    { id: 'report-to-police', language: 'de', says: /zuerst ein Hilfe-Telefon/u },
    { id: 'partner', language: 'en', says: /Are you afraid of them\?/u },
    { id: 'partner', language: 'en', says: /the one who threatens you\?/u },
    { id: 'partner', language: 'de', says: /Haben Sie Angst vor diesem Menschen\?/u },
    { id: 'partner', language: 'de', says: /Droht dieser Mensch vielleicht selbst\?/u },
    { id: 'family', language: 'en', says: /Are you afraid of somebody there\?/u },
    { id: 'family', language: 'de', says: /Angst vor jemandem dort\?/u },
  ]

describe('easy words', () => {
  it('are there for every step of a first phase and of safety, for every reader who is threatened', () => {
    const missing = guidance.steps
      .filter(({ phase }) => phase === 'first' || phase === 'safety')
      .flatMap(({ id, wording }) =>
        READERS.filter((role) => wording.some((one) => one.for.includes(role)))
          .filter(
            (role) =>
              !easy.steps.some(
                (one) => one.id === id && one.wording.some((words) => words.for.includes(role)),
              ),
          )
          .map((role) => `${id} for ${role}`),
      )
    expect(missing).toEqual([])
  })

  it('take no side of their own: whatever a country says about blocking is there', () => {
    const positions = guidance.steps.filter(({ follows }) => follows?.dispute === 'block-account')
    expect(positions.length).toBeGreaterThanOrEqual(3)
    const there = easy.steps.map(({ id }) => id)
    expect(there).toEqual(expect.arrayContaining(positions.map(({ id }) => id)))
  })

  it.each(READERS)('are there for everybody whom a reader can tell: %s', (reader) => {
    const told = (
      entries: readonly {
        readonly id: string
        readonly wording: readonly { readonly for: readonly Role[] }[]
      }[],
    ) =>
      entries
        .filter(({ wording }) => wording.some((words) => words.for.includes(reader)))
        .map(({ id }) => id)
        .toSorted()
    expect(told(easy.tell).length).toBeGreaterThan(4)
    expect(told(easy.tell)).toEqual(told(aids.tell))
  })

  it.each(LANGUAGES)('advise in %s nothing that must never be advised', (language) => {
    const said = WORDS.flatMap(({ id, roles, words: { title, lines } }) =>
      roles.flatMap((role) =>
        [title, ...lines.map(({ text }) => text)].flatMap((text) =>
          forbiddenAdvice(language, say(text, language, REGISTER[role])).map(
            (clause) => `${id}: ${clause}`,
          ),
        ),
      ),
    )
    expect(said).toEqual([])
  })

  it.each(KEPT)('keep of the step what makes it less dangerous: $id in $language', (kept) => {
    const words = WORDS.filter(({ id }) => id === kept.id)
    expect(words.length).toBeGreaterThan(0)
    for (const { roles, words: easyWords } of words) {
      const said = [easyWords.title, ...easyWords.lines.map(({ text }) => text)]
        .flatMap((text) => roles.map((role) => say(text, kept.language, REGISTER[role])))
        .join('\n')
      expect(said).toMatch(kept.says)
    }
  })

  it('warn in Nigeria, before what leads to the police today, and nowhere else', () => {
    const warned = guidance.countries.flatMap(({ id: country }) =>
      READERS.filter((role) => {
        const plan = planResponse(guidance, {
          country,
          role,
          situations: ['paid', 'known-person'],
          language: 'en',
        })
        const steps = plan?.steps.filter(({ phase }) => phase === 'today') ?? []
        const police = steps.findIndex(({ channels }) =>
          channels.some(({ kind }) => kind === 'police'),
        )
        const warning = steps.findIndex(({ id }) => id === 'afraid-of-the-police')
        return warning >= 0 && warning < police
      }).map((role) => `${country} ${role}`),
    )
    expect(warned).toEqual(READERS.map((role) => `ng ${role}`))
  })

  it('use no word that needs another to explain it', () => {
    const hard = WORDS.flatMap(({ id, words: { title, lines } }) =>
      [title, ...lines.map(({ text }) => text)]
        .flatMap((text) => Object.values(text).map(String))
        .filter((text) => HARD.test(text))
        .map((text) => `${id}: ${text}`),
    )
    expect(hard).toEqual([])
    expect('Take a screenshot.').toMatch(HARD)
  })
})
