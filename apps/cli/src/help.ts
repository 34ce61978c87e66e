/** The help, made from the table of commands and their options, so that it can not fall behind. */
import { optionsOf } from './arguments.ts'
import type { Command, Option, OptionName } from './command.ts'
import { COMMANDS, type CommandName } from './commands/index.ts'
import type { Say } from './language.ts'
import { paint, wrap } from './terminal.ts'

/** `holdfast --help`. */
export function overview(say: Say): string {
  const names = Object.keys(COMMANDS) as CommandName[]
  return page([
    wrap(say('cli.what')),
    heading(say('cli.usage')),
    '  holdfast COMMAND …',
    heading(say('cli.commands')),
    ...columns(names.map((name) => [name, say(`cli.command.${name}`)])),
    heading(say('cli.options')),
    ...columns([
      ['--help', say('cli.option.help')],
      ['--version', say('cli.option.version')],
    ]),
    '',
    wrap(say('cli.more')),
  ])
}

/** `holdfast <command> --help`. */
export function commandHelp(name: CommandName, command: Command, say: Say): string {
  return page([
    wrap(`holdfast ${name}: ${say(`cli.command.${name}`)}`),
    heading(say('cli.usage')),
    ...command.usage.map((usage) => `  holdfast ${name} ${usage}`),
    heading(say('cli.options')),
    ...columns(
      optionsOf(command).map(([option, spec]) => [shown(option, spec), meaning(option, spec, say)]),
    ),
    '',
    wrap(say(`cli.detail.${name}`)),
  ])
}

function shown(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function meaning(name: OptionName, { oneOf = [], help }: Option, say: Say): string {
  return say(help ?? `cli.option.${name}`, { list: oneOf.join(', ') })
}

function heading(text: string): string {
  return `\n${paint('bold', text)}`
}

/** Two columns; the second wraps under itself. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 4
  return rows.map(([left, right]) => {
    const indent = ' '.repeat(width)
    return `  ${left}`.padEnd(width) + wrap(right, indent).trimStart()
  })
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
