import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBank, isSnapshot, saveBank } from '@holdfast/engine/bank'
import { describe, expect, it } from 'vitest'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { temporaryFolder } from './_made.ts'

const A = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22'
const B = '54a977c221d14c1c43ba5e6e21d4a13989a3553f1462611cbb85fda7be83b677'
const C = '992d44af36d69e6ca6b812585720d2a3e9f1a3e9d3d0c2d9c7e5f1b0a2938475'

function lists(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = temporaryFolder()
  const page = {
    hashRecords: [
      { signalType: 'ImagePDQ', hashValue: A, hashStatus: 'Withdrawn', lastModtimestamp: 1 },
      { signalType: 'ImagePDQ', hashValue: C, hashStatus: 'Active', lastModtimestamp: 1 },
    ],
  }
  const texts = { 'te.txt': `${A}\n`, 'list.csv': `${B},100,b\n${C},9,low\n` }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'page.json'), JSON.stringify(page))
  const files = ['te.txt', 'list.csv', 'page.json'].map((name) => join(folder, name))
  return { folder, files }
}

describe('holdfast bank import', () => {
  it('joins lists of any format, without what is withdrawn or of low quality', async () => {
    const { folder, files } = lists()
    const out = join(folder, 'bank.csv')
    const { code, stdout } = await holdfast(['bank', 'import', ...files, '--out', out])
    expect(code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(
      `id,pdq,note,quality,source,family\nb,${B},,100,list.csv,\n${C},${C},,,StopNCII,\n`,
    )
    expect(stdout).toContain('2 fingerprints written')
    expect(stdout).toContain('1 is withdrawn')
    expect(stdout).toContain('list.csv, line 2')
    expect(readdirSync(folder)).toHaveLength(4)
  })

  it('takes low quality where it is asked to', async () => {
    const { folder, files } = lists()
    const out = join(folder, 'bank.csv')
    writeFileSync(out, 'mine')
    const all = ['bank', 'import', ...files, '--out', out, '--allow-low-quality', '--force']
    const { stdout: json } = await holdfast([...all, '--json'])
    expect(parse(json)).toEqual({ file: out, entries: 3, withdrawn: [A], issues: [] })
  })

  it('writes over nothing unasked', async () => {
    const { folder, files } = lists()
    const out = join(folder, 'bank.csv')
    writeFileSync(out, 'mine')
    const { code, stderr } = await holdfast(['bank', 'import', ...files, '--out', out])
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 })
    expect(stderr).toContain('--force')
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  it('writes nothing where no list could be read, and says nothing of what is in it', async () => {
    const folder = temporaryFolder()
    const out = join(folder, 'bank.csv')
    writeFileSync(out, 'mine')
    const odd = join(folder, 'odd.txt')
    writeFileSync(odd, 'secret words')
    const bad = await holdfast(['bank', 'import', odd, '--out', out, '--force'])
    expect(bad.code).toBe(2)
    expect(bad.stderr).toContain('odd.txt')
    expect(bad.stderr).not.toContain('secret')
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  const record = { signalType: 'ImagePDQ', hashValue: A, hashStatus: 'Active' }
  const whole = JSON.stringify({ hashRecords: [record] })

  it.each([
    { text: whole.slice(0, -9), says: 'not whole JSON' },
    { text: `{"pdq":"${A}"}\n{"pdq":\n{"pdq"`, says: 'line 2: This is not whole JSON' },
    { text: `id,pdq,note\nx,${A},"no`, says: 'line 2: The list ends in the middle' },
    { text: `id,pdq,note\nx,${A.slice(1)},`, says: 'left as it was' },
  ])('keeps the bank where a list is not whole: $says', async ({ text, says }) => {
    const folder = temporaryFolder()
    const [file, out] = [join(folder, 'list'), join(folder, 'bank.csv')]
    writeFileSync(out, 'mine')
    writeFileSync(file, text)
    const { code, stderr } = await holdfast(['bank', 'import', file, '--out', out, '--force'])
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 })
    expect(stderr).toContain(says)
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  it('reads the rest where one file is bad', async () => {
    const { folder, files } = lists()
    const out = join(folder, 'bank.csv')
    const args = ['bank', 'import', join(folder, 'none.csv'), ...files, '--out', out]
    expect((await holdfast(args)).code).toBe(2)
    expect(existsSync(out)).toBe(true)
  })
})

describe('a bank kept as a snapshot', () => {
  it('is written where the name says so, and read', async () => {
    const { folder, files } = lists()
    const out = join(folder, 'all.bank')
    expect((await holdfast(['bank', 'import', ...files, '--out', out])).code).toBe(0)
    expect(isSnapshot(readFileSync(out))).toBe(true)
    const found = await holdfast(['match', '--bank', out, files[1] ?? '', '--json'])
    expect(linesOf(found.stdout).map(parse)).toMatchObject([
      { id: 'b', matches: [{ id: 'b', distance: 0, source: 'list.csv' }] },
    ])
  })

  it('is refused where it is damaged', async () => {
    const { folder, files } = lists()
    const bank = join(folder, 'all.bank')
    const rules = { name: '', within: 31, purpose: 'match' } as const
    const bytes = saveBank(createBank(rules))
    bytes[60] = 7
    writeFileSync(bank, bytes)
    const { code, stdout, stderr } = await holdfast(['match', '--bank', bank, files[1] ?? ''])
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain('all.bank: This bank is damaged')
  })
})

describe('holdfast bank export', () => {
  it('prints another format', async () => {
    const { files } = lists()
    const [, list = ''] = files
    const args = ['bank', 'export', list, '--format', 'threat-exchange']
    const { code, stdout } = await holdfast(args)
    expect({ code, stdout }).toEqual({ code: 0, stdout: `pdq ${B}\n` })
  })

  it('writes another format', async () => {
    const { folder, files } = lists()
    const [, list = ''] = files
    const out = join(folder, 'out.xml')
    await holdfast(['bank', 'export', list, '--format', 'ncmec', '--out', out])
    expect(readFileSync(out, 'utf8')).toContain(`<pdq>${B}</pdq>`)
  })
})

describe('holdfast bank list', () => {
  it('prints what is in a list', async () => {
    const { files } = lists()
    const { code, stdout } = await holdfast(['bank', 'list', files[1] ?? ''])
    expect(code).toBe(0)
    expect(stdout).toContain(`${B}  b`)
  })

  it('names a file without a place where all of it is meant', async () => {
    const file = join(temporaryFolder(), 'note.json')
    writeFileSync(file, '{"a": 1}')
    const { stdout } = await holdfast(['bank', 'list', file])
    expect(stdout).toContain('note.json: This is not')
  })

  it('prints JSON Lines', async () => {
    const { files } = lists()
    const { stdout: json } = await holdfast(['bank', 'list', files[2] ?? '', '--json'])
    expect(linesOf(json).map(parse)).toMatchObject([{ id: C, pdq: C, source: 'StopNCII' }])
  })
})

describe('bad arguments of holdfast bank', () => {
  it.each([
    { args: [], says: 'import, export or list' },
    { args: ['constructor', 'x'], says: 'import, export or list' },
    { args: ['list'], says: 'holdfast bank list FILE' },
    { args: ['import', 'x'], says: '--out' },
    { args: ['export', 'x'], says: 'stop-ncii' },
    { args: ['list', 'x', '--out', 'y'], says: 'bank list knows no option --out' },
  ])('give status 2 and one line: $args', async ({ args, says }) => {
    const { code, stdout, stderr } = await holdfast(['bank', ...args])
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain(says)
  })
})
