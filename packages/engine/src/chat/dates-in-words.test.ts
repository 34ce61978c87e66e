import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDateReader, readDateInWords } from './dates-in-words.ts'

describe('readDateInWords', () => {
  it.each([
    ['Sep 22, 2017 6:33 am', '2017-09-22T06:33:00'],
    ['Sep 22, 2017, 12:33 PM', '2017-09-22T12:33:00'],
    ['Jan 2, 2006 at 12:04 AM', '2006-01-02T00:04:00'],
    ['19 Oct 2019, 14:37', '2019-10-19T14:37:00'],
    ['Friday, May 29, 2026 at 3:00:29\u202FAM UTC', '2026-05-29T03:00:29Z'],
    ['Tuesday, 7 February 2021 at 17:13:43 UTC', '2021-02-07T17:13:43Z'],
    ['Saturday, 3 June 2017 at 14:12 UTC+02', '2017-06-03T14:12:00+02:00'],
    ['Saturday, 3 June 2017 at 14:12 UTC-03:30', '2017-06-03T14:12:00-03:30'],
    ['22. Sept. 2023 um 18:05', '2023-09-22T18:05:00'],
    ['3. März 2024, 08:01', '2024-03-03T08:01:00'],
    ['mar. 3 févr. 2026, 14:05', '2026-02-03T14:05:00'],
    ['le 1 août 2022 à 09h05', '2022-08-01T09:05:00'],
    ['3 de marzo de 2024, 3:15 p. m.', '2024-03-03T15:15:00'],
    ['12 ago 2021, 20:09', '2021-08-12T20:09:00'],
    ['5 gen 2023 alle ore 07:30', '2023-01-05T07:30:00'],
    ['2 de out. de 2020 15:04', '2020-10-02T15:04:00'],
    ['6 mei 2021 om 11:22', '2021-05-06T11:22:00'],
    ['1 października 2020 o 23:59', '2020-10-01T23:59:00'],
    ['den 4 maj 2020 kl. 10:00', '2020-05-04T10:00:00'],
    ['2015. február 15., vasárnap 21:54:36 UTC', '2015-02-15T21:54:36Z'],
    ['9 Ağu 2021 22:10', '2021-08-09T22:10:00'],
    ['2026年5月29日星期五 UTC 03:00:29', '2026-05-29T03:00:29Z'],
    ['2026年5月29日 下午3:04', '2026-05-29T15:04:00'],
    ['2026年5月29日 午前0:04', '2026-05-29T00:04:00'],
    ['2026년 5월 29일 오후 3:04', '2026-05-29T15:04:00'],
    ['2024-02-29 15:04:05', '2024-02-29T15:04:05'],
  ])('reads %s', (text, at) => {
    expect(readDateInWords(text)?.at).toBe(at)
    const read = createDateReader()
    expect([read(text)?.at, read(text)?.at]).toEqual([at, at])
  })

  it('adds an offset only where the text tells none', () => {
    expect(readDateInWords('19 Oct 2019, 14:37', 120)?.at).toBe('2019-10-19T14:37:00+02:00')
    expect(readDateInWords('19 Oct 2019, 14:37 UTC', 120)?.at).toBe('2019-10-19T14:37:00Z')
  })

  it.each([
    ...['', 'hello', 'see you at 14:37', 'Wednesday 7:54pm', 'Oct 19, 14:37', '31 Feb 2020, 10:00'],
    ...['19 Oct 2019', '19 Oct 2019, 25:00', 'may 2020 be better than 14:37', '19 Oct 0001, 10:00'],
  ])('takes "%s" for no date', (text) => {
    expect(readDateInWords(text)).toBeNull()
  })
})

describe('createDateReader', () => {
  it('reads every text as if it were the first', () => {
    const before = ['Jan 3, 2022 at ', 'Jan 3, 2022 3h', '2022년 1월 3일 3시 ', '3 Jan 2022 ', '']
    const clocks = ['7:25', '07:25:09', '12:00', '24:00', '7:60', '7:5', '7:25:1', '14.04', '9h05']
    const after = ['', ' AM', ' PM UTC', '\u202FPM', '.5', ':30', '분', ' 3 Jan 2022', 'h10', '0']
    const text = fc
      .tuple(fc.constantFrom(...before), fc.constantFrom(...clocks), fc.constantFrom(...after))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom(undefined, 60), (texts, offset) => {
        const read = createDateReader(offset)
        for (const one of texts.flatMap((each) => [each, each])) {
          expect(read(one)).toEqual(readDateInWords(one, offset))
        }
      }),
      { numRuns: 500 },
    )
  })
})
