import { describe, expect, it } from 'vitest'
import { addProduct, toMatrix } from './matrix.ts'

describe('a matrix', () => {
  it('adds its product with a stretch of a vector to sums, and nothing for rows that it has not', () => {
    // Five rows of two numbers, the first of four in each line left out.
    const numbers = [9, 1, 2, 9, 9, 3, 4, 9, 9, 5, 6, 9, 9, 7, 8, 9, 9, 1, 1, 9]
    const matrix = toMatrix(numbers, { start: 1, width: 4, rows: 5, columns: 2 })
    expect(matrix.rows).toBe(8)
    const sums = new Float64Array(10).fill(100)
    addProduct(matrix, Float64Array.of(7, 10, 1), 1, sums, 1)
    expect([...sums]).toEqual([100, 112, 134, 156, 178, 111, 100, 100, 100, 100])
  })
})
