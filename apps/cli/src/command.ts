/** What a command is. Each lives in its own file under `commands/`; the table is `commands/index.ts`. Types only. */
import type { InputError } from './errors.ts'
import type { TextKey, Voice } from './language.ts'

/** An option's name, without the dashes. Every option has its help in the catalogue, as `cli.option.<name>`. */
export type OptionName<Key = TextKey> = Key extends `cli.option.${infer Name}` ? Name : never

export interface Option {
  /** The word for the value in the help; an option without one is a switch. */
  readonly value?: string
  /** What the value can be, where that is a closed list. */
  readonly oneOf?: readonly string[]
  /** The command can not do without it. */
  readonly needed?: true
  /** Several values with commas between. */
  readonly several?: true
  /** It can be given again, and each value counts as it is. */
  readonly repeats?: true
  /** What the help says, where the option means something else here than for other commands. */
  readonly help?: TextKey
}

export type Options = Readonly<Partial<Record<OptionName, Option>>>

/** Checked: options that exist, values that are on their lists. */
export interface Arguments {
  readonly files: readonly string[]
  /** The values of the options that were given. Switches have none. */
  readonly given: ReadonlyMap<OptionName, readonly string[]>
}

export interface Command {
  /** What stands after the command's name, one way of calling it a line. */
  readonly usage: readonly string[]
  readonly files: boolean
  readonly options: Options
  /**
   * Does the work and gives back the inputs that could not be read, so that one bad file loses no other.
   * @throws InputError for arguments that do not go together
   */
  readonly run: (args: Arguments, voice: Voice) => Promise<readonly InputError[]>
}
