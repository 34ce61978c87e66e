/**
 * Tells the apps' own phrases from a person's words, in seven languages. Only whole phrases count: with words of
 * somebody's own around them they are what somebody wrote. `phrases/` has the words.
 */
import { CHAT_EVENTS, MESSAGE_KINDS, type ChatEvent, type MessageKind } from '../types.ts'
import { DUTCH } from './phrases/nl.ts'
import { ENGLISH } from './phrases/en.ts'
import { FRENCH } from './phrases/fr.ts'
import { GERMAN } from './phrases/de.ts'
import { ITALIAN } from './phrases/it.ts'
import { PORTUGUESE } from './phrases/pt.ts'
import { SPANISH } from './phrases/es.ts'
import type { Phrases } from './phrases/types.ts'

const LANGUAGES: readonly Phrases[] = [
  ...[ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH],
]

/** What a phrase makes of a message. */
export interface Phrase {
  readonly kind: MessageKind
  readonly event?: ChatEvent
  readonly deleted?: true
}

type Slot = '{x}' | '{e}'

/** A phrase without its actor, cut at its slots. */
interface Template {
  readonly phrase: Phrase
  /** One more than there are slots. */
  readonly words: readonly string[]
  readonly slots: readonly Slot[]
  /** Begins with a word for the reader and ends in anybody's words: only the full stop tells it from a person's. */
  readonly needsStop: boolean
}

/** Longer texts are words, not a phrase: names, nicknames and polls are short. */
const MAX_PHRASE = 300

/** Phrases about the sender, by the word behind the sender's name. */
const ABOUT_SENDER = new Map<string, Template[]>()
/** All others, by their first word. */
const WHOLE = new Map<string, Template[]>()

/** The character codes with which the first words of `WHOLE` begin: most of what people write is told by its first letter. */
const BEGINNINGS = new Set<number>()

/** The marks of edited messages of all languages. */
const EDITED_MARKS: readonly string[] = LANGUAGES.flatMap(({ edited }) => edited)

/** Matches the slots of a phrase: `{x}`, `{e}`; not `{a}`. */
const SLOT = /(?<slot>\{[ex]\})/u
/** Matches a letter in `❤ and more`; not in `❤️`, `👍🏽`, `3`. */
const LETTER = /\p{L}/u

for (const language of LANGUAGES) addLanguage(language)

/** What the app's phrase in a text means; null where the text is a person's words. */
export function phraseOf(text: string, sender: string): Phrase | null {
  if (text.length > MAX_PHRASE || text === '') return null
  const behind = lengthOfName(text, sender)
  if (behind === 0 && !BEGINNINGS.has(text.charCodeAt(0))) return null
  const plain = (text.includes('’') ? text.replaceAll('’', "'") : text).trimEnd()
  const whole = WHOLE.get(firstWord(plain, 0))
  const about = behind === 0 ? undefined : ABOUT_SENDER.get(firstWord(plain, behind))
  if (whole === undefined && about === undefined) return null
  const stop = plain.endsWith('.') || plain.endsWith('!')
  const end = stop ? -1 : undefined
  return find(about, plain.slice(behind, end), stop) ?? find(whole, plain.slice(0, end), stop)
}

/** Whether a text carries the mark that the apps put behind edited words. */
export function isMarkedEdited(text: string): boolean {
  return text.endsWith(')') && EDITED_MARKS.some((mark) => text.endsWith(mark))
}

/** The length of the sender's name, or of its first word, with the space behind it, at the start of a text; else 0. */
function lengthOfName(text: string, sender: string): number {
  if (text.charCodeAt(0) !== sender.charCodeAt(0)) return 0
  if (text.startsWith(sender) && text[sender.length] === ' ') return sender.length + 1
  const space = sender.indexOf(' ')
  const first = space < 0 ? '' : sender.slice(0, space + 1)
  return first !== '' && text.startsWith(first) ? first.length : 0
}

function firstWord(text: string, from: number): string {
  const space = text.indexOf(' ', from)
  if (space >= 0) return text.slice(from, space)
  const end = text.endsWith('.') || text.endsWith('!') ? -1 : undefined
  return text.slice(from, end)
}

function find(
  templates: readonly Template[] | undefined,
  text: string,
  stop: boolean,
): Phrase | null {
  const found = templates?.find((template) => (stop || !template.needsStop) && fits(template, text))
  return found?.phrase ?? null
}

/** Whether a text is the template's words with something short in each slot. */
function fits({ words, slots }: Template, text: string): boolean {
  const [first = '', ...rest] = words
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, next] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast ? text.length - next.length : text.indexOf(next, at + 1)
    if (found <= at || !text.startsWith(next, found)) return false
    if (slots[index] === '{e}' && LETTER.test(text.slice(at, found))) return false
    at = found + next.length
  }
  return at === text.length
}

function addLanguage({ you, events, calls, media, deleted, notices }: Phrases): void {
  const add = (texts: readonly string[], phrase: Phrase): void => {
    for (const text of texts) {
      addTemplate(text, phrase, false)
      for (const [other, own] of you) {
        if (text.startsWith(other)) addTemplate(own + text.slice(other.length), phrase, true)
      }
    }
  }
  for (const event of CHAT_EVENTS) {
    add(events[event] ?? [], { kind: event === 'call-missed' ? 'call' : 'system', event })
  }
  add(calls, { kind: 'call' })
  for (const kind of MESSAGE_KINDS) add(media[kind] ?? [], { kind })
  add(deleted, { kind: 'text', deleted: true })
  add(notices, { kind: 'system' })
}

function addTemplate(text: string, phrase: Phrase, isYou: boolean): void {
  const isAboutSender = text.startsWith('{a} ')
  const body = isAboutSender ? text.slice('{a} '.length) : text
  const pieces = body.split(SLOT)
  const words = pieces.filter((_, index) => index % 2 === 0)
  const slots = pieces.flatMap((piece): readonly Slot[] =>
    piece === '{x}' || piece === '{e}' ? [piece] : [],
  )
  const needsStop = isYou && words.at(-1) === ''
  const template: Template = { phrase, words, slots, needsStop }
  const index = isAboutSender ? ABOUT_SENDER : WHOLE
  const key = firstWord(body, 0)
  if (!isAboutSender) BEGINNINGS.add(key.charCodeAt(0))
  const known = index.get(key)
  if (known === undefined) index.set(key, [template])
  else known.push(template)
}
