/** What was learned beside the patterns, as the engine reads it. `npm run learn` writes it. */
import type { OpinionWeights } from '@holdfast/engine/tactics'
import stored from './generated/opinion.json' with { type: 'json' }

const { rows, ...numbers } = stored

/** Numbers only; no text can be read back out of them. */
export const opinionWeights: OpinionWeights = { ...numbers, rows: toSignedBytes(rows) }

/** Base64 (RFC 4648) to one signed number a byte. */
function toSignedBytes(text: string): Int8Array {
  return Int8Array.from(atob(text), (sign) => sign.charCodeAt(0))
}
