import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPdqHasher, hashDistance, type Pixels } from '@holdfast/engine/image'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createPpmReader } from './read-ppm.ts'
import { readVideo } from './read-video.ts'
import { sampleFrames } from './sample-frames.ts'

// On a busy machine a process takes seconds to start; what is waited for here is an end, not a speed.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'holdfast-videos-'))
const ffmpeg = process.env['FFMPEG'] ?? 'ffmpeg'
const isThere = spawnSync(ffmpeg, ['-version']).status === 0

/** Three seconds that move. */
function makeVideo(name: string): string {
  const path = join(folder, name)
  const drawn = 'testsrc=size=128x96:rate=5:duration=3'
  execFileSync(ffmpeg, ['-loglevel', 'error', '-y', '-f', 'lavfi', '-i', drawn, path])
  return path
}

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe.skipIf(!isThere)('a video, where ffmpeg is installed', () => {
  it.each(['a.mp4', 'a.mkv', '-i http.mp4'])('gives a frame for each second: %s', async (name) => {
    const hasher = createPdqHasher()
    const frames: { at: number; pixels: Pixels }[] = []
    const reading = await readVideo(makeVideo(name), { ffmpeg, take: (one) => frames.push(one) })
    expect(reading).toMatchObject({ frames: 3, issue: null })
    expect(frames.map(({ at }) => at)).toEqual([0, 1, 2])
    const [first, second] = frames.map(({ pixels }) => hasher.hash(pixels, 'full-size'))
    if (!first || !second) throw new Error('not hashed')
    expect(frames[0]?.pixels).toMatchObject({ width: 128, height: 96 })
    expect(hashDistance(first.hash, second.hash)).toBeGreaterThan(0)
  })

  it('says what came of it when it is stopped, takes too long, or is damaged', async () => {
    const path = makeVideo('b.mp4')
    const stop = new AbortController()
    const take = (): void => {
      stop.abort()
    }
    const stopped = await readVideo(path, { ffmpeg, take, signal: stop.signal })
    expect(stopped).toMatchObject({ frames: 1, issue: { code: 'stopped' } })
    const slow = await readVideo(path, { ffmpeg, take, limit: 1 })
    expect(slow).toMatchObject({ issue: { code: 'out-of-time' } })
    const cut = join(folder, 'cut.mp4')
    writeFileSync(cut, readFileSync(path).subarray(0, 900))
    const broken = await readVideo(cut, { ffmpeg, take })
    expect(broken).toMatchObject({ frames: 0, issue: { code: 'broken-video', format: 'mp4' } })
  })
})

describe('a video', () => {
  it('needs ffmpeg, and a file that is one', async () => {
    const path = join(folder, 'none.mp4')
    writeFileSync(path, '\0\0\0\x18ftypisom')
    const take = (): void => undefined
    const missing = await readVideo(path, { take, ffmpeg: join(folder, 'no-such-program') })
    expect(missing).toEqual({
      format: 'mp4',
      frames: 0,
      issue: { code: 'no-ffmpeg', format: 'mp4' },
    })
    const list = join(folder, 'list.mp4')
    writeFileSync(list, '#EXTM3U\nhttp://a.example/a.ts')
    expect(await readVideo(list, { take })).toMatchObject({ issue: { code: 'not-a-video' } })
    await expect(readVideo(join(folder, 'none'), { take })).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})

describe.skipIf(process.platform === 'win32')('where ffmpeg is a script', () => {
  function script(name: string, lines: string): string {
    const path = join(folder, name)
    writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 })
    return path
  }

  it('ends in time, with all that the script started', async () => {
    const path = join(folder, 'held.mp4')
    writeFileSync(path, '\0\0\0\x18ftypisom')
    const file = join(folder, 'number')
    // What it starts keeps the pipe, whatever becomes of the script.
    const program = script('slow', `sleep 50 &\necho $! > '${file}'\nwait`)
    const begun = Date.now()
    const take = (): void => undefined
    const slow = await readVideo(path, { take, ffmpeg: program, limit: 1000 })
    expect(slow).toMatchObject({ issue: { code: 'out-of-time' } })
    const stop = AbortSignal.timeout(1000)
    const stopped = await readVideo(path, { take, ffmpeg: program, signal: stop })
    expect(stopped).toMatchObject({ issue: { code: 'stopped' } })
    expect(Date.now() - begun).toBeLessThan(40_000)
    const number = Number(readFileSync(file, 'utf8'))
    await vi.waitFor(() => {
      expect(isRunning(number)).toBe(false)
    })
  })

  it.each([
    ['\0\0\0\x18ftypisom', 'mov'],
    ['\x1a\x45\xdf\xa3', 'matroska'],
    ['RIFF\0\0\0\0AVI ', 'avi'],
  ])('says what the file is, whatever its name: %j', async (head, format) => {
    const path = join(folder, 'x%03d.png')
    writeFileSync(path, Buffer.from(head, 'latin1'))
    const file = join(folder, 'said')
    const program = script('said.sh', `echo "$*" > '${file}'`)
    await readVideo(path, { take: () => undefined, ffmpeg: program })
    expect(readFileSync(file, 'utf8')).toContain(`-f ${format} -i file:${path} `)
  })
})

/** A zombie, which nobody has waited for yet, has ended. */
function isRunning(number: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(number)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}

describe('a stream of pictures', () => {
  const picture = (width: number, height: number): Buffer =>
    Buffer.concat([
      Buffer.from(`P6\n${width} ${height}\n255\n`),
      Buffer.alloc(3 * width * height, width),
    ])

  it('is put together from pieces of any length', () => {
    const bytes = Buffer.concat([picture(2, 1), picture(40, 9), picture(1, 1)])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (lengths) => {
        const taken: Pixels[] = []
        const reader = createPpmReader(1000, (pixels) => taken.push(pixels))
        let at = 0
        for (const length of [...lengths, bytes.length]) {
          expect(reader.add(bytes.subarray(at, at + length))).toBe(true)
          at += length
        }
        expect(taken.map(({ width, height, data }) => [width, height, data.at(-1)])).toEqual([
          [2, 1, 2],
          [40, 9, 40],
          [1, 1, 1],
        ])
        expect(reader.isWhole()).toBe(true)
      }),
    )
  })

  it('ends where it is none, or too large', () => {
    for (const text of [
      'P5\n1 1\n255\n and more',
      'P6\n1001 1\n255\n',
      'P6\n0 1\n255\n',
      'x'.repeat(30),
    ])
      expect(createPpmReader(1000, () => undefined).add(Buffer.from(text))).toBe(false)
    const reader = createPpmReader(1000, () => undefined)
    reader.add(picture(9, 9).subarray(0, 50))
    expect(reader.isWhole()).toBe(false)
  })
})

describe('frames that stand for all', () => {
  it.each([
    [0, []],
    [3, [0, 1, 2]],
    [5, [0, 1, 3, 4]],
    [100, [0, 33, 66, 99]],
  ])('of %i are few, with the first and the last', (frames, expected) => {
    expect(sampleFrames(frames, 4)).toEqual(expected)
  })
})
