/** Files of fingerprints: named on the command line, read by the engine, written only where `--out` says. */
import {
  isSnapshot,
  readBankFiles,
  recogniseBank,
  type BankFile,
  type BankIssueCode,
  type BankReading,
  type BankSnapshot,
} from '@holdfast/engine/bank'
import { recognisePicture } from '@holdfast/engine/image'
import { InputError } from './errors.ts'
import { collecting, openFile, openOne } from './files.ts'
import type { Say } from './language.ts'
import type { PictureFile } from './pictures.ts'
import { placeWords } from './print/issues.ts'
import { isThere, writeOut } from './write-out.ts'

/** Bytes from the beginning of a file by which a list is told from a picture. */
const HEAD = 65_536

/** Bytes that open a text in UTF-16, as spreadsheets write it, and its encoding. */
const MARKS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

export interface BankOptions {
  readonly allowLowQuality: boolean
}

/** What says of a file that it is not, or not all, of a list: whoever looks for a picture in it would miss it. */
const UNREADABLE: ReadonlySet<BankIssueCode> = new Set([
  ...(['unknown-format', 'broken-json', 'cut-off', 'damaged', 'other-version'] as const),
])

/**
 * Reads files into one list, in their order. A file that is none, or not whole, is an error and not an issue; what was read
 * of it counts.
 * @param errors takes what could not be read
 */
export async function readBanks(
  named: readonly PictureFile[],
  { allowLowQuality, errors, say }: BankOptions & { errors: InputError[]; readonly say: Say },
): Promise<BankReading> {
  const files: (BankFile | BankSnapshot)[] = []
  for (const file of named) {
    const read = await collecting(errors, () => readFile(file))
    if (read !== null) files.push(read)
  }
  const { issues, ...reading } = readBankFiles(files, { allowLowQuality })
  const unreadable = issues.filter(({ code }) => UNREADABLE.has(code))
  // One for each file, however many of its lines are broken.
  const firsts = unreadable.filter(
    ({ place }, index) => unreadable.findIndex((one) => one.place.file === place.file) === index,
  )
  for (const { code, place } of firsts) {
    const text = say(`cli.bank.issue.${code}`)
    errors.push(new InputError('cli.error.place', { file: placeWords(place, say), text }))
  }
  return { ...reading, issues: issues.filter(({ code }) => !UNREADABLE.has(code)) }
}

interface ListToWrite {
  readonly content: string | Uint8Array
  readonly isForced: boolean
  readonly reading: BankReading
}

/**
 * Writes a list, but none without a fingerprint over another: where something could not be read, that may be all of it.
 * @throws InputError
 */
export async function writeList(
  file: string,
  { content, isForced, reading }: ListToWrite,
): Promise<void> {
  const isLost = reading.entries.length === 0 && reading.issues.length > 0
  if (isLost && (await isThere(file))) throw new InputError('cli.error.bank-kept', { file })
  await writeOut(file, content, isForced)
}

/** Whether a file is a list of fingerprints and no picture, by its beginning. */
export async function isBankFile({ source }: PictureFile): Promise<boolean> {
  const head = await readHead(source)
  if (isSnapshot(head)) return true
  return recognisePicture(head) === null && recogniseBank(decode(head)) !== null
}

async function readHead(source: PictureFile['source']): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, HEAD)
  const opened = await openFile(source)
  return opened.read(0, Math.min(HEAD, opened.size))
}

async function readFile({ name, source }: PictureFile): Promise<BankFile | BankSnapshot> {
  const bytes = typeof source === 'string' ? await readWhole(source) : source
  return isSnapshot(bytes) ? { name, bytes } : { name, text: decode(bytes) }
}

async function readWhole(name: string): Promise<Uint8Array> {
  const opened = await openOne(name)
  return opened.read(0, opened.size)
}

function decode(bytes: Uint8Array): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  return new TextDecoder(mark?.encoding ?? 'utf-8').decode(bytes)
}
