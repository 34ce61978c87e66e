import { describe, expect, it } from 'vitest'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { createPeople } from './people.ts'

describe('createPeople', () => {
  it('knows a person behind marks and special spaces, and a stranger from a friend', () => {
    const people = createPeople()
    const mia = people.speak('Mia B', 1)
    expect(people.speak('\u200EMia\u00A0B', 1)).toBe(mia)
    expect(people.speak('~\u202FMia B', 1)).not.toBe(mia)
    expect(people.list().map(({ name }) => name)).toEqual(['Mia B', '~ Mia B'])
  })

  it('puts a notice down to the person it names, or else to the first', () => {
    const people = createPeople()
    people.speak('Ben', 1)
    const mia = people.speak('Mia B', 1)
    expect(people.attribute(null, 'Mia B left')).toBe(mia)
    expect(people.attribute('Our Group', 'You created the group')).toBe('p1')
  })

  it('puts a notice that names nobody down to who wrote before, who may have typed it', () => {
    const people = createPeople()
    people.speak('Ben', 1)
    const mia = people.speak('Mia', 2)
    expect(people.attribute(null, 'You blocked this contact', mia)).toBe(mia)
    expect(people.attribute(null, 'Ben left', mia)).toBe('p1')
  })

  it('lists the silent side of a chat, and somebody where nobody is known', () => {
    const people = createPeople()
    people.speak('Ben', 1)
    expect(people.attribute('Kay', 'Messages are encrypted')).toBe('p2')
    expect(createPeople().attribute(null, 'Messages are encrypted')).toBe('p1')
  })

  it('ends somewhere', () => {
    const people = createPeople()
    for (let index = 0; index < MAX_PARTICIPANTS + 10; index += 1) people.speak(`n${index}`, 1)
    expect(people.isOverfull()).toBe(true)
    expect(people.list()).toHaveLength(MAX_PARTICIPANTS + 1)
  })
})
