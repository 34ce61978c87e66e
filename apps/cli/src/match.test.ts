import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPlainHasher, formatHash } from '@holdfast/engine/image'
import { drawPicture, type Drawing } from '@holdfast/engine/made-pictures'
import { beforeAll, describe, expect, it } from 'vitest'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { temporaryFolder } from './_made.ts'
import { drawFile } from './_pictures.ts'

function hashOf(drawing: Drawing): string {
  const pdq = createPlainHasher().hash(drawPicture(drawing, 520, 400, 3), 'full-size')
  return pdq === null ? '' : formatHash(pdq.hash)
}

let hills = ''
let noise = ''
beforeAll(() => {
  hills = hashOf('hills')
  noise = hashOf('noise')
})

function bankFile(folder: string, name: string, hash: string): string {
  const path = join(folder, name)
  writeFileSync(path, `id,pdq,note\ncase-1,${hash},seen in May\n`)
  return path
}

describe('holdfast match', () => {
  it('names the entry, the distance and the source, also of a picture that is mirrored', async () => {
    const folder = temporaryFolder()
    const bank = bankFile(folder, 'bank.csv', hills)
    const files = [
      await drawFile(folder, 'a.png', 'hills'),
      await drawFile(folder, 'b.png', 'hills', (picture) => picture.flop()),
      await drawFile(folder, 'c.png', 'rings'),
      await drawFile(folder, 'd.png', 'flat'),
    ]
    const { code, stdout, stderr } = await holdfast(['match', '--bank', bank, ...files, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(linesOf(stdout).map(parse)).toMatchObject([
      {
        file: files[0],
        matches: [
          { bank, id: 'case-1', distance: 0, source: bank, family: 'full-size', turn: 'original' },
        ],
        never: null,
      },
      { file: files[1], matches: [{ id: 'case-1', turn: 'flipY' }] },
      { file: files[2], matches: [] },
      { file: files[3], tooLow: true, matches: [] },
    ])
  })

  it('says so in words, without the hash', async () => {
    const folder = temporaryFolder()
    const bank = bankFile(folder, 'bank.csv', hills)
    const list = join(folder, 'list.txt')
    writeFileSync(list, `${hills},100,a.jpg\n`)
    const text = (await holdfast(['match', '--bank', bank, list])).stdout
    expect(text).toContain('case-1: 0 of 256 bits differ')
    expect(text).toContain('seen in May')
    expect(text).not.toContain(hills)
  })

  it('looks for each fingerprint of a list', async () => {
    const folder = temporaryFolder()
    const bank = bankFile(folder, 'bank.csv', hills)
    const list = join(folder, 'list.txt')
    writeFileSync(list, `${hills},100,a.jpg\n${noise},100,b.jpg\n${hills},20,low.jpg\n`)
    const { code, stdout, stderr } = await holdfast(['match', '--bank', bank, list, '--json'])
    expect(code).toBe(0)
    expect(linesOf(stdout).map(parse)).toMatchObject([
      { id: 'a.jpg', matches: [{ distance: 0 }] },
      { id: 'b.jpg', matches: [] },
    ])
    expect(stderr).toContain('list.txt, line 3')
  })

  it('never reports what a never-list has', async () => {
    const folder = temporaryFolder()
    const bank = bankFile(folder, 'bank.csv', hills)
    const list = join(folder, 'list.txt')
    writeFileSync(list, `${hills},100,a.jpg\n`)
    const never = bankFile(folder, 'never.csv', hills)
    const args = ['match', '--bank', bank, '--never', never, list, '--json']
    expect(parse(linesOf((await holdfast(args)).stdout)[0] ?? '')).toMatchObject({
      matches: [],
      never: { id: 'case-1', distance: 0 },
    })
  })

  it('takes no bank that is not whole, and says so of a list to look for', async () => {
    const folder = temporaryFolder()
    const bank = bankFile(folder, 'bank.csv', hills)
    const cut = join(folder, 'cut.json')
    writeFileSync(cut, `{"pdq":"${hills}"}\n{"pdq":`)
    const against = await holdfast(['match', '--bank', cut, bank])
    expect(against).toMatchObject({ code: 2, stdout: '' })
    expect(against.stderr).toContain('cut.json, line 2')
    const sought = await holdfast(['match', '--bank', bank, cut, '--json'])
    expect(sought.code).toBe(2)
    expect(linesOf(sought.stdout).map(parse)).toMatchObject([{ matches: [{ distance: 0 }] }])
  })

  it('says how much a video has in common with one of the bank, and hides its frames', async () => {
    const folder = temporaryFolder()
    const row = (id: string, hash: string): string => `${id},${hash},\n`
    const bank = join(folder, 'bank.csv')
    writeFileSync(bank, `id,pdq,note\n${row('case-7#0', hills)}${row('case-7#4', noise)}`)
    const list = join(folder, 'numbers.csv')
    const other = '0f'.repeat(32)
    writeFileSync(
      list,
      `id,pdq,note\n${row('1', other)}${row('2#0', hills)}${row('2#1', other)}${row('2#2', hills)}${row('2#3', hills)}${row('2#4', hills)}`,
    )
    const { stdout } = await holdfast(['match', '--bank', bank, list, '--json'])
    expect(linesOf(stdout).map(parse)).toMatchObject([
      { id: '1', matches: [] },
      {
        id: '2',
        matches: [{ id: 'case-7#0', distance: 0, frame: 0 }],
        videos: [{ bank, id: 'case-7', sought: 0.8, known: 0.5, isSame: true, turn: 'original' }],
      },
    ])
    expect(linesOf(stdout)[0]).not.toContain('videos')
    const text = (await holdfast(['match', '--bank', bank, list])).stdout
    expect(text).toContain('case-7: the same video')
    expect(text).toContain('80 % of the frames of this one')
    expect(text).not.toContain('case-7#0')
  })

  it.each([
    { args: ['x.png'], says: '--bank' },
    { args: ['--bank', 'none.csv', 'x.png'], says: 'none.csv' },
    { args: ['--bank', 'x.csv', '--within', '32', 'x.png'], says: '--within can not be 32' },
    { args: ['--bank', 'x.csv'], says: 'holdfast match FILE' },
  ])('gives status 2 and one line: $args', async ({ args, says }) => {
    const { code, stdout, stderr } = await holdfast(['match', ...args])
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain(says)
  })
})
