import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REVIEW_KINDS } from '../review-kinds.ts'
import { citationsOf, reviewedOf, type Citation } from './citations.ts'
import { readData } from './read.ts'
import { loadSchemas, validateData } from './validate.ts'

const DATA = join(import.meta.dirname, '../../../../data')

const { files } = readData(DATA)
const { tree } = validateData(files, loadSchemas(join(DATA, 'schema')))
const citations = citationsOf(tree)

/** Whatever shape a file has: how often a key stands anywhere in it. */
function occurrences(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = !Array.isArray(value) && key in value ? 1 : 0
  return Object.values(value).reduce<number>((sum, part) => sum + occurrences(part, key), own)
}

function citedIn(file: string): readonly Citation[] {
  return citations.filter((citation) => citation.file === file)
}

describe('the citations of the data', () => {
  it.each(
    files.filter(({ folder }) => folder !== 'sources').map(({ file, value }) => ({ file, value })),
  )('are all found in $file', ({ file, value }) => {
    expect(citedIn(file)).toHaveLength(occurrences(value, 'sources'))
    const dated = occurrences(value, 'checked') + occurrences(value, 'measured')
    if (dated > 0)
      expect(citedIn(file).flatMap(({ dates }) => dates).length).toBeGreaterThanOrEqual(dated)
  })

  it('come from every folder in which something cites or has a date', () => {
    const silent = ['easy', 'roles', 'schema', 'situations', 'slots', 'concepts', 'sources', 'text']
    const folders = readdirSync(DATA, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !silent.includes(entry.name))
      .map(({ name }) => name)
    const cited = new Set(citations.map(({ file }) => file.split('/')[0]))
    expect(folders.filter((folder) => !cited.has(folder))).toEqual([])
  })

  it('are of every kind', () => {
    const kinds = new Set(citations.map(({ kind }) => kind))
    expect(REVIEW_KINDS.filter((kind) => !kinds.has(kind))).toEqual([])
  })
})

describe('what can be reviewed', () => {
  const reviewed = reviewedOf(tree)

  it('has a name of its own within its kind, and a date', () => {
    const names = reviewed.map(({ kind, id }) => `${kind} ${id}`)
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([])
    expect(reviewed.filter(({ newest }) => newest === '')).toEqual([])
  })

  it('counts from the newest of its own day and the days of its sources', () => {
    const [source] = tree.sources
    const [country] = tree.countries
    const [channel] = country?.value.channels ?? []
    if (!source || !country || !channel) throw new TypeError('the data has a channel')
    const newest = (checked: string, read: string): string | undefined =>
      reviewedOf({
        ...tree,
        sources: [{ ...source, id: 'page', value: { ...source.value, read } }],
        countries: [
          {
            ...country,
            value: { ...country.value, channels: [{ ...channel, sources: ['page'], checked }] },
          },
        ],
      }).find(({ kind }) => kind === 'channel')?.newest
    expect(newest('2026-01-02', '2026-01-05')).toBe('2026-01-05')
    expect(newest('2026-01-05', '2025-01-01')).toBe('2026-01-05')
  })
})
