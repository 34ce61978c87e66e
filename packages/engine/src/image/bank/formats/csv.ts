/**
 * Holdfast's own bank: CSV (RFC 4180). `id` and `pdq` have to be there; `note`, `quality`, `source` and `family` may be, in any
 * order. Further columns are passed over.
 */
import Papa from 'papaparse'
import { formatHash } from '../../hash.ts'
import type { PdqFamily } from '../../types.ts'
import type { BankEntry } from '../types.ts'
import { readHash } from './hash-of.ts'
import { qualityOf } from './quality-of.ts'
import { markFormulas, unmarkFormulas } from './spreadsheet.ts'
import type { BankFile, BankFormat, Collector } from './types.ts'

interface Place {
  readonly file: string
  readonly line: number
}

const COLUMNS = ['id', 'pdq', 'note', 'quality', 'source', 'family']

const FAMILIES: readonly PdqFamily[] = ['nearest-512', 'full-size']

export const csv: BankFormat = {
  id: 'csv',
  recognise: ({ line }) => {
    const columns = columnsOf(line.split(','))
    return columns.includes('id') && columns.includes('pdq')
  },
  read: readCsv,
  write: (entries) =>
    Papa.unparse(
      {
        fields: COLUMNS,
        data: Array.from(entries, ({ id, hash, note, quality, source, family }) => [
          ...[markFormulas(id), formatHash(hash), markFormulas(note)],
          ...[quality, markFormulas(source), family],
        ]),
      },
      { newline: '\n' },
    ) + '\n',
}

function readCsv({ name, text }: BankFile, collector: Collector): void {
  let columns: readonly string[] | null = null
  let line = 1
  let at = 0
  const take = (data: readonly string[], place: Place): void => {
    if (data.every((cell) => cell.trim() === '')) return
    if (columns === null) columns = columnsOf(data)
    else readRow(cellsOf(columns, data), { name, place }, collector)
  }
  Papa.parse<readonly string[]>(text, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const [start, place] = [at, { file: name, line }]
      for (
        let next = text.indexOf('\n', at);
        next >= 0 && next < meta.cursor;
        next = text.indexOf('\n', at)
      ) {
        line += 1
        at = next + 1
      }
      if (errors.length === 0) take(data, place)
      else readAlone(text.slice(start, meta.cursor), { errors, place, take }, collector)
    },
  })
}

/** A quote that is not closed takes the rows behind it for its own: so each line is read alone. */
function readAlone(
  text: string,
  {
    errors,
    place,
    take,
  }: {
    readonly errors: readonly Papa.ParseError[]
    readonly place: Place
    readonly take: (data: readonly string[], place: Place) => void
  },
  collector: Collector,
): void {
  const lines = text.trimEnd().split('\n')
  if (lines.length > 1) collector.report('bad-line', place)
  else if (errors.some(({ code }) => code === 'MissingQuotes')) {
    collector.report('cut-off', place)
    return
  }
  for (const [index, one] of lines.entries())
    take(cellsIn(one), { ...place, line: place.line + index })
}

/** A quote that is not closed goes as far as the line. */
function cellsIn(line: string): readonly string[] {
  const [cells = []] = Papa.parse<readonly string[]>(line.trimEnd(), { delimiter: ',' }).data
  return cells
}

function columnsOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim().replaceAll('"', '').toLowerCase())
}

function cellsOf(columns: readonly string[], data: readonly string[]): ReadonlyMap<string, string> {
  return new Map(columns.map((column, index) => [column, data[index] ?? '']))
}

function readRow(
  cells: ReadonlyMap<string, string>,
  { name, place }: { readonly name: string; readonly place: Place },
  collector: Collector,
): void {
  const id = unmarkFormulas(cells.get('id') ?? '')
  const hash = readHash(cells.get('pdq') ?? '', place, collector)
  if (hash === null) return
  if (id.trim() === '') {
    collector.report('no-id', place)
    return
  }
  const written = (cells.get('quality') ?? '').trim()
  const quality = qualityOf(written)
  // The fingerprint is worth more than its quality: without it somebody's picture would not be found.
  if (quality === null && written !== '') collector.report('bad-quality', place)
  const entry: BankEntry = {
    id,
    hash,
    family: FAMILIES.find((family) => family === cells.get('family')?.trim()) ?? null,
    quality,
    source: unmarkFormulas(cells.get('source') ?? '') || name,
    note: unmarkFormulas(cells.get('note') ?? ''),
  }
  collector.put(entry, { place, at: null })
}
