/** One hash of a list: read, or an issue where it is none. */
import { parseHash } from '../../hash.ts'
import type { PdqHash } from '../../types.ts'
import type { BankPlace, Collector } from './types.ts'

/** Null, with the issue reported, where the text is no hash or only zeros. */
export function readHash(
  text: string,
  place: BankPlace,
  { report }: Pick<Collector, 'report'>,
): PdqHash | null {
  const hash = parseHash(text.trim())
  if (hash === null) report('bad-hash', place)
  else if (hash.every((word) => word === 0)) report('zero-hash', place)
  else return hash
  return null
}
