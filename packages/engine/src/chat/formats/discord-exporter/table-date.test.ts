import { describe, expect, it } from 'vitest'
import { createDateReader } from './table-date.ts'

function read(
  cell: string,
  text = cell,
): readonly [at: string | undefined, codes: readonly string[]] {
  const codes: string[] = []
  const file = { name: 'x.csv', path: 'x.csv', text, bytes: new Uint8Array(), chosen: true }
  const reader = createDateReader(file, { report: ({ code }) => codes.push(code) })
  return [reader(cell)?.at, codes]
}

describe('the dates of tables', () => {
  it.each([
    ['2023-01-15T10:30:00.1234567+01:00', '2023-01-15T10:30:00+01:00'],
    ['2023-01-15T10:30:00Z', '2023-01-15T10:30:00Z'],
    ['15-Jan-19 10:30 PM', '2019-01-15T22:30:00'],
    ['15-Jan-19 12:05 AM', '2019-01-15T00:05:00'],
    ['2023-01-15 10:30', '2023-01-15T10:30:00'],
    ['15.01.2023 22:30', '2023-01-15T22:30:00'],
    ['1/15/2023 10:30\u202FPM', '2023-01-15T22:30:00'],
  ])('reads %s', (cell, at) => {
    expect(read(cell)).toEqual([at, []])
  })

  it.each([
    '',
    'soon',
    '31-Feb-19 10:30 PM',
    '2023-13-15T10:30:00Z',
    '15-Foo-19 10:30 PM',
    '99/99/2023 10:30',
  ])('finds no time in "%s"', (cell) => {
    expect(read(cell)[0]).toBeUndefined()
  })

  it('learns from the whole table whether the day comes first', () => {
    const table = '"1","a","01/02/2023 10:30","x"\n"1","a","13/02/2023 10:30","x"'
    expect(read('01/02/2023 10:30', table)).toEqual(['2023-02-01T10:30:00', []])
    expect(read('1/2/2023 10:30 AM', '"1","a","1/13/2023 10:30 AM"')).toEqual([
      '2023-01-02T10:30:00',
      [],
    ])
  })

  it('says so where the dates tell nothing', () => {
    expect(read('01/02/2023 10:30')).toEqual(['2023-02-01T10:30:00', ['ambiguous-date-order']])
  })
})
