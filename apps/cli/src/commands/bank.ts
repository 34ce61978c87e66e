/** `holdfast bank`: lists of fingerprints, joined, written in others' formats, and shown. */
import { basename } from 'node:path'
import {
  BANK_FORMATS,
  saveBank,
  writeBank,
  type BankEntry,
  type BankReading,
} from '@holdfast/engine/bank'
import { formatHash, MATCH_DISTANCE } from '@holdfast/engine/image'
import { valueOf } from '../arguments.ts'
import { readBanks, writeList } from '../banks.ts'
import type { Arguments, Command, OptionName } from '../command.ts'
import { InputError } from '../errors.ts'
import type { Voice } from '../language.ts'
import { bankIssuesText } from '../print/bank-issues.ts'
import { paint, print, printable } from '../terminal.ts'
import { checkFree } from '../write-out.ts'

/** How the name of a bank ends that is kept as a snapshot. */
const SNAPSHOT = '.bank'

/** What each action heeds; the others are refused. */
const ACTIONS = {
  import: { run: importBank, heeds: ['out', 'force', 'allow-low-quality', 'json'] },
  export: { run: exportBank, heeds: ['out', 'force', 'allow-low-quality', 'format'] },
  list: { run: listBank, heeds: ['allow-low-quality', 'json'] },
} as const satisfies Readonly<Record<string, Action>>

interface Action {
  readonly run: (call: Call) => Promise<void>
  readonly heeds: readonly OptionName[]
}

interface Call {
  readonly args: Arguments
  readonly voice: Voice
  readonly reading: BankReading
  readonly errors: readonly InputError[]
}

export const bank: Command = {
  usage: [
    'import FILE… --out BANK [--force] [--allow-low-quality] [--language L] [--json]',
    'export BANK… --format F [--out FILE] [--force] [--allow-low-quality] [--language L]',
    'list BANK… [--allow-low-quality] [--language L] [--json]',
  ],
  files: true,
  options: {
    out: { value: 'FILE' },
    format: { value: 'F', oneOf: BANK_FORMATS, help: 'cli.bank.format' },
    force: {},
    'allow-low-quality': {},
  },
  run: async ({ files: [action = '', ...files], given }, voice) => {
    if (!isAction(action)) throw new InputError('cli.error.bank-action')
    const args = { files, given }
    await check(action, args)
    const errors: InputError[] = []
    const allowLowQuality = given.has('allow-low-quality')
    const named = Array.from(new Set(files), (name) => ({ name, source: name }))
    const reading = await readBanks(named, { allowLowQuality, errors, say: voice.say })
    await ACTIONS[action].run({ args, voice, reading, errors })
    return errors
  },
}

function isAction(name: string): name is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, name)
}

/** Before anything is read: a long reading shall not end with a word that was missing. */
async function check(action: keyof typeof ACTIONS, { files, given }: Arguments): Promise<void> {
  const heeds: readonly OptionName[] = [...ACTIONS[action].heeds, 'language']
  const other = [...given.keys()].find((name) => !heeds.includes(name))
  if (other !== undefined) {
    const [command, option] = [`bank ${action}`, `--${other}`]
    throw new InputError('cli.error.unknown-option', { command, option })
  }
  if (files.length === 0) throw new InputError('cli.error.bank-file', { action })
  const [out] = given.get('out') ?? []
  if (action === 'import' && out === undefined) throw new InputError('cli.error.bank-out')
  if (action === 'export' && !given.has('format')) {
    throw new InputError('cli.error.bank-format', { list: BANK_FORMATS.join(', ') })
  }
  if (out !== undefined && !given.has('force')) await checkFree(out)
}

async function importBank({ args, voice, reading, errors }: Call): Promise<void> {
  const { entries, withdrawn, issues } = reading
  const file = valueOf(args, 'out') ?? ''
  // Where no file could be read there is nothing to write over a bank with.
  if (errors.length === new Set(args.files).size) return
  const named = entries.map((entry) => withoutFolder(entry, args.files))
  await writeList(file, {
    content: contentFor(file, named),
    isForced: args.given.has('force'),
    reading,
  })
  if (args.given.has('json')) {
    await print(`${JSON.stringify({ file, entries: entries.length, withdrawn, issues })}\n`)
    return
  }
  const { say } = voice
  await print(`${say('cli.bank.written', { count: entries.length, file: printable(file) })}\n`)
  if (withdrawn.length > 0) {
    await print(`${say('cli.bank.withdrawn', { count: withdrawn.length })}\n`)
  }
  if (issues.length > 0) await print(`\n${bankIssuesText(issues, say)}`)
}

/** A snapshot, which is read several times faster, where the name says so; else CSV. Rules are the reader's, so these are the usual ones. */
function contentFor(file: string, entries: readonly BankEntry[]): string | Uint8Array {
  if (!file.toLowerCase().endsWith(SNAPSHOT)) return writeBank(entries, 'csv', { at: now() })
  const rules = { name: '', within: MATCH_DISTANCE, purpose: 'match' } as const
  return saveBank({ rules, entries: () => entries.values() })
}

/** A bank may be handed on: the folders of whoever put it together are nobody's business. */
function withoutFolder(entry: BankEntry, files: readonly string[]): BankEntry {
  const { source } = entry
  return files.includes(source) ? { ...entry, source: basename(source) } : entry
}

async function exportBank({ args, voice, reading, errors }: Call): Promise<void> {
  process.stderr.write(bankIssuesText(reading.issues, voice.say))
  const format = BANK_FORMATS.find((one) => one === valueOf(args, 'format'))
  if (format === undefined) throw new TypeError('the checked arguments give no format')
  if (errors.length === new Set(args.files).size) return
  const text = writeBank(reading.entries, format, { at: now() })
  const out = valueOf(args, 'out')
  if (out === undefined) await print(text)
  else await writeList(out, { content: text, isForced: args.given.has('force'), reading })
}

async function listBank({ args, voice, reading }: Call): Promise<void> {
  const { entries, issues } = reading
  const isJson = args.given.has('json')
  if (!isJson) {
    const file = args.files.map(printable).join(', ')
    const count = entries.length
    await print(`${paint('bold', voice.say('cli.bank.holds', { count, file }))}\n`)
  }
  for (const { id, hash, family, quality, source, note } of entries) {
    const pdq = formatHash(hash)
    await print(
      isJson
        ? `${JSON.stringify({ id, pdq, family, quality, source, note })}\n`
        : `  ${[pdq, id, note].map(printable).join('  ').trimEnd()}\n`,
    )
  }
  const text = bankIssuesText(issues, voice.say)
  if (isJson) process.stderr.write(text)
  else if (text !== '') await print(`\n${text}`)
}

function now(): string {
  return new Date().toISOString()
}
