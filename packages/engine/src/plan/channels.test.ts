import { describe, expect, it } from 'vitest'
import { channel, country, guidance, text } from './_made.ts'
import { listChannels } from './channels.ts'

const CHANNELS = [
  channel({ id: 'advice', kind: 'advice' }),
  channel({ id: 'children', kind: 'child-helpline', roles: ['young-person'] }),
  channel({ id: 'crisis-b', kind: 'crisis', hours: text('At night') }),
  channel({ id: 'crisis-a', kind: 'crisis' }),
  channel({ id: 'emergency', kind: 'emergency' }),
]

const MADE = guidance({ countries: [country({ channels: CHANNELS })] })

describe('listChannels', () => {
  it('lists every channel in the order of help, and keeps the order of the file inside a kind', () => {
    const listed = listChannels(MADE, { country: 'aa', language: 'en' })
    expect(listed?.map(({ id }) => id)).toEqual([
      'emergency',
      'crisis-b',
      'crisis-a',
      'children',
      'advice',
    ])
  })

  it('leaves out what is not for the role, and speaks to it as it is spoken to', () => {
    const listed = listChannels(MADE, { country: 'aa', language: 'de', role: 'parent' })
    expect(listed?.map(({ id }) => id)).not.toContain('children')
    expect(listed?.[1]).toEqual({
      id: 'crisis-b',
      kind: 'crisis',
      name: 'Line (Sie)',
      what: 'Somebody answers. (Sie)',
      phone: '999',
      hours: 'At night (Sie)',
      sources: ['station'],
      checked: '2026-11-20',
      confirmed: true,
    })
  })

  it('puts what helps a role only now and then behind the others of its kind, for that role alone', () => {
    const seldom = channel({ id: 'seldom', kind: 'takedown', lastFor: ['adult'] })
    const often = channel({ id: 'often', kind: 'takedown' })
    const made = guidance({ countries: [country({ channels: [seldom, often] })] })
    const order = (role?: 'adult' | 'parent'): readonly string[] | undefined =>
      listChannels(made, {
        country: 'aa',
        language: 'en',
        ...(role === undefined ? {} : { role }),
      })?.map(({ id }) => id)
    expect(order('adult')).toEqual(['often', 'seldom'])
    expect(order('parent')).toEqual(['seldom', 'often'])
    expect(order()).toEqual(['seldom', 'often'])
  })

  it('gives null for a country that the guidance does not know', () => {
    expect(listChannels(MADE, { country: 'zz', language: 'en' })).toBeNull()
  })
})
