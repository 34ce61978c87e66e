import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import concepts from '../../packages/data/src/generated/concepts.json' with { type: 'json' }
import packed from '../../packages/data/src/generated/packed.json' with { type: 'json' }
import stored from '../../packages/data/src/generated/opinion.json' with { type: 'json' }
import { recipeOf } from './recipe.ts'

describe('the weights', () => {
  it('were made of the texts, patterns and scripts as they stand: else run npm run learn', () => {
    expect(stored.recipe).toBe(recipeOf())
  })

  it('fit into a page, and with dictionary and patterns as well', () => {
    const onTheWire = (value: unknown): number => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      return brotliCompressSync(JSON.stringify(value), { params }).length
    }
    const weights = onTheWire(stored)
    expect(weights).toBeLessThan(1_000_000)
    expect(weights + onTheWire(concepts) + onTheWire(packed)).toBeLessThan(1_500_000)
  })
})
