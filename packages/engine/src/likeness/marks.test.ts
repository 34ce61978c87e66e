import { describe, expect, it } from 'vitest'
import { accountIn, marksIn } from './marks.ts'

describe('marks in a text', () => {
  it.each([
    ['IBAN CH93 0076 2011 6238 5295 7 please', ['payment CH9300762011623852957']],
    [
      'btc bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      ['payment bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ],
    ['$kim91 on cash app', ['payment $kim91']],
    ['+44 7700 900123', ['phone 700900123']],
    ['07700 900123', ['phone 700900123']],
    ['write to Kim@Mail.example.', ['email kim@mail.example']],
    ['look: https://www.Pictures.example/a/B?x=1#y', ['link pictures.example/a/B']],
    ['t.me/kim_91', ['link t.me/kim_91']],
    ['add @Kim.X_91.', ['handle kim.x_91']],
  ])('%s', (text, expected) => {
    expect(marksIn(text).map(({ kind, value }) => `${kind} ${value}`)).toEqual(expected)
  })

  it.each([
    'give me $300',
    'on 2026-03-14 at 20:02',
    '14/03/2026, 20:02:11',
    'https://www.example.org/',
    'me @ home',
    '10 000 000 000',
    `${'x'.repeat(65)}@mail.example`,
  ])('nothing in: %s', (text) => {
    expect(marksIn(text)).toEqual([])
  })

  it('takes an IBAN whose sum is wrong for none', () => {
    expect(marksIn('DE12 3456 7890 1234 5678 90')).toEqual([])
  })

  it('takes a name for an account only where apps write accounts so', () => {
    expect(accountIn('kim.x_91')).toEqual({ kind: 'handle', value: 'kim.x_91' })
    expect(accountIn('Kim')).toBeNull()
    expect(accountIn('Kim Miller')).toBeNull()
  })
})
