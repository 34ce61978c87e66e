import { brotliCompressSync, constants } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import stored from '../../packages/data/src/generated/opinion.json' with { type: 'json' }
import { recipeOf } from './recipe.ts'

describe('the weights', () => {
  it('were made of the texts, patterns and scripts as they stand: else run npm run learn', () => {
    expect(stored.recipe).toBe(recipeOf())
  })

  it('fit into a page', () => {
    const { BROTLI_PARAM_QUALITY } = constants
    const weights = brotliCompressSync(JSON.stringify(stored), {
      params: { [BROTLI_PARAM_QUALITY]: 9 },
    })
    expect(weights.length).toBeLessThan(1_000_000)
  })
})
