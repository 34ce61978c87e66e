/**
 * Tells what a notice of WhatsApp is about: a name in its middle and a hint behind it make it no fixed phrase, so the
 * tables hold it with gaps. Knows nothing of who may have written the line.
 */
import type { ChatEvent } from '../../types.ts'
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
  /** The notice for which it was tried last. */
  tried: number
}

/** Characters by which patterns are found: each is filed under the rarest such run of its own words. */
const RUN = 3

/** Matches U+00A0, U+2009 and U+202F, which the app writes for spaces here and there; not a plain space. */
const SPECIAL_SPACES = /[\u00A0\u2009\u202F]/gu

const patterns: readonly Pattern[] = LANGUAGES.flatMap(({ notices, viewOnce }) => [
  ...Object.entries(notices ?? {}).flatMap(([meaning, phrases]) =>
    phrases.map((phrase) => toPattern(meaning as ChatEvent | 'other', phrase)),
  ),
  ...(viewOnce ?? []).map((phrase) => toPattern('view-once', phrase)),
])
const byRun: ReadonlyMap<number, readonly Pattern[]> = fileByRun()
let notice = 0

/** What a notice tells; null where no table has it. The pattern with the most words of its own decides. */
export function readNoticeMeaning(text: string): NoticeMeaning | null {
  const phrase = noticeOf(text)
  let best: Pattern | undefined
  notice += 1
  for (let at = 0; at + RUN <= phrase.length; at += 1) {
    for (const pattern of byRun.get(runAt(phrase, at)) ?? []) {
      if (pattern.tried === notice || pattern.size <= (best?.size ?? 0)) continue
      pattern.tried = notice
      if (matches(pattern.pieces, phrase)) best = pattern
    }
  }
  return best?.meaning ?? null
}

function toPattern(meaning: NoticeMeaning, text: string): Pattern {
  const pieces = noticeOf(text).split(GAP)
  const size = pieces.reduce((sum, { length }) => sum + length, 0)
  return { meaning, pieces, size, tried: 0 }
}

function fileByRun(): ReadonlyMap<number, readonly Pattern[]> {
  const counts = new Map<number, number>()
  const runs = patterns.map(({ pieces }) => [...new Set(pieces.flatMap(runsOf))])
  for (const run of runs.flat()) counts.set(run, (counts.get(run) ?? 0) + 1)
  const filed = new Map<number, Pattern[]>()
  for (const [index, pattern] of patterns.entries()) {
    const [rarest] = (runs[index] ?? []).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    // A pattern without a run of its own would have to be tried on everything; `notices.test.ts` forbids it.
    if (rarest === undefined) continue
    const list = filed.get(rarest)
    if (list === undefined) filed.set(rarest, [pattern])
    else list.push(pattern)
  }
  return filed
}

function runsOf(piece: string): readonly number[] {
  return Array.from({ length: Math.max(0, piece.length - RUN + 1) }, (_, at) => runAt(piece, at))
}

/** A number for three characters; two runs that share it cost a comparison. */
function runAt(text: string, at: number): number {
  return (
    ((text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2)) & 0xfffff
  )
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
  return phraseOf(text).replaceAll(SPECIAL_SPACES, ' ').replaceAll('\u2019', "'")
}
