import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { build } from './build.ts'
import { checkTree } from './check/index.ts'
import { loadSchemas, validateData } from './validate.ts'

const SCHEMAS = loadSchemas(join(import.meta.dirname, '../../../../data/schema'))

const FOLDERS = [
  'sources',
  'tactics',
  'slots',
  'countries',
  'disputes',
  'roles',
  'situations',
  'steps',
  'platforms',
  'tell',
  'posts',
  'money',
  'text',
  'short-codes',
] as const

describe('validateData', () => {
  it('turns any value in any folder into a typed entry or into problems, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FOLDERS), fc.jsonValue(), (folder, value) => {
        const file = { folder, id: 'en/one', file: `${folder}/one.yml`, value }
        const { tree, problems } = validateData([file], SCHEMAS)
        expect(tree[folder].length === 1).toBe(problems.length === 0)
        build(tree)
        checkTree(tree, { latest: '2026-11-22' })
      }),
    )
  })

  it('takes dates of the calendar and addresses with a host, and nothing like them', () => {
    const source = {
      title: 'Help',
      publisher: 'The station',
      url: 'https://station.example/a?b#c',
      kind: 'authority',
      read: '2024-02-29',
    }
    const places = (change: object): readonly string[] =>
      validateData(
        [{ folder: 'sources', id: 'one', file: 'one', value: { ...source, ...change } }],
        SCHEMAS,
      ).problems.map(({ place }) => place)
    expect(places({})).toEqual([])
    for (const read of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2026-01-01T00:00']) {
      expect(places({ read })).toEqual(['read'])
    }
    for (const url of [
      'https://',
      'https://x',
      'http://a.example',
      'HTTPS://a b',
      'javascript:1',
      'https://police.example@other.example/',
      'https://a.example/b c',
    ]) {
      expect(places({ url })).toEqual(['url'])
    }
  })
})
