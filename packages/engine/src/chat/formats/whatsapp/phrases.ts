/**
 * The tables of all languages as look-ups: which phrases of WhatsApp stand for media, deleted and edited messages and
 * calls, and which words stand in its headers. Built once from `words/`.
 */
import type { MessageKind } from '../../types.ts'
import { CODE, withoutMarks } from './characters.ts'
import { LANGUAGES } from './words/languages.ts'
import type { LanguageWords } from './words/language-words.ts'

/** Where a phrase has a gap; such phrases are `notices.ts`'s. */
export const GAP = '…'

/** Matches the spaces and dots in `p. m.`; not letters. */
const SPACES_AND_DOTS = /[\s.]+/gu

/** What a phrase in place of media tells. */
export interface Omitted {
  readonly kind: MessageKind
  readonly viewOnce?: true
}

/** A phrase as it is looked up: lower case, without marks, without a final full stop. */
export function phraseOf(text: string): string {
  const phrase = withoutMarks(text).toLowerCase()
  return isFullStop(phrase.charCodeAt(phrase.length - 1)) ? phrase.slice(0, -1) : phrase
}

/** `.`, `。`, `।`. */
export function isFullStop(code: number): boolean {
  return code === CODE.dot || code === 0x3002 || code === 0x964
}

/** Keys are lower case without spaces, dots and marks. */
export const DAY_PERIODS: ReadonlyMap<string, 0 | 12> = new Map(
  LANGUAGES.flatMap(({ periods }) =>
    Object.entries(periods ?? {}).map(([word, hour]) => [headerWord(word), hour] as const),
  ),
)

export const JOINT_WORDS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ joints }) => (joints ?? []).map(headerWord)),
)

/** In place of media; of two languages with the same phrase the first decides. */
export const OMITTED: ReadonlyMap<string, Omitted> = collectOmitted()

export const DELETED: ReadonlySet<string> = collect('deleted')

/** What stands between the angle brackets behind an edited message. */
export const EDITED: ReadonlySet<string> = collect('edited')

/** The word before the file name in `<attached: photo.jpg>`. */
export const ATTACHED_BEFORE: ReadonlySet<string> = collect('attachedBefore')

/** The note behind the file name in `photo.jpg (file attached)`, without the brackets. */
export const ATTACHED_AFTER: ReadonlySet<string> = collect('attachedAfter')

/** First lines of polls. */
export const POLLS: ReadonlySet<string> = collect('polls')

const MISSED_CALLS: ReadonlyMap<string, readonly string[]> = byBeginning(collect('missedCalls'))
const CALLS: ReadonlyMap<string, readonly string[]> = byBeginning(collect('calls'))
const UNANSWERED: readonly string[] = [...collect('unanswered')]

/** Whether the app tells of a call in a phrase, and whether somebody took it; null where it does not. */
export function readCall(phrase: string): 'missed' | 'call' | null {
  if (beginsAsOne(phrase, MISSED_CALLS)) return 'missed'
  if (!beginsAsOne(phrase, CALLS)) return null
  return UNANSWERED.some((words) => phrase.includes(words)) ? 'missed' : 'call'
}

function beginsAsOne(phrase: string, beginnings: ReadonlyMap<string, readonly string[]>): boolean {
  return (beginnings.get(phrase.slice(0, 2)) ?? []).some((each) => phrase.startsWith(each))
}

/** The phrases by their first two characters. */
function byBeginning(phrases: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>()
  for (const phrase of phrases) {
    const key = phrase.slice(0, 2)
    lists.set(key, [...(lists.get(key) ?? []), phrase])
  }
  return lists
}

/** A word between or beside date and time, as it is looked up. */
export function headerWord(word: string): string {
  return withoutMarks(word).replaceAll(SPACES_AND_DOTS, '').toLowerCase()
}

function collect(
  list:
    | 'attachedAfter'
    | 'attachedBefore'
    | 'calls'
    | 'deleted'
    | 'edited'
    | 'missedCalls'
    | 'polls'
    | 'unanswered',
): ReadonlySet<string> {
  return new Set(
    LANGUAGES.flatMap((language: LanguageWords) => language[list] ?? [])
      .map(phraseOf)
      .filter((phrase) => !phrase.includes(GAP)),
  )
}

function collectOmitted(): ReadonlyMap<string, Omitted> {
  const phrases = new Map<string, Omitted>()
  const add = (phrase: string, omitted: Omitted): void => {
    const key = phraseOf(phrase)
    if (!phrases.has(key)) phrases.set(key, omitted)
  }
  for (const { omitted, viewOnce } of LANGUAGES) {
    for (const phrase of viewOnce ?? []) {
      if (phrase.startsWith('<')) add(phrase, { kind: 'file', viewOnce: true })
    }
    for (const kind of ['image', 'video', 'voice', 'sticker', 'file'] as const) {
      for (const phrase of omitted?.[kind] ?? []) add(phrase, { kind })
    }
  }
  return phrases
}
