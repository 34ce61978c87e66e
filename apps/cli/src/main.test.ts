import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holdfast, linesOf } from './_holdfast.ts'
import { optionsOf } from './arguments.ts'
import { COMMANDS, type CommandName } from './commands/index.ts'

const names = Object.keys(COMMANDS) as CommandName[]

describe('help', () => {
  it('lists every command', async () => {
    const { code, stdout } = await holdfast(['--help'])
    expect(code).toBe(0)
    for (const name of names) expect(stdout).toContain(`\n  ${name}  `)
  })

  it.each(names)('of %s names every option of the command', async (name) => {
    const { code, stdout } = await holdfast([name, '--help'])
    expect(code).toBe(0)
    for (const [option] of optionsOf(await COMMANDS[name]())) {
      expect(stdout).toContain(`\n  --${option}`)
    }
  })

  it('speaks German where the environment does', async () => {
    const { stdout } = await holdfast(['--help'], { env: { LANG: 'de_CH.UTF-8' } })
    expect(stdout).toContain('Befehle')
  })

  it('speaks the language of --language, whatever the environment says', async () => {
    const german = { env: { LANG: 'de_CH.UTF-8' } }
    const { stdout } = await holdfast(['plan', '--help', '--language', 'en'], german)
    expect(stdout).toContain('Options')
  })

  it('is in the README for every command', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    for (const name of names) expect(readme).toContain(`holdfast ${name}`)
  })
})

describe('the version', () => {
  it('is that of the package', async () => {
    const { code, stdout } = await holdfast(['--version'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0.1.0\n' })
  })
})

describe('on a Node that cannot read TypeScript', () => {
  const node = ['--no-experimental-strip-types']

  it('hands over to the Node of the repository, with its streams', async () => {
    const { code, stdout } = await holdfast(['check', '--jsonl'], { node, input: 'not json\n' })
    expect(code).toBe(0)
    expect(linesOf(stdout)).toHaveLength(1)
  })

  it('ends with the same status', async () => {
    expect((await holdfast(['nothing'], { node })).code).toBe(2)
  })
})

describe('bad arguments', () => {
  it.each([
    { args: [], says: 'check, chats, plan, channels' },
    { args: ['chek'], says: 'no command is called chek' },
    { args: ['constructor'], says: 'no command is called constructor' },
    { args: ['check'], says: 'holdfast check FILE' },
    { args: ['check', '--nothing', 'x'], says: '--nothing' },
    { args: ['check', '--constructor', 'x'], says: '--constructor' },
    { args: ['check', 'x.txt', '--me'], says: '--me needs a value' },
    { args: ['check', 'x.txt', '--me', '--json'], says: '--me needs a value' },
    { args: ['check', 'x.txt', '--json=yes'], says: '--json takes no value' },
    { args: ['check', 'x.txt', '--format', 'fax'], says: 'whatsapp' },
    { args: ['check', 'x.txt', '--time-zone', 'Mars/Base'], says: 'Europe/Zurich' },
    { args: ['check', 'x.txt', '--language', 'tlh'], says: 'en, de' },
    { args: ['check', '--jsonl', 'x.txt'], says: 'standard input' },
    { args: ['check', '--jsonl', '--me', 'Mia'], says: '--me' },
    { args: ['plan', '--role', 'parent', '--situation', 'paid'], says: '--country' },
    { args: ['plan', '--country', 'gb', '--situation', 'paid'], says: '--role' },
    { args: ['plan', '--country', 'gb', '--role', 'parent'], says: '--situation' },
    { args: ['plan', '--country', 'gb', '--role', 'aunt', '--situation', 'paid'], says: 'parent' },
    {
      args: ['plan', '--country', 'gb', '--role', 'parent', '--situation', 'paid,x'],
      says: '--situation can not be x',
    },
    { args: ['plan', 'x.txt', '--country', 'gb'], says: 'plan takes no file' },
    { args: ['channels', '--country', 'zz'], says: 'gb' },
  ])('give status 2 and one line that says what to do: $args', async ({ args, says }) => {
    const { code, stdout, stderr } = await holdfast(args)
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain(says)
  })
})
