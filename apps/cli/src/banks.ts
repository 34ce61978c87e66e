/** Files of fingerprints: named on the command line, read by the engine, written only where `--out` says. */
import { randomUUID } from 'node:crypto'
import { access, rename, rm, writeFile } from 'node:fs/promises'
import {
  readBankFiles,
  recogniseBank,
  type BankFile,
  type BankReading,
} from '@holdfast/engine/bank'
import { recognisePicture } from '@holdfast/engine/image'
import { InputError } from './errors.ts'
import { collecting, openFile, openOne } from './files.ts'
import type { Say } from './language.ts'
import type { PictureFile } from './pictures.ts'

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

/**
 * Reads files into one list, in their order. A file that is none is an error and not an issue.
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
  for (const { code, place } of issues) {
    if (code !== 'unknown-format') continue
    const text = say('cli.bank.issue.unknown-format')
    errors.push(new InputError('cli.error.place', { file: place.file, text }))
  }
  return { ...reading, issues: issues.filter(({ code }) => code !== 'unknown-format') }
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
export async function writeOut(file: string, text: string, isForced: boolean): Promise<void> {
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
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw new InputError('cli.error.exists', { file })
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
