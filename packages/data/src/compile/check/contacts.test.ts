import { describe, expect, it } from 'vitest'
import { crisis, itFinds, paymentNote } from '../_breaking.ts'
import { COUNTRY, CRISIS, EMERGENCY, problemsWith } from '../_made.ts'

describe('checkContacts', () => {
  itFinds([
    [
      'a number that does not exist',
      crisis({ phone: '020 7946' }),
      'channel gb-crisis: 020 7946 is not a number of gb',
    ],
    ['a number of another country', crisis({ phone: '+49 30 901820' }), 'is not a number of gb'],
    ['words around a number', crisis({ phone: 'call 999 now' }), 'call 999 now is not a number'],
    ['an extension', crisis({ phone: '020 7946 0018 ext 5' }), 'ext 5 is not a number of gb'],
    ['a short number off the list', crisis({ phone: '116 123' }), '116 123 is not a number of gb'],
    [
      'a text number off the list',
      crisis({ sms: { number: '85258' } }),
      '85258 is not a number of gb',
    ],
    ['a wrong number beside a way of paying', paymentNote({ phone: '020 7946' }), 'note gb: 020'],
  ])

  it('accepts a free number that countries of one calling code share, and only there', () => {
    const with800 = (code: string): readonly string[] => {
      const channels = [
        { ...EMERGENCY, id: 'xx-emergency' },
        { ...CRISIS, id: 'xx-crisis', phone: '1-800-668-6868' },
      ]
      const listed = [{ number: '999', sources: ['station'] }]
      return problemsWith({
        [`countries/${code}.yml`]: { ...COUNTRY, channels },
        'short-codes.yml': { gb: listed, [code]: listed },
      })
    }
    expect(with800('ca')).toEqual([])
    expect(with800('fr')).toHaveLength(1)
  })

  it('accepts a text number that is listed as a short code', () => {
    const listed = ['999', '85258'].map((number) => ({ number, sources: ['station'] }))
    const change = crisis({ sms: { number: '85 258', word: 'HELP' } })
    expect(problemsWith({ ...change, 'short-codes.yml': { gb: listed } })).toEqual([])
  })
})
