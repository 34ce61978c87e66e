import { describe, expect, it } from 'vitest'
import { parseJson } from './json.ts'

const LONG = 1_200_000

describe('parseJson', () => {
  it('gives values, also null, and undefined for what is no JSON', () => {
    expect(parseJson('[{"a": null}]')).toEqual([{ a: null }])
    expect(parseJson('null')).toBeNull()
    expect(parseJson('{"a": ')).toBeUndefined()
  })

  it.each([
    ['lists', '['.repeat(LONG) + ']'.repeat(LONG)],
    ['records', '{"a":'.repeat(LONG) + '1' + '}'.repeat(LONG)],
    ['lists that never end', '[ '.repeat(LONG)],
  ])('does not parse %s inside one another without end', (_, text) => {
    expect(parseJson(text)).toBeUndefined()
  })

  it.each([
    ['many short values', `[${'[],'.repeat(LONG)}[]]`],
    ['brackets in words', JSON.stringify(['[{"\\'.repeat(LONG)])],
    ['backslashes before the end of words', JSON.stringify(['['.repeat(LONG), '\\\\', '\\"'])],
  ])('parses %s', (_, text) => {
    expect(JSON.stringify(parseJson(text))).toBe(text)
  })
})
