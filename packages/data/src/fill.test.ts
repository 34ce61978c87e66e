import { describe, expect, it } from 'vitest'
import { fill } from './fill.ts'

describe('fill', () => {
  it('puts the values in their places, and leaves a place without a value as it stands', () => {
    expect(fill('en', '{name} has {what}', { name: 'A', what: '{name}' })).toBe('A has {name}')
    expect(fill('en', '{name} has {what}', { name: 'A' })).toBe('A has {what}')
  })

  it('writes numbers as the language writes them', () => {
    expect(fill('en', '{count}', { count: 12345 })).toBe('12,345')
    expect(fill('de', '{count}', { count: 12345 })).toBe('12.345')
  })

  it('takes the plural of the count', () => {
    const entry = { one: 'ein Chat', other: '{count} Chats' }
    expect(fill('de', entry, { count: 1 })).toBe('ein Chat')
    expect(fill('de', entry, { count: 0 })).toBe('0 Chats')
    expect(fill('de', entry, { count: 2000 })).toBe('2.000 Chats')
  })
})
