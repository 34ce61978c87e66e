import { describe, expect, it } from 'vitest'
import { problemsWith } from '../_made.ts'

describe('checkTree', () => {
  it('finds nothing in a folder in which nothing is wrong', () => {
    expect(problemsWith({})).toEqual([])
  })
})
