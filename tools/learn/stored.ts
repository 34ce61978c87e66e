/** The file of weights: numbers as JSON, the rows as base64, two to a byte. `packages/data/src/opinion.ts` reads it for the apps. */
import type { ConceptWords, OpinionWeights } from '../../packages/engine/src/tactics/index.ts'
import { openRows, packRows } from '../../packages/engine/src/tactics/opinion/half-bytes.ts'

export interface StoredWeights extends Omit<OpinionWeights, 'rows' | 'concepts'> {
  /** What the weights were made of; see `recipe.ts`. */
  readonly recipe: string
  readonly rows: string
  /** The dictionary has a file of its own. */
  readonly concepts?: undefined
}

export function toStored(weights: OpinionWeights, recipe: string): StoredWeights {
  const rows = Buffer.from(packRows(weights.rows)).toString('base64')
  return { recipe, ...weights, rows, concepts: undefined }
}

export function fromStored(stored: StoredWeights, concepts: ConceptWords): OpinionWeights {
  return { ...stored, concepts, rows: openRows(Buffer.from(stored.rows, 'base64')) }
}
