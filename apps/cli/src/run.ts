/** From the words on the command line to one command, and from what went wrong to the exit status. */
import { readFile } from 'node:fs/promises'
import { parseArguments } from './arguments.ts'
import { COMMANDS, isCommandName } from './commands/index.ts'
import { errorLine, exitStatus, InputError } from './errors.ts'
import { commandHelp, overview } from './help.ts'
import { chooseLanguage, speak, type Voice } from './language.ts'
import { print } from './terminal.ts'

/** Runs one command line; gives back the exit status. */
export async function run(words: readonly string[]): Promise<number> {
  const voice = speak(chooseLanguage(words, process.env))
  const errors = await dispatch(words, voice).catch((error: unknown) => [error])
  for (const error of errors) process.stderr.write(errorLine(error, voice.say))
  return exitStatus(errors)
}

async function dispatch(
  [name, ...words]: readonly string[],
  voice: Voice,
): Promise<readonly unknown[]> {
  if (name === '--help' || name === '-h' || name === 'help') return tell(overview(voice.say))
  if (name === '--version') return tell(`${await version()}\n`)
  if (name === undefined) throw new InputError('cli.error.no-command', { list: list() })
  if (!isCommandName(name))
    throw new InputError('cli.error.unknown-command', { name, list: list() })
  const command = await COMMANDS[name]()
  const args = parseArguments(name, command, words)
  if (args.given.has('help')) return tell(commandHelp(name, command, voice.say))
  return command.run(args, voice)
}

async function tell(text: string): Promise<readonly unknown[]> {
  await print(text)
  return []
}

function list(): string {
  return Object.keys(COMMANDS).join(', ')
}

async function version(): Promise<string> {
  const file = new URL('../package.json', import.meta.url)
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string }
  return version
}
