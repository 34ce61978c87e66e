/** From words on the command line to checked arguments, and errors that name the word and the remedy. */
import { parseArgs } from 'node:util'
import { LANGUAGES } from '@holdfast/engine/text'
import type { Arguments, Command, Option, OptionName, Options } from './command.ts'
import { InputError } from './errors.ts'

/** What every command takes. */
const COMMON: Options = {
  language: { value: 'L', oneOf: LANGUAGES },
  json: {},
  help: {},
}

/** An option as it was written: `--me=Ann` has its value inline, `--me Ann` has not. */
interface Written {
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/**
 * Checks the words after a command's name. With `--help` nothing else is asked for.
 * @throws InputError that names the first word that does not fit
 */
export function parseArguments(
  name: string,
  command: Command,
  words: readonly string[],
): Arguments {
  const options = optionsOf(command)
  const files: string[] = []
  const given = new Map<OptionName, readonly string[]>()
  for (const token of tokenize(options, words)) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(([known]) => known === token.name)
    if (option === undefined) {
      throw new InputError('cli.error.unknown-option', { command: name, option: token.rawName })
    }
    const values = valuesOf(token, option[1], name)
    // A situation that was said must not get lost because another was said after it.
    const adds = option[1].several === true || option[1].repeats === true
    const before = adds ? given.get(option[0]) : undefined
    given.set(option[0], [...(before ?? []), ...values])
  }
  if (given.has('help')) return { files, given }
  if (files.length > 0 && !command.files) {
    throw new InputError('cli.error.too-many', { command: name })
  }
  const missing = options.find(([known, { needed }]) => needed === true && !given.has(known))
  if (missing !== undefined) {
    const list = missing[1].oneOf?.join(', ') ?? ''
    throw new InputError('cli.error.needed', { command: name, option: `--${missing[0]}`, list })
  }
  return { files, given }
}

/** The one value of an option that takes one; undefined where it was not given. */
export function valueOf({ given }: Arguments, name: OptionName): string | undefined {
  return given.get(name)?.[0]
}

/** Every option that a command takes, with its own first. */
export function optionsOf(command: Command): readonly (readonly [OptionName, Option])[] {
  return Object.entries({ ...command.options, ...COMMON }) as [OptionName, Option][]
}

/** Not strict: Node's own errors would not be in the reader's language. */
function tokenize(options: readonly (readonly [string, Option])[], words: readonly string[]) {
  const config = options.map(
    ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  )
  const { tokens } = parseArgs({
    args: words.map((word) => (word === '-h' ? '--help' : word)),
    strict: false,
    tokens: true,
    options: Object.fromEntries(config),
  })
  return tokens
}

function valuesOf(
  { rawName: option, value, inlineValue }: Written,
  { value: takes, oneOf, several }: Option,
  command: string,
): readonly string[] {
  if (takes === undefined) {
    if (value !== undefined) throw new InputError('cli.error.needless-value', { option })
    return []
  }
  // In `--me --json` the value was forgotten.
  const forgotten = inlineValue !== true && value?.startsWith('--') === true
  if (value === undefined || value === '' || forgotten) {
    throw new InputError('cli.error.missing-value', { command, option })
  }
  const values = several === true ? value.split(',').map((one) => one.trim()) : [value]
  return values.map((one) => {
    if (oneOf === undefined) return one
    const known = oneOf.find((listed) => listed.toLowerCase() === one.toLowerCase())
    if (known !== undefined) return known
    throw new InputError('cli.error.not-one-of', { option, value: one, list: oneOf.join(', ') })
  })
}
