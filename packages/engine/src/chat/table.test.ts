import { describe, expect, it } from 'vitest'
import { columnsOf, walkTable, type TableRow } from './table.ts'

function rows(text: string): readonly TableRow[] {
  const found: TableRow[] = []
  walkTable(text, (row) => found.push(row) > 0)
  return found
}

describe('a table', () => {
  it('gives each row by column, with the line at which it begins', () => {
    const text = '\uFEFFID,Text\n1,"two\nlines, and ""quotes"""\n2,b\n'
    expect(columnsOf(text)).toEqual(['id', 'text'])
    expect(rows(text).map(({ line, cells }) => [line, { ...cells }])).toEqual([
      [2, { id: '1', text: 'two\nlines, and "quotes"' }],
      [4, { id: '2', text: 'b' }],
    ])
  })

  it('keeps short and long rows', () => {
    expect(rows('a,b\n1\n1,2,3\n').map(({ cells }) => ({ ...cells }))).toEqual([
      { a: '1' },
      { a: '1', b: '2' },
    ])
  })

  it('stops when told to', () => {
    let seen = 0
    walkTable('a\n1\n2\n3\n', () => (seen += 1) < 2)
    expect(seen).toBe(2)
  })

  it('knows no column that everything has', () => {
    expect(rows('__proto__,constructor\n1,2\n')[0]?.cells).not.toHaveProperty('toString')
  })
})
