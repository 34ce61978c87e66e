import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberLayouts } from './header-layouts.ts'
import { createHeaderScanner } from './header.ts'
import type { Header } from './header-shape.ts'

function scan(text: string): Header | null {
  return createHeaderScanner(text)(1, 0, text.length)
}

const HEADERS: readonly (readonly [text: string, date: string, seconds: number, rest: string])[] = [
  ['28.05.21, 21:44 - Mia: hi', '28 5 21', 78_240, 'Mia: hi'],
  ['1/4/23, 7:02\u202FPM - Mia: hi', '1 4 23', 68_520, 'Mia: hi'],
  ['[8/15/23, 9:12:33 AM] Mia: hi', '8 15 23', 33_153, 'Mia: hi'],
  ['\u200E[31/12/2022 11:40:26] Mia: hi', '31 12 2022', 42_026, 'Mia: hi'],
  ['2019-10-20, 10:16 - Mia: hi', '2019 10 20', 36_960, 'Mia: hi'],
  ['13.6.2018 klo 21.25.15 - Mia: hi', '13 6 2018', 77_115, 'Mia: hi'],
  ['13. 6. 2018. 21:25:15 Mia: hi', '13 6 2018', 77_115, 'Mia: hi'],
  ['04/03/2025, 2:05 p.\u00A0m. - Mia: hi', '4 3 2025', 50_700, 'Mia: hi'],
  ['13/10/2017, 12:12 a.m. - Mia: hi', '13 10 2017', 720, 'Mia: hi'],
  ['2024/12/10 下午3:21 - Mia: hi', '2024 12 10', 55_260, 'Mia: hi'],
  ['24/3/14, 13:59:59: Mia: hi', '24 3 14', 50_399, 'Mia: hi'],
  ['24/03/25, 13:59 – Mia: hi', '24 3 25', 50_340, 'Mia: hi'],
  ['٢٨/٠٥/٢٠٢٦، ٩:٠٥ م - Mia: hi', '28 5 2026', 75_900, 'Mia: hi'],
  // As the locales of phones write date and time (CLDR): Persian, Hindi, Bengali, Korean, Japanese, Finnish, Swedish …
  ['\u200F۲۰۲۶/۳/۵،\u200F ۱۴:۰۵ - Mia: hi', '2026 3 5', 50_700, 'Mia: hi'],
  ['[5\u200F/3\u200F/2026، 2:05:09 م] Mia: hi', '5 3 2026', 50_709, 'Mia: hi'],
  ['५/३/२६, २:०५ अपराह्न - Mia: hi', '5 3 26', 50_700, 'Mia: hi'],
  ['৫/৩/২৬, ২:০৫ PM - Mia: hi', '5 3 26', 50_700, 'Mia: hi'],
  ['2026. 3. 5. 오후 2:05 - Mia: hi', '2026 3 5', 50_700, 'Mia: hi'],
  ['[26. 3. 5. 오전 2:05:09] Mia: hi', '26 3 5', 7_509, 'Mia: hi'],
  ['2026/03/05 午後2:05 - Mia: hi', '2026 3 5', 50_700, 'Mia: hi'],
  ['[2026/3/5 凌晨2:05:09] Mia: hi', '2026 3 5', 7_509, 'Mia: hi'],
  ['5.3.2026 klo 2.05 ip. - Mia: hi', '5 3 2026', 50_700, 'Mia: hi'],
  ['2026-03-05 02:05 em - Mia: hi', '2026 3 5', 50_700, 'Mia: hi'],
  ['5.03.2026 ÖS 02:05 - Mia: hi', '5 3 2026', 50_700, 'Mia: hi'],
  ['2026. 03. 05. du. 2:05 - Mia: hi', '2026 3 5', 50_700, 'Mia: hi'],
  ['5.03.26 г., 14:05 - Mia: hi', '5 3 26', 50_700, 'Mia: hi'],
  ['05/03/2026 às 14:05 - Mia: hi', '5 3 2026', 50_700, 'Mia: hi'],
  ['2026-03-05 14 h 05 - Mia: hi', '2026 3 5', 50_700, 'Mia: hi'],
  ['[2026-03-05 02 h 05 min 09 s] Mia: hi', '2026 3 5', 7_509, 'Mia: hi'],
]

const NO_HEADERS = [
  '',
  'hello',
  '2024 was good',
  '3/4 of it',
  '28.05.21',
  '28.05.21, ',
  '28.05.21, 21:44',
  '28.05.21, 25:00 - Mia: hi',
  '28.05.21, 21:60 - Mia: hi',
  '28.05.21, 21:44-22:00 open',
  '28.05.21, 21 h - Mia: hi',
  '28.05.21, 21 h 5 - Mia: hi',
  '28.05.21, 21 h 05 min 09 - Mia: hi',
  '28.05.1, 21:44 - Mia: hi',
  '28.05/21, 21:44 - Mia: hi',
  '[14:05, 3/4/2025] Mia: hi',
  '[28/05, 21:44] Mia: hi',
  '[28.05.21, 21:44 Mia: hi',
  '28.05.21 around 21:44 - Mia: hi',
  '12345.1.21, 21:44 - Mia: hi',
]

describe('the header scanner', () => {
  it.each(HEADERS)('reads %s', (text, date, seconds, rest) => {
    const header = scan(text)
    const written = header === null ? [] : Object.values(header.date).slice(0, 3)
    expect(written.join(' ')).toBe(date)
    expect(header?.time).toBe(seconds)
    expect(text.slice(header?.body)).toBe(rest)
  })

  it.each(NO_HEADERS)('finds no header in "%s"', (text) => {
    expect(scan(text)).toBeNull()
  })

  it('gives lines of one app one shape, and lines of another app another', () => {
    const lines = ['1/4/23, 7:02 PM - a: b', '12/14/23, 11:02 AM - a: b', '[1/4/23, 7:02 PM] a: b']
    const text = lines.join('\n')
    const scanner = createHeaderScanner(text)
    const shapes = lines.map((line) => {
      const start = text.indexOf(line)
      return scanner(1, start, start + line.length)?.shape
    })
    expect(shapes[0]).toBe(shapes[1])
    expect(shapes[0]).not.toBe(shapes[2])
  })

  it.each([
    ['1/4/23, 7:02\u202FPM - a: b', '1/4/23, 7:02 PM - a: b'],
    ['1/4/23, 7:02 PM - a: b', '1/4/23, 7:02 pm - a: b'],
    ['1/4/23, 7:02 p. m. - a: b', '1/4/23, 7:02 p.\u00A0m. - a: b'],
    ['1/4/23, 7:02 p.m. - a: b', '1/4/23, 7:02 pm - a: b'],
    ['١/٤/٢٣, ٧:٠٢ م - a: b', '1/4/23, 7:02 م - a: b'],
    ['1\u200F/4\u200F/23, 7:02 - a: b', '1/4/23, 7:02 - a: b'],
    ['[1/4/23, 7:02:03] a: b', '[1/4/23, 7:02] a: b'],
    ['26. 3. 5. 7:02 - a: b', '26. 3. 5 7:02 - a: b'],
  ])('tells %s from %s', (one, other) => {
    const text = `${one}\n${other}`
    const scanner = createHeaderScanner(text)
    const shape = scanner(1, 0, one.length)?.shape
    expect(shape).toBeDefined()
    expect(scanner(2, one.length + 1, text.length)?.shape).not.toBe(shape)
  })
})

describe('the scanner with a memory', () => {
  it('finds what the careful one finds', () => {
    const line = fc.oneof(
      fc.constantFrom(...HEADERS.map(([text]) => text), ...NO_HEADERS),
      fc
        .tuple(
          fc.nat(40),
          fc.nat(14),
          fc.nat(99),
          fc.nat(26),
          fc.nat(70),
          fc.constantFrom('A', 'P'),
        )
        .map(
          ([a, b, c, h, m, p]) => `${a}/${b}/${c}, ${h}:${String(m).padStart(2, '0')} ${p}M - x: y`,
        ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n')
        const careful = createHeaderScanner(text)
        const quick = rememberLayouts(text, createHeaderScanner(text))
        let start = 0
        for (const [index, each] of lines.entries()) {
          const end = start + each.length
          expect(quick(index, start, end)).toEqual(careful(index, start, end))
          start = end + 1
        }
      }),
    )
  })
})
