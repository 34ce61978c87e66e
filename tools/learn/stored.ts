/** The file of weights: numbers as JSON, the rows as base64. `packages/data/src/opinion.ts` reads it for the apps. */
import type { OpinionWeights } from '../../packages/engine/src/tactics/index.ts'

export interface StoredWeights extends Omit<OpinionWeights, 'rows'> {
  /** What the weights were made of; see `recipe.ts`. */
  readonly recipe: string
  readonly rows: string
}

export function toStored({ rows, ...numbers }: OpinionWeights, recipe: string): StoredWeights {
  return {
    recipe,
    ...numbers,
    rows: Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength).toString('base64'),
  }
}

export function fromStored(stored: StoredWeights): OpinionWeights {
  return { ...stored, rows: new Int8Array(Buffer.from(stored.rows, 'base64')) }
}
