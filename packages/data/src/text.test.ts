import { READING_ISSUE_CODES } from '@holdfast/engine/chat'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import de from './generated/text.de.json' with { type: 'json' }
import en from './generated/text.en.json' with { type: 'json' }
import { isTextKey, textsOf, translate } from './text.ts'

describe('translate', () => {
  const keys = Object.keys(en).filter(isTextKey)

  it.each(LANGUAGES)('has every text in %s', (language) => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort())
    expect(keys.filter((key) => translate(language, key, { count: 2 }) === '')).toEqual([])
  })
})

describe('the catalogue', () => {
  it('has a text for everything that a reader of chats may report', () => {
    const keys = READING_ISSUE_CODES.map((code) => `issue.${code}`)
    expect(keys.filter((key) => !isTextKey(key))).toEqual([])
  })
})

describe('isTextKey', () => {
  it('knows the keys of the catalogue and nothing that every object has', () => {
    expect(isTextKey('issue.empty-file')).toBe(true)
    expect(isTextKey('issue.nothing')).toBe(false)
    expect(isTextKey('toString')).toBe(false)
  })
})

describe('textsOf', () => {
  it('gives the texts whose keys begin as asked, in one language', () => {
    const texts = textsOf('de', ['common.leave', 'help.choose'])
    expect(texts['help.choose']).toBe(translate('de', 'help.choose'))
    expect(Object.keys(texts).every((key) => /^(?:common\.leave|help\.choose)/u.test(key))).toBe(
      true,
    )
  })
})

describe('German on pages that children and adults share', () => {
  /** Speaks to a friend or to a stranger: `dein Plan` and `wenn Sie` match, `Dusche` and a sentence's first `Sie` do not. */
  const ADDRESSES =
    /(?<!\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)(?!\p{L})|(?<=[\p{L},] )(?:Sie|Ihnen|Ihre?)(?!\p{L})/u

  /** Ends with the reader: `profile.lede.adult` matches, `profile.title` does not. */
  const READER = /\.(?:young-person|adult)$/u

  /** Speaks to a friend: `dein Plan` and `du` match, `Ihr Plan` does not. */
  const FAMILIAR = /(?<!\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)(?!\p{L})/u

  /** Asks a friend, as a sentence opens: `Exportier den Chat` matches, `Bitte den Chat exportieren` and `Der Ruf` do not. */
  const ASKS_A_FRIEND =
    /(?<=^"?|[.?!:] )(?:Antworte|Behalte|Entpack|Exportier|Frag|Füg|Gib|Heb|Hol|Kopier|Lass|Lösch|Mach|Nimm|Prüf|Rede|Ruf|Schick|Schreib|Sprich|Such|Versuch|Wähl)e?(?!\p{L})/u

  /** What the reader says on the phone, to somebody who is *Sie*. */
  const SAID_TO_THE_BANK = 'money.say'

  it('speaks to nobody, since the role is chosen there or stands in the scene', () => {
    expect(ADDRESSES.test('Das ist dein Plan.')).toBe(true)
    const shared = Object.entries(
      textsOf('de', ['plan.', 'practise.', 'help.', 'stop.', 'now.guess']),
    )
    expect(shared.length).toBeGreaterThan(100)
    const said = shared.filter(([, entry]) => ADDRESSES.test(JSON.stringify(entry)))
    expect(said.map(([key]) => key)).toEqual([])
  })

  it('speaks to nobody but where a page that is there twice has words for each reader', () => {
    const shared = Object.entries(
      textsOf('de', ['check.', 'profile.', 'exposure.', 'platforms.', 'money.', 'post.', 'tell.']),
    ).filter(
      // What is read by whoever is handed the phone says Sie on both pages.
      ([key]) => !key.startsWith('tell.for-'),
    )
    const said = shared.filter(([, entry]) => ADDRESSES.test(JSON.stringify(entry)))
    const others = said.map(([key]) => key).filter((key) => !READER.test(key))
    expect(others.filter((key) => key !== SAID_TO_THE_BANK)).toEqual([])
    const adults = shared.filter(([key]) => key.endsWith('.adult'))
    expect(adults.length).toBeGreaterThan(10)
    expect(adults.filter(([, entry]) => FAMILIAR.test(JSON.stringify(entry)))).toEqual([])
  })

  it('asks nothing of a friend where a chat is read, but in the words for young people', () => {
    expect(ASKS_A_FRIEND.test('Die Datei ist leer. Exportier den Chat noch einmal.')).toBe(true)
    const shared = Object.entries(textsOf('de', ['check.', 'issue.', 'assessment.']))
    const asking = shared.filter(([, entry]) =>
      [ADDRESSES, ASKS_A_FRIEND].some((words) => words.test(JSON.stringify(entry))),
    )
    expect(asking.map(([key]) => key).filter((key) => !READER.test(key))).toEqual([])
    const adults = shared.filter(([key]) => key.endsWith('.adult'))
    expect(adults.filter(([, entry]) => ASKS_A_FRIEND.test(JSON.stringify(entry)))).toEqual([])
    expect(asking.length).toBeGreaterThan(adults.length)
  })

  it('says du to nobody at a terminal, where staff and parents read', () => {
    const said = Object.entries(textsOf('de', ['cli.'])).filter(([, entry]) =>
      [FAMILIAR, ASKS_A_FRIEND].some((words) => words.test(JSON.stringify(entry))),
    )
    expect(said.map(([key]) => key)).toEqual([])
  })
})

describe('what is said where a picture can not be opened', () => {
  /** Asks for a second copy: `delete it afterwards` and `Mach ein JPEG daraus` match, `try once more` does not. */
  const COPIES =
    /make a JPEG|as JPEG|JPEG daraus|als JPEG|save it (?:once more|again|anew)|speichere? es noch einmal|delete (?:it|that one) afterwards|lösche? es danach/iu

  it.each(LANGUAGES)(
    'never asks in %s for a copy of it, whatever can not be opened',
    (language) => {
      expect(COPIES.test('Save it once more and choose that one.')).toBe(true)
      expect(COPIES.test('Lösch es danach.')).toBe(true)
      expect(COPIES.test('Load this page again and try once more.')).toBe(false)
      const said = Object.entries(textsOf(language, ['stop.', 'cli.picture.'])).filter(
        ([, entry]) => COPIES.test(JSON.stringify(entry)),
      )
      expect(said.map(([key]) => key)).toEqual([])
    },
  )
})
