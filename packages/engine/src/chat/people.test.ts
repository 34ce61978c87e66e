import { describe, expect, it } from 'vitest'
import { MAX_PARTICIPANTS } from './limits.ts'
import { createPeople } from './people.ts'

describe('people', () => {
  it('keep the order in which they turn up, and one id each', () => {
    const people = createPeople()
    expect([people.idOf('a'), people.idOf('b'), people.idOf('a')]).toEqual(['p1', 'p2', 'p1'])
    expect(people.list()).toEqual([
      { id: 'p1', name: 'a' },
      { id: 'p2', name: 'b' },
    ])
  })

  it('get a name later, but never another one', () => {
    const people = createPeople()
    people.idOf('17')
    people.idOf('17', 'Kay')
    people.idOf('17', 'Somebody else')
    expect(people.list()).toEqual([{ id: 'p1', name: 'Kay' }])
  })

  it('have an owner only if that person is among them', () => {
    const people = createPeople()
    people.setOwner('b')
    people.idOf('a')
    expect(people.list()[0]?.owner).toBeUndefined()
    people.idOf('b')
    expect(people.list()[1]?.owner).toBe(true)
  })

  it('share one participant beyond the cap', () => {
    const people = createPeople()
    for (let n = 0; n < MAX_PARTICIPANTS; n += 1) people.idOf(`n${n}`)
    expect(people.isOverfull()).toBe(false)
    expect(people.idOf('x')).toBe(people.idOf('y'))
    expect(people.isOverfull()).toBe(true)
    expect(people.idOf('n0')).toBe('p1')
    expect(people.list()).toHaveLength(MAX_PARTICIPANTS + 1)
  })
})
