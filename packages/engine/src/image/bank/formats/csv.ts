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
import type { BankFile, BankFormat, Collector } from './types.ts'

/**
 * What a spreadsheet would take for a formula, also behind the marks that keep it from doing so. Matches `=1+1`, `'-x`;
 * not `a=b`.
 */
const FORMULA = /^'*[=+\-@\t\r]/u

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
          ...[id, formatHash(hash), note, quality, source, family],
        ]),
      },
      { newline: '\n', escapeFormulae: FORMULA },
    ) + '\n',
}

function readCsv({ name, text }: BankFile, collector: Collector): void {
  let columns: readonly string[] | null = null
  let line = 1
  let at = 0
  Papa.parse<readonly string[]>(text, {
    delimiter: ',',
    step: ({ data, meta }) => {
      const place = { file: name, line }
      for (
        let next = text.indexOf('\n', at);
        next >= 0 && next < meta.cursor;
        next = text.indexOf('\n', at)
      ) {
        line += 1
        at = next + 1
      }
      if (data.every((cell) => cell.trim() === '')) return
      if (columns === null) columns = columnsOf(data)
      else readRow(cellsOf(columns, data), { name, place }, collector)
    },
  })
}

function columnsOf(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim().replaceAll('"', '').toLowerCase())
}

function cellsOf(columns: readonly string[], data: readonly string[]): ReadonlyMap<string, string> {
  return new Map(columns.map((column, index) => [column, data[index] ?? '']))
}

function readRow(
  cells: ReadonlyMap<string, string>,
  { name, place }: { readonly name: string; readonly place: { file: string; line: number } },
  collector: Collector,
): void {
  const id = unmark(cells.get('id') ?? '')
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
    source: unmark(cells.get('source') ?? '') || name,
    note: unmark(cells.get('note') ?? ''),
  }
  collector.put(entry, { place, at: null })
}

/** Takes the mark away that keeps a spreadsheet from reckoning. */
function unmark(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
