/**
 * What the words around a match do to it: a negation or a quotation drops it, a report about others drops it, a joke
 * weakens it. Signs of self-harm are neither dropped nor weakened by any of these.
 */
import type { TacticId } from './types.ts'

/** Places between quotation marks, as UTF-16 offsets, `end` exclusive. */
export interface Quoted {
  readonly start: number
  readonly end: number
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ["'", "'"],
])
/** Signs that are apostrophes as well; they open only after a space and close only before one. */
const ALSO_APOSTROPHE = "'’‘"
const WORD = /[\p{L}\p{N}]/u

/** The quoted stretches of a text, in one pass. A mark that is never closed opens nothing. */
export function findQuoted(text: string): readonly Quoted[] {
  const quoted: Quoted[] = []
  let open: { readonly at: number; readonly closing: string } | undefined
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (open !== undefined && closes(text, at, sign, open.closing)) {
      quoted.push({ start: open.at, end: at + 1 })
      open = undefined
    } else if (open === undefined) {
      const closing = CLOSING.get(sign)
      if (closing !== undefined && opens(text, at, sign)) open = { at, closing }
    }
  }
  return quoted
}

function opens(text: string, at: number, sign: string): boolean {
  return !ALSO_APOSTROPHE.includes(sign) || !WORD.test(text[at - 1] ?? '')
}

function closes(text: string, at: number, sign: string, closing: string): boolean {
  if (closing === '“' && sign === '”') return true
  if (sign !== closing) return false
  return !ALSO_APOSTROPHE.includes(sign) || !WORD.test(text[at + 1] ?? '')
}

/** Whether a stretch lies wholly in a quotation. */
export function isQuoted(quoted: readonly Quoted[], start: number, end: number): boolean {
  return quoted.some((stretch) => stretch.start <= start && end <= stretch.end)
}

/**
 * Signs that no report and no joke may drop or weaken. Wanting to die is heard whatever stands around it, except where
 * the words of a song or film are quoted, or where longer words say the opposite ('no quiero morir': `except-…` in
 * `data/slots`); "don't kill yourself" is no incitement.
 */
export function isAlwaysHeard(tactic: TacticId): boolean {
  return tactic === 'self-harm-risk' || tactic === 'self-harm-incitement'
}
