import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { BLACKMAIL, HARMLESS, temporaryFolder } from './_made.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/chats')
const ZIP = join(FIXTURES, 'hostile/zip-in-zip/both.zip')

describe('holdfast chats --list', () => {
  it('names each chat with its app and size', async () => {
    const { code, stdout, stderr } = await holdfast(['chats', '--list', ZIP])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('WhatsApp Chat with Kay · whatsapp · 1 kB')
    expect(stdout).toContain('WhatsApp Chat with Kay.zip/_chat.txt')
  })

  it('gives JSON Lines with --json', async () => {
    const { stdout } = await holdfast(['chats', '--list', '--json', ZIP])
    expect(linesOf(stdout).map(parse)).toMatchObject([
      { id: 'whatsapp-1', format: 'whatsapp', title: 'WhatsApp Chat with Ben', bytes: 74 },
      { id: 'whatsapp-2', format: 'whatsapp', title: 'WhatsApp Chat with Kay', bytes: 67 },
    ])
  })

  it.each(['--me', '--time-zone'])('refuses %s, which it would not heed', async (option) => {
    const { code, stdout, stderr } = await holdfast(['chats', '--list', ZIP, option, 'Mia'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`chats --list knows no option ${option}`)
  })

  it('gives status 2 for a file without a chat, and lists the others', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), HARMLESS)
    writeFileSync(join(folder, 'b.json'), '{"secret words": 1}')
    const args = ['chats', '--list', join(folder, 'a.txt'), join(folder, 'b.json')]
    const { code, stdout, stderr } = await holdfast(args)
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 })
    expect(stdout).toContain('a.txt')
    expect(stderr).toContain('b.json')
    expect(stderr).not.toContain('secret')
  })
})

describe('a folder of more than is read together', () => {
  it('is read chat by chat, with the same result', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'a.txt'), BLACKMAIL)
    writeFileSync(join(folder, 'b.txt'), HARMLESS)
    const small = await holdfast(['chats', folder, '--json'])
    const check = await holdfast(['check', folder, '--json', '--me', 'Mia'])
    // Nobody's chat, and large.
    writeFileSync(join(folder, 'c.json'), Buffer.alloc(65_000_000, '{"a": "b", '))
    const large = await holdfast(['chats', folder, '--json'])
    expect(large.code).toBe(0)
    const idless = (text: string): readonly unknown[] =>
      linesOf(text).map((line) => ({ ...(parse(line) as object), id: '' }))
    expect(idless(large.stdout)).toEqual(idless(small.stdout))
    const ids = linesOf(large.stdout).map((line) => (parse(line) as { readonly id: string }).id)
    expect(new Set(ids).size).toBe(2)
    const checked = await holdfast(['check', folder, '--json', '--me', 'Mia'])
    const levels = (text: string): unknown =>
      (
        parse(text) as { readonly assessments: readonly { readonly level: string }[] }
      ).assessments.map(({ level }) => level)
    expect(levels(checked.stdout)).toEqual(levels(check.stdout))
  })
})
