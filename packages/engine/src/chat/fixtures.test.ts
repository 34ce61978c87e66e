import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHAT_FORMATS, readChats, type ReadOptions } from './index.ts'

const root = join(import.meta.dirname, '../../../../fixtures/chats')
const NOT_INPUT = ['expected.json', 'options.json']

const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const cases = folders.flatMap(({ name }) =>
  readdirSync(join(root, name)).map((example) => `${name}/${example}`),
)

describe('every example under fixtures/chats', () => {
  it.each(cases)('%s is read as its expected.json says', async (example) => {
    const folder = join(root, example)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !NOT_INPUT.includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    const reading = await readChats(files, optionsOf(folder))
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    expect(JSON.parse(JSON.stringify(reading))).toEqual(expected)
  })

  it('covers every format of the table', () => {
    const names = folders.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(CHAT_FORMATS.map(({ id }) => id)))
  })
})

function optionsOf(folder: string): ReadOptions {
  const file = join(folder, 'options.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReadOptions) : {}
}
