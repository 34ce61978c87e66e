import { describe, expect, it } from 'vitest'
import { commonIdOf, pairOf } from './owner.ts'

const [SAM, KAY, MIA] = ['1650000000000000001', '1650000000000000002', '1650000000000000003']

describe('the owner of an archive without an account', () => {
  it('is who is in every chat of two, told apart by the last digit', () => {
    expect(commonIdOf([`${SAM}-${KAY}`, `${MIA}-${SAM}`, '77'])?.id).toBe(SAM)
  })

  it('is nobody with one chat alone, or none in common', () => {
    expect(commonIdOf([`${SAM}-${KAY}`, `${SAM}-${KAY}`])).toBeUndefined()
    expect(commonIdOf([`${SAM}-${KAY}`, '1-2'])).toBeUndefined()
    expect(commonIdOf(['group-a', 'group-b'])).toBeUndefined()
    expect(commonIdOf([])).toBeUndefined()
  })
})

describe('the id of a chat', () => {
  it('names two people only where it is two numbers', () => {
    expect(pairOf('12-34')).toEqual(['12', '34'])
    for (const id of ['group-live', '12', '12-', '1-2-3', '']) expect(pairOf(id)).toEqual([])
  })
})
