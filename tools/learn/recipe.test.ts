import { describe, expect, it } from 'vitest'
import stored from '../../packages/data/src/generated/opinion.json' with { type: 'json' }
import { recipeOf } from './recipe.ts'

describe('the weights', () => {
  it('were made of the texts, patterns and scripts as they stand: else run npm run learn', () => {
    expect(stored.recipe).toBe(recipeOf())
  })

  it('fit into a page', () => {
    expect(JSON.stringify(stored).length).toBeLessThan(1_500_000)
    expect(Buffer.from(stored.rows, 'base64').length).toBeLessThan(1_000_000)
  })
})
