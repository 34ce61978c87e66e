/** Looking into parsed JSON of unknown shape without trusting it. The one place where such values get types. */

export type JsonRecord = Readonly<Record<string, unknown>>

/** The parsed text, or undefined where it is not JSON. (`null` is JSON.) */
export function parseJson(text: string): unknown {
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

/** The string under a key; undefined where there is none. */
export function stringIn(record: JsonRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
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
