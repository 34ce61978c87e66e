/** Looking into parsed JSON of unknown shape without trusting it. The one place where such values get types. */
import { MAX_JSON_DEPTH, SHALLOW_UP_TO } from './limits.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

/** Characters of a long text that are looked at first, and the share of brackets among them that exports stay below. */
const LOOKS = 4_096
const MANY_BRACKETS = 1 / 20

/**
 * The parsed text, or undefined where it is not JSON, or is long and nested without end: for each bracket that stays open
 * `JSON.parse` takes seventy bytes of memory and a third of a microsecond. (`null` is JSON.)
 */
export function parseJson(text: string): unknown {
  if (text.length > SHALLOW_UP_TO && mayBeDeep(text) && isDeep(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The list under a key; empty where there is none. */
export function listIn(record: JsonRecord, key: string): readonly unknown[] {
  const value = record[key]
  return isList(value) ? value : []
}

/** Whether a value is a list with something in it. */
export function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0
}

/**
 * The value where it is a string. For what every message has: `stringOf(item['text'])` finds the key where it was last time,
 * `stringIn(item, 'text')` looks for it, and longest where it is not there.
 */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The string under a key; undefined where there is none. */
export function stringIn(record: JsonRecord, key: string): string | undefined {
  return stringOf(record[key])
}

/** The record under a key; undefined where there is none. */
export function recordIn(record: JsonRecord, key: string): JsonRecord | undefined {
  const value = record[key]
  return isRecord(value) ? value : undefined
}

/** Whether a value is one of a closed list of words. */
export function isOneOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): value is Word {
  return words.some((word) => word === value)
}

/** A key as one step of a JSON Pointer (RFC 6901). */
export function pointerStep(key: string): string {
  return key.includes('~') || key.includes('/')
    ? key.replaceAll('~', '~0').replaceAll('/', '~1')
    : key
}

function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b
}

/** A first look in places all over the text, since counting the depth would cost as much as half of the parsing. */
function mayBeDeep(text: string): boolean {
  let brackets = 0
  // Numerical Recipes' generator: no period of the text's own stays unseen.
  for (let look = 0, state = 1; look < LOOKS; look += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    if (isOpening(text.charCodeAt(state % text.length))) brackets += 1
  }
  return brackets > LOOKS * MANY_BRACKETS
}

function isDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isOpening(code)) depth += 1
    else if (code === 0x5d || code === 0x7d) depth -= 1
    else if (code === 0x22) {
      at = text.indexOf('"', at + 1)
      while (at > 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1)
      if (at < 0) return false
    }
    if (depth > MAX_JSON_DEPTH) return true
  }
  return false
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start -= 1
  return (at - start) % 2 === 1
}
