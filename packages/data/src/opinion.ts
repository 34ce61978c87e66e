/** What was learned beside the patterns, as the engine reads it. `npm run learn` writes it. */
import { openRows, type OpinionWeights } from '@holdfast/engine/tactics'
import { concepts } from './concepts.ts'
import stored from './generated/opinion.json' with { type: 'json' }

const { rows, filterRows, ...numbers } = stored

/** Numbers only; no text can be read back out of them. */
export const opinionWeights: OpinionWeights = {
  ...numbers,
  concepts,
  rows: openRows(toBytes(rows)),
  filterRows: openRows(toBytes(filterRows)),
}

/** Base64 (RFC 4648). */
function toBytes(text: string): Uint8Array {
  const signs = atob(text)
  const bytes = new Uint8Array(signs.length)
  // By index: to go through a million signs one by one took a fifth of a command's start.
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at)
  return bytes
}
