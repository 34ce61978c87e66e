/** Steps into parsed JSON of which nothing is known yet. */

/** Undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The value of a key; undefined where there is no object or it has no such key of its own. */
export function valueAt(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Reflect.get(value, key)
}

/** The text of a key; empty where there is none. Numbers are written out, since ids come as either. */
export function textAt(value: unknown, key: string): string {
  const found = valueAt(value, key)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' ? found.trim() : ''
}

/** The own keys and values of an object; none of what is no object. */
export function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : []
}
