/**
 * Tells what a notice of WhatsApp is about: a name in its middle and a hint behind it make it no fixed phrase, so the
 * tables hold it with gaps. Knows nothing of who may have written the line.
 */
import type { ChatEvent } from '../../types.ts'
import { isSpecialSpace } from './characters.ts'
import { GAP, phraseOf } from './phrases.ts'
import { LANGUAGES } from './words/languages.ts'

/** `other`: the app's, without an event of its own. */
export type NoticeMeaning = ChatEvent | 'other' | 'view-once'

interface Pattern {
  readonly meaning: NoticeMeaning
  /** What stands between the gaps, in order; the first and the last are empty where a gap stands at the edge. */
  readonly pieces: readonly string[]
  /** Characters outside the gaps. */
  readonly size: number
}

/** Characters by which patterns that begin or end with words are found. */
const KEY_LENGTH = 2

const byBeginning = new Map<string, Pattern[]>()
const byEnd = new Map<string, Pattern[]>()
const inMiddle: Pattern[] = []

for (const { notices, viewOnce } of LANGUAGES) {
  for (const [meaning, phrases] of Object.entries(notices ?? {})) {
    for (const phrase of phrases) learn(meaning as ChatEvent | 'other', phrase)
  }
  for (const phrase of viewOnce ?? []) learn('view-once', phrase)
}

/** What a notice tells; null where no table has it. The pattern with the most words of its own decides. */
export function readNoticeMeaning(text: string): NoticeMeaning | null {
  const phrase = noticeOf(text)
  const lists = [
    byBeginning.get(phrase.slice(0, KEY_LENGTH)),
    byEnd.get(phrase.slice(-KEY_LENGTH)),
    inMiddle,
  ]
  let best: Pattern | undefined
  for (const list of lists) {
    for (const pattern of list ?? []) {
      if (pattern.size > (best?.size ?? 0) && matches(pattern.pieces, phrase)) best = pattern
    }
  }
  return best?.meaning ?? null
}

function learn(meaning: NoticeMeaning, text: string): void {
  const pieces = noticeOf(text).split(GAP)
  const pattern = { meaning, pieces, size: pieces.reduce((sum, { length }) => sum + length, 0) }
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (first.length >= KEY_LENGTH) add(byBeginning, first.slice(0, KEY_LENGTH), pattern)
  else if (last.length >= KEY_LENGTH) add(byEnd, last.slice(-KEY_LENGTH), pattern)
  else inMiddle.push(pattern)
}

function add(lists: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [pattern])
  else list.push(pattern)
}

/** Whether the pieces stand in a phrase in their order, the first at its beginning and the last at its end. */
function matches(pieces: readonly string[], phrase: string): boolean {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (pieces.length === 1) return phrase === first
  if (!phrase.startsWith(first) || !phrase.endsWith(last)) return false
  let at = first.length
  for (let index = 1; index < pieces.length - 1; index += 1) {
    const piece = pieces[index] ?? ''
    const found = phrase.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= phrase.length - last.length
}

/** As `phraseOf`, with plain spaces and apostrophes. */
function noticeOf(text: string): string {
  let phrase = ''
  for (const character of phraseOf(text)) {
    const code = character.charCodeAt(0)
    phrase += isSpecialSpace(code) ? ' ' : code === 0x2019 ? "'" : character
  }
  return phrase
}
