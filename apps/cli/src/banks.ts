/** Files of fingerprints: named on the command line, read by the engine, written only where `--out` says. */
import { randomUUID } from 'node:crypto'
import { access, rename, rm, writeFile } from 'node:fs/promises'
import {
  readBankFiles,
  recogniseBank,
  type BankFile,
  type BankIssueCode,
  type BankReading,
} from '@holdfast/engine/bank'
import { recognisePicture } from '@holdfast/engine/image'
import { InputError } from './errors.ts'
import { collecting, openFile, openOne } from './files.ts'
import type { Say } from './language.ts'
import type { PictureFile } from './pictures.ts'
import { placeWords } from './print/issues.ts'

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
const UNREADABLE: ReadonlySet<BankIssueCode> = new Set(['unknown-format', 'broken-json', 'cut-off'])

/**
 * Reads files into one list, in their order. A file that is none, or not whole, is an error and not an issue; what was read
 * of it counts.
 * @param errors takes what could not be read
 */
export async function readBanks(
  named: readonly PictureFile[],
  { allowLowQuality, errors, say }: BankOptions & { errors: InputError[]; readonly say: Say },
): Promise<BankReading> {
  const files: BankFile[] = []
  for (const file of named) {
    const text = await collecting(errors, () => readText(file))
    if (text !== null) files.push({ name: file.name, text })
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

/**
 * Writes a list, but none without a fingerprint over another: where something could not be read, that may be all of it.
 * @throws InputError
 */
export async function writeList(
  file: string,
  { text, isForced, reading }: { text: string; isForced: boolean; reading: BankReading },
): Promise<void> {
  const isLost = reading.entries.length === 0 && reading.issues.length > 0
  if (isLost && (await isThere(file))) throw new InputError('cli.error.bank-kept', { file })
  await writeOut(file, text, isForced)
}

/** Whether a file is a list of fingerprints and no picture, by its beginning. */
export async function isBankFile({ source }: PictureFile): Promise<boolean> {
  const head = await readHead(source)
  return recognisePicture(head) === null && recogniseBank(decode(head)) !== null
}

/**
 * Writes a file whole or not at all: a bank that is half written would miss what it should find.
 * @throws InputError where it is there and may not be written over
 */
async function writeOut(file: string, text: string, isForced: boolean): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`
  try {
    await writeFile(draft, text, { flag: 'wx', mode: 0o600 })
    if (!isForced) await checkFree(file)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof InputError) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new InputError('cli.error.not-writable', { file, reason })
  }
}

/** @throws InputError where the file is there */
export async function checkFree(file: string): Promise<void> {
  if (await isThere(file)) throw new InputError('cli.error.exists', { file })
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

async function readHead(source: PictureFile['source']): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, HEAD)
  const opened = await openFile(source)
  return opened.read(0, Math.min(HEAD, opened.size))
}

async function readText({ source }: PictureFile): Promise<string> {
  if (typeof source !== 'string') return decode(source)
  const opened = await openOne(source)
  return decode(await opened.read(0, opened.size))
}

function decode(bytes: Uint8Array): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  return new TextDecoder(mark?.encoding ?? 'utf-8').decode(bytes)
}
