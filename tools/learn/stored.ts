/** The file of weights: numbers as JSON, the rows as base64, two to a byte. `packages/data/src/opinion.ts` reads it for the apps. */
import type { ConceptWords, OpinionWeights } from '../../packages/engine/src/tactics/index.ts'
import { openRows, packRows } from '../../packages/engine/src/tactics/opinion/half-bytes.ts'

export interface StoredWeights extends Omit<OpinionWeights, 'rows' | 'filterRows' | 'concepts'> {
  /** What the weights were made of; see `recipe.ts`. */
  readonly recipe: string
  readonly rows: string
  readonly filterRows: string
  /** The dictionary has a file of its own. */
  readonly concepts?: undefined
}

export function toStored(weights: OpinionWeights, recipe: string): StoredWeights {
  const { rows, filterRows } = weights
  return { recipe, ...weights, rows: pack(rows), filterRows: pack(filterRows), concepts: undefined }
}

export function fromStored(stored: StoredWeights, concepts: ConceptWords): OpinionWeights {
  const { rows, filterRows } = stored
  return { ...stored, concepts, rows: open(rows), filterRows: open(filterRows) }
}

function pack(rows: Int8Array): string {
  return Buffer.from(packRows(rows)).toString('base64')
}

function open(packed: string): Int8Array {
  return openRows(Buffer.from(packed, 'base64'))
}
