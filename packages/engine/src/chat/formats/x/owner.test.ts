import { describe, expect, it } from 'vitest'
import { commonIdOf, createOwners, pairOf } from './owner.ts'

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

describe('the owner of a chat among several archives', () => {
  const sam = { id: SAM, name: 'Sam' }

  it('is nobody where two files of one chat each share only the one who wrote to both', () => {
    const ownerOf = createOwners([], [[`${SAM}-${KAY}`], [`${MIA}-${KAY}`, 'group']])
    for (const id of [`${SAM}-${KAY}`, `${MIA}-${KAY}`, 'group']) {
      expect(ownerOf(id)).toBeUndefined()
    }
  })

  it('is an account only in its own chats, and in groups where every chat of two is its own', () => {
    const mixed = createOwners([sam], [[`${SAM}-${KAY}`, 'group'], [`${KAY}-${MIA}`]])
    expect(mixed(`${SAM}-${KAY}`)).toBe(sam)
    expect(mixed(`${KAY}-${MIA}`)).toBeUndefined()
    expect(mixed('group')).toBeUndefined()
    expect(createOwners([sam], [[`${SAM}-${KAY}`, 'group']])('group')).toBe(sam)
  })

  it('is nobody where both of the two brought their archives', () => {
    const kay = { id: KAY, name: 'Kay' }
    expect(createOwners([sam, kay], [[`${SAM}-${KAY}`]])(`${SAM}-${KAY}`)).toBeUndefined()
  })
})

describe('the id of a chat', () => {
  it('names two people only where it is two numbers', () => {
    expect(pairOf('12-34')).toEqual(['12', '34'])
    for (const id of ['group-live', '12', '12-', '1-2-3', '']) expect(pairOf(id)).toEqual([])
  })
})
