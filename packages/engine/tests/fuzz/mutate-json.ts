/** Damages JSON where it hurts: values of the wrong type, missing and doubled keys, numbers and texts at their limits. */
import type { Random } from './random.ts'

/** What stands in place of a value. As text, since some of it is no JSON that can be written from a value. */
const JUNK: readonly string[] = [
  ...['null', 'true', '0', '-1', '1e999', '-0.5', '""', '[]', '{}', '[[]]', '{"":{"":[]}}'],
  ...['9007199254740993', '1234567890123456789', '253402300800000', '-62135596800000'],
  ...['"\\ud800"', '"\\u0000"', '"\\udc00\\ud800"', '"__proto__"', '"constructor"', '"\\u202e"'],
  ...['"Wed Aug 19 12:00:00 UTC 2021"', '"0000-00-00 00:00:00"', '"2026-02-30T25:61:61Z"'],
  ...['"99999-01-01T00:00:00Z"', '{"toString":1,"valueOf":2,"length":-1}', '"\\x41"'],
]

/** The text with one to three pieces changed. */
export function mutateJson(text: string, random: Random): string {
  let changed = text
  for (let count = random.below(3); count >= 0; count -= 1) changed = changeOnce(changed, random)
  return changed
}

function changeOnce(text: string, random: Random): string {
  const spans = valuesOf(text)
  if (spans.length === 0) return text
  const [start, end] = random.pick(spans)
  const value = text.slice(start, end)
  const put = (piece: string): string => text.slice(0, start) + piece + text.slice(end)
  switch (random.below(7)) {
    case 0:
      return put(random.pick(JUNK))
    case 1: {
      const [from, to] = random.pick(spans)
      return put(text.slice(from, to))
    }
    case 2:
      return put(`[${value},${value}]`)
    case 3:
      return put(`{"messages":${value},"messages":${value}}`)
    case 4:
      return put(`"${'x'.repeat(random.below(70_000))}"`)
    case 5:
      return put('['.repeat(random.below(3_000)))
    default:
      return text.slice(0, end)
  }
}

/** Matches a string, a number, a word, an opening or a closing bracket of JSON. */
// eslint-disable-next-line redos/no-vulnerable -- it reads our own short samples only
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{}]/gsu

/** Start and end of the values of a JSON text, of at most so many that a long file costs no more. */
function valuesOf(text: string): readonly (readonly [start: number, end: number])[] {
  const spans: (readonly [number, number])[] = []
  const open: number[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match
    if (token === '[' || token === '{') open.push(match.index)
    else if (token === ']' || token === '}') spans.push([open.pop() ?? 0, match.index + 1])
    else spans.push([match.index, match.index + token.length])
    if (spans.length > 2_000) break
  }
  return spans
}
