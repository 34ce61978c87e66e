import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture } from '@holdfast/engine/made-pictures'
import { createPlainHasher, formatHash } from '@holdfast/engine/image'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { temporaryFolder } from './_made.ts'
import { drawFile } from './_pictures.ts'

describe('holdfast fingerprint', () => {
  it('prints both families with quality, and the sums of the file', async () => {
    const folder = temporaryFolder()
    const path = await drawFile(folder, 'hills.png', 'hills')
    const { code, stdout, stderr } = await holdfast(['fingerprint', path, '--json', '--turned'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const hasher = createPlainHasher()
    const drawn = drawPicture('hills', 520, 400, 3)
    const expected = (['nearest-512', 'full-size'] as const).map((family) => {
      const pdq = hasher.hash(drawn, family)
      return { family, hash: pdq && formatHash(pdq.hash), quality: pdq?.quality, tooLow: false }
    })
    const sum = (kind: string): string => createHash(kind).update(readFileSync(path)).digest('hex')
    expect(parse(stdout)).toMatchObject({
      file: path,
      md5: sum('md5'),
      sha256: sum('sha256'),
      format: 'png',
      width: 520,
      height: 400,
      pdq: expected,
      turned: [{ hashes: { flipX: expect.any(String) as unknown } }, { family: 'full-size' }],
      issues: [],
    })
  })

  it('opens HEIC, and prints its main picture', async () => {
    const pictures = join(import.meta.dirname, '../../../fixtures/fingerprints/pictures')
    const path = join(pictures, 'phone.heic')
    const { code, stdout, stderr } = await holdfast(['fingerprint', path, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(parse(stdout)).toMatchObject({
      format: 'heic',
      width: 400,
      height: 520,
      pdq: [{ tooLow: false }, { tooLow: false }],
      issues: [],
    })
  })

  it('says that the quality is too low', async () => {
    const path = await drawFile(temporaryFolder(), 'flat.png', 'flat')
    const { stdout } = await holdfast(['fingerprint', path, '--json'])
    expect(parse(stdout)).toMatchObject({ pdq: [{ quality: 0, tooLow: true }, { tooLow: true }] })
  })

  it('says so in words, with the hash and the sums', async () => {
    const path = await drawFile(temporaryFolder(), 'flat.png', 'flat')
    const { stdout } = await holdfast(['fingerprint', path])
    expect(stdout).toContain('too low')
    expect(stdout).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'))
    expect(stdout).toMatch(/full-size +[0-9a-f]{64} 0/u)
  })

  it('gives status 2 and a line for each file that is none, and loses no other', async () => {
    const folder = temporaryFolder()
    const good = await drawFile(folder, 'good.png', 'hills')
    writeFileSync(join(folder, 'empty.jpg'), '')
    writeFileSync(join(folder, 'text.jpg'), 'secret words')
    writeFileSync(join(folder, 'broken.png'), readFileSync(good).subarray(0, 9000))
    writeFileSync(join(folder, 'notes.txt'), 'not looked at in a folder')
    mkdirSync(join(folder, 'inner'))
    await drawFile(join(folder, 'inner'), 'inner.png', 'hills')
    const { code, stdout, stderr } = await holdfast(['fingerprint', folder, '--json'])
    expect(code).toBe(2)
    expect(linesOf(stdout).map(parse)).toMatchObject([
      { file: join(folder, 'broken.png'), issues: [{ code: 'broken' }] },
      { issues: [{ code: 'empty' }] },
      { file: good, issues: [] },
      { issues: [{ code: 'not-a-picture' }] },
    ])
    expect(linesOf(stderr)).toHaveLength(3)
    expect(stderr).not.toContain('secret')
  })

  it('reads a picture from standard input', async () => {
    const path = await drawFile(temporaryFolder(), 'a.png', 'hills')
    const { code, stdout } = await holdfast(['fingerprint', '-', '--json'], {
      input: readFileSync(path),
    })
    expect(code).toBe(0)
    expect(parse(stdout)).toMatchObject({ file: '-', width: 520 })
  })

  it('prints frames of a picture that moves', async () => {
    const path = join(temporaryFolder(), 'moves.gif')
    const pictures = (['hills', 'rings'] as const).map((drawing) => drawPicture(drawing, 64, 64, 3))
    const pngs = await Promise.all(
      pictures.map(({ width, height, data }) =>
        sharp(data, { raw: { width, height, channels: 3 } })
          .png()
          .toBuffer(),
      ),
    )
    await sharp(pngs, { join: { animated: true } })
      .gif()
      .toFile(path)
    const { code, stdout } = await holdfast(['fingerprint', path, '--json'])
    expect(code).toBe(0)
    const value = parse(stdout) as { pdq: unknown; sampled: readonly { pdq: unknown }[] }
    expect(value).toMatchObject({ frames: 2, sampled: [{ frame: 0 }, { frame: 1 }] })
    expect(value.sampled[0]?.pdq).toEqual(value.pdq)
    expect(value.sampled[1]?.pdq).not.toEqual(value.pdq)
  })

  it('says that a video needs ffmpeg, and gives its sums', async () => {
    const path = join(temporaryFolder(), 'a.mp4')
    writeFileSync(path, '\0\0\0\x18ftypisom')
    const { code, stdout, stderr } = await holdfast(['fingerprint', path, '--json'], {
      env: { PATH: temporaryFolder() },
    })
    expect(code).toBe(2)
    expect(stderr).toContain('ffmpeg')
    expect(parse(stdout)).toMatchObject({
      format: 'mp4',
      frames: 0,
      sha256: expect.any(String) as unknown,
      issues: [{ code: 'no-ffmpeg' }],
    })
  })
})
