/** What must hold for what the guidance says about each platform, and for what their pages say beside it. */
import { PLATFORM_SECTIONS, type Platform, type PlatformSectionId } from '@holdfast/engine/plan'
import { LANGUAGES, say, type Language, type Register, type Text } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { guidance } from './guidance.ts'
import { translate } from './text.ts'

const REGISTERS: readonly Register[] = ['familiar', 'formal']

/** Speaks of what becomes of the chat: `First save the words` and `The chat stays` match, `Open the profile` does not. */
const ABOUT_PROOF = /\b(?:save|stays?|keep|gone|disappears?)\b/iu

/** Speaks of who sees one's friends: `friends list`, `followers`; not `friends` alone, who may write. */
const ABOUT_FRIENDS = /\b(?:friends list|see your friends|followers|whom you (?:follow|know))\b/iu

/** Speaks of a pause that ends: `Logging in brings it back` and `Your matches stay` match, `Choose to deactivate` does not. */
const COMES_BACK = /\b(?:back|stay)\b/iu

/** What stands in quotation marks: `“delete chat”`, `„Chat löschen“`; not `don't`. */
const QUOTED = /[“„][^“”„]*[”“]/gu

/** Skype's own addresses, which lead nowhere since it closed: `https://go.skype.com/` matches. */
const SKYPE = /\bskype\.com\b/iu

/** Each has a page of a platform of their own. */
const READERS = ['young-person', 'adult'] as const

/** What stands on a page whatever the platform. */
const PAGE_TEXTS = [
  ...PLATFORM_SECTIONS.flatMap((id) =>
    READERS.flatMap(
      (reader) => [`platforms.${id}-hint.${reader}`, `platforms.missing-${id}.${reader}`] as const,
    ),
  ),
  'platforms.one-lede',
  'platforms.services-hint',
] as const

/** Each law: its name, and what is wrong with a platform; null when nothing is. */
const LAWS: Readonly<Record<string, (platform: Platform) => string | null>> = {
  'advises nobody to pay, send, answer, meet, keep an intimate picture, or delete a chat or account':
    ({ sections }) => {
      const texts = sections.flatMap(({ steps, note }) => [...steps, ...(note ? [note] : [])])
      return (
        LANGUAGES.flatMap((language) => texts.flatMap((text) => advisedIn(language, text)))[0] ??
        null
      )
    },
  'says first what blocking does to the proof': (platform) => {
    const [first] = stepsOf(platform, 'block')
    return first === undefined || ABOUT_PROOF.test(first) ? null : first
  },
  'says first who can see the friends, where it says that at all': (platform) => {
    const steps = stepsOf(platform, 'lock-down')
    const place = steps.findIndex((step) => ABOUT_FRIENDS.test(step))
    return place <= 0 ? null : `step ${place + 1}`
  },
  'never says to switch off an account without saying how it comes back': (platform) => {
    const steps = stepsOf(platform, 'pause')
    return steps.length === 0 || steps.some((step) => COMES_BACK.test(step)) ? null : 'pause'
  },
  'has sources with the day on which they were read': ({ sections, services }) => {
    const bad = [...sections, ...services].find(
      ({ sources }) =>
        sources.length === 0 ||
        sources.some((id) => !guidance.sources.some((one) => one.id === id && one.read !== '')),
    )
    return bad?.id ?? null
  },
  'leads nowhere that is gone': ({ sections }) =>
    sections.find(({ url }) => url !== undefined && SKYPE.test(url))?.url ?? null,
}

/** Without the names of menus: "Do not choose “delete chat”" advises nothing. */
function advisedIn(language: Language, text: Text): readonly string[] {
  return REGISTERS.flatMap((register) =>
    forbiddenAdvice(language, say(text, language, register).replace(QUOTED, '')),
  )
}

function stepsOf({ sections }: Platform, id: PlatformSectionId): readonly string[] {
  const found = sections.find((section) => section.id === id)
  return found?.steps.map((step) => say(step, 'en')) ?? []
}

describe('every platform', () => {
  it.each(Object.entries(LAWS))('%s', (_name, law) => {
    const wrong = guidance.platforms.flatMap((platform) => {
      const found = law(platform)
      return found === null ? [] : [`${platform.id}: ${found}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('every platform with accounts', () => {
  it('says how to lock one down', () => {
    const silent = guidance.platforms.filter(
      ({ sections, without }) =>
        without?.includes('lock-down') !== true && !sections.some(({ id }) => id === 'lock-down'),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})

describe('the laws', () => {
  it('all fire on a platform in which everything is wrong', () => {
    const wrong = (words: string): Text => ({ en: words, de: words })
    const broken: Platform = {
      id: 'broken',
      name: 'Broken',
      sections: [
        {
          id: 'block',
          steps: [wrong('Open the profile.'), wrong('Delete the chat.')],
          url: 'https://go.skype.com/help',
          sources: [],
          confirmed: false,
        },
        {
          id: 'lock-down',
          steps: [wrong('Open the settings.'), wrong('Hide your friends list.')],
          sources: ['nobody'],
          confirmed: false,
        },
        { id: 'pause', steps: [wrong('Switch it off.')], sources: [], confirmed: false },
      ],
      services: [],
    }
    const silent = Object.entries(LAWS).filter(([, law]) => law(broken) === null)
    expect(silent.map(([name]) => name)).toEqual([])
  })
})

describe('what every page says beside the platform', () => {
  it.each([
    ['en', 'under 18', 'police', 'delete'],
    ['de', 'unter 18', 'Polizei', 'Lösch'],
  ] as const)('warns in %s of pictures, of the police first, and of deleting', (...row) => {
    const [language, minors, police, remove] = row
    for (const reader of READERS) {
      expect(translate(language, `platforms.export-hint.${reader}`)).toContain(minors)
      expect(translate(language, `platforms.report-hint.${reader}`)).toContain(police)
      expect(translate(language, `platforms.lock-down-hint.${reader}`)).toContain(remove)
      expect(translate(language, `platforms.pause-hint.${reader}`).toLowerCase()).toContain(
        remove.toLowerCase(),
      )
    }
  })

  it.each(LANGUAGES)('advises in %s nothing that must never be advised', (language) => {
    const said = PAGE_TEXTS.flatMap((key) => forbiddenAdvice(language, translate(language, key)))
    expect(said).toEqual([])
  })
})
