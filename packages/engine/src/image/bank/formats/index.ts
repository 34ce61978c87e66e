/** The table of formats of files of fingerprints, and the way in: several files of any of them become one list. */
import type { BankEntry } from '../types.ts'
import { createCollector, type CollectOptions } from './collect.ts'
import { csv } from './csv.ts'
import { hashList } from './hash-list.ts'
import { hma } from './hma.ts'
import { ncmec } from './ncmec.ts'
import { stopNcii } from './stop-ncii.ts'
import { threatExchange } from './threat-exchange.ts'
import { readSavedBank } from '../snapshot.ts'
import type { SnapshotIssue } from '../../search/sealed.ts'
import type {
  BankFile,
  BankFormat,
  BankIssueCode,
  BankReading,
  BankSnapshot,
  Collector,
  WriteOptions,
} from './types.ts'

export type BankFormatId = BankFormat['id']

/** In the order in which they are asked; `hma` takes all JSON that is nobody else's. */
const FORMATS: readonly BankFormat[] = [csv, hashList, threatExchange, ncmec, stopNcii, hma]

export const BANK_FORMATS: readonly BankFormatId[] = FORMATS.map(({ id }) => id)

/** Which format a text has, by what stands in it; null where it has none of them. */
export function recogniseBank(text: string): BankFormatId | null {
  return findFormat(text)?.id ?? null
}

/** What is wrong with a snapshot, as it is said of files. */
const SNAPSHOT_ISSUES: Readonly<Record<SnapshotIssue, BankIssueCode>> = {
  'not-a-snapshot': 'unknown-format',
  'other-kind': 'unknown-format',
  'other-version': 'other-version',
  'cut-off': 'cut-off',
  damaged: 'damaged',
}

/**
 * Reads files in their order. A later record takes the place of an earlier one with its id, and what was withdrawn is gone,
 * in whichever file it stood; of records with times the newest counts.
 */
export function readBankFiles(
  files: readonly (BankFile | BankSnapshot)[],
  options: CollectOptions,
): BankReading {
  const collector = createCollector(options)
  const lastPages = new Map<BankFormatId, string>()
  const formats = files.map((file) => ('text' in file ? findFormat(file.text) : null))
  for (const [index, format] of formats.entries()) {
    const file = files[index]
    if (format !== null && file !== undefined) lastPages.set(format.id, file.name)
  }
  for (const [index, file] of files.entries()) {
    if ('bytes' in file) {
      readSnapshot(file, collector)
      continue
    }
    const format = formats[index] ?? null
    if (format === null) {
      collector.report('unknown-format', { file: file.name })
      continue
    }
    format.read(withoutMark(file), {
      ...collector,
      report: (code, place) => {
        // The pages before the last one rightly say that there are more.
        if (code === 'more-pages' && lastPages.get(format.id) !== file.name) return
        collector.report(code, place)
      },
    })
  }
  return collector.finish()
}

function readSnapshot({ name, bytes }: BankSnapshot, collector: Collector): void {
  const saved = readSavedBank(bytes)
  const place = { file: name }
  if (typeof saved === 'string') {
    collector.report(SNAPSHOT_ISSUES[saved], place)
    return
  }
  for (const entry of saved.entries) {
    if (entry.hash.every((word) => word === 0)) collector.report('zero-hash', place)
    else collector.put(entry, { place, at: null })
  }
}

/** Entries as a file of a format. */
export function writeBank(
  entries: Iterable<BankEntry>,
  format: BankFormatId,
  options: WriteOptions,
): string {
  const found = FORMATS.find(({ id }) => id === format)
  if (found === undefined) throw new RangeError(`format: expected one of ${BANK_FORMATS.join()}`)
  return found.write(entries, options)
}

function findFormat(text: string): BankFormat | null {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const line = firstLine(body)
  if (line === '') return null
  return FORMATS.find(({ recognise }) => recognise({ text: body, line })) ?? null
}

function withoutMark({ name, text }: BankFile): BankFile {
  return { name, text: text.startsWith('\uFEFF') ? text.slice(1) : text }
}

/** Characters of a first line that a format is told by. */
const LONGEST_LINE = 10_000

function firstLine(text: string): string {
  const start = text.search(/\S/u)
  if (start < 0) return ''
  const end = text.indexOf('\n', start)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + LONGEST_LINE)).trim()
}
