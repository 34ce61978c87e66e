import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { drawPicture } from '@holdfast/engine/made-pictures'
import type { PictureFormat, Pixels } from '@holdfast/engine/image'
import fc from 'fast-check'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodePicture } from './decode-picture.ts'
import { digestFile } from './digest-file.ts'

const drawn = drawPicture('grain', 90, 60, 3)

function toSharp({ width, height, channels, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } })
}

function expectSame(one: Pixels['data'], other: Pixels['data']): void {
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
}

const LOSSLESS: Readonly<Partial<Record<PictureFormat, (picture: Sharp) => Sharp>>> = {
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp({ lossless: true }),
}
const LOSSY: Readonly<Partial<Record<PictureFormat, (picture: Sharp) => Sharp>>> = {
  jpeg: (picture) => picture.jpeg(),
  gif: (picture) => picture.gif(),
  avif: (picture) => picture.avif({ quality: 90 }),
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-pictures-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('decoding a picture', () => {
  it.each(Object.entries(LOSSLESS))('gives the pixels of a %s file', async (format, encode) => {
    const bytes = await encode(toSharp(drawn)).toBuffer()
    const decoded = await decodePicture(bytes)
    expect(decoded).toMatchObject({ kind: 'picture', format, frames: 1 })
    if (decoded.kind !== 'picture') return
    expect(decoded.pixels).toMatchObject({ width: 90, height: 60, channels: 3 })
    expectSame(decoded.pixels.data, drawn.data)
  })

  it.each(Object.entries(LOSSY))('opens a %s file', async (format, encode) => {
    const bytes = await encode(toSharp(drawn)).toBuffer()
    const decoded = await decodePicture(bytes)
    expect(decoded).toMatchObject({ kind: 'picture', format, pixels: { width: 90, height: 60 } })
  })

  it('reads a path as it reads bytes, whatever its name says', async () => {
    const path = join(folder, 'picture.txt')
    const bytes = await toSharp(drawn).png().toBuffer()
    await writeFile(path, bytes)
    expect(await decodePicture(path)).toEqual(await decodePicture(bytes))
  })

  it('keeps pixels as they are stored: not turned, no colours changed, opacity dropped', async () => {
    const withOpacity = drawPicture('noise', 40, 30, 4)
    const bytes = await toSharp(withOpacity).png().withMetadata({ orientation: 6 }).toBuffer()
    const decoded = await decodePicture(bytes)
    if (decoded.kind !== 'picture') throw new Error('not decoded')
    expect(decoded.pixels).toMatchObject({ width: 40, height: 30, channels: 3 })
    const colours = withOpacity.data.filter((_, place) => place % 4 !== 3)
    expectSame(decoded.pixels.data, colours)
    const profiled = await toSharp(drawn).withIccProfile('p3').png().toBuffer()
    const again = await decodePicture(profiled)
    if (again.kind !== 'picture') throw new Error('not decoded')
    expectSame(again.pixels.data, await storedBytes(profiled))
  })

  it('opens each frame of a moving picture, and says how many there are', async () => {
    const frames = [drawPicture('flat', 20, 20, 3), drawPicture('rings', 20, 20, 3)]
    const pngs = await Promise.all(frames.map((frame) => toSharp(frame).png().toBuffer()))
    const bytes = await sharp(pngs, { join: { animated: true } })
      .gif()
      .toBuffer()
    const first = await decodePicture(bytes)
    const second = await decodePicture(bytes, 1)
    expect(first).toMatchObject({ kind: 'picture', frames: 2, pixels: { width: 20, height: 20 } })
    expect(second).toMatchObject({ kind: 'picture', frames: 2, pixels: { width: 20, height: 20 } })
    expect(first).not.toEqual(second)
    expect(await decodePicture(bytes, 2)).toEqual({
      kind: 'issue',
      issue: { code: 'no-such-frame', format: 'gif', frames: 2 },
    })
  })

  it('says of a file that is not one what is the matter', async () => {
    const jpeg = await toSharp(drawn).jpeg().toBuffer()
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const issueOf = async (bytes: Uint8Array): Promise<unknown> => {
      const decoded = await decodePicture(bytes)
      return decoded.kind === 'issue' ? decoded.issue : decoded.kind
    }
    expect(await issueOf(new Uint8Array())).toEqual({ code: 'empty' })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    for (const text of ['Hello', svg, '%PDF-1.7', 'II*\0\x08\0\0\0', 'PK\x03\x04']) {
      expect(await issueOf(Buffer.from(text, 'latin1'))).toEqual({ code: 'not-a-picture' })
    }
    expect(await issueOf(heic)).toEqual({ code: 'broken', format: 'heic' })
    for (const length of [3, 20, jpeg.length >> 1, jpeg.length - 200]) {
      expect(await issueOf(jpeg.subarray(0, length))).toEqual({ code: 'broken', format: 'jpeg' })
    }
  })

  it.each([
    [10_001, 10_000],
    [65_536, 5],
    [5, 65_536],
  ])('does not open a picture of %i × %i pixels', async (width, height) => {
    const bytes = await toSharp(drawn).png().toBuffer()
    // Only its head says so: IHDR holds width and height, and a sum behind them.
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
    expect(await decodePicture(bytes)).toEqual({
      kind: 'issue',
      issue: { code: 'too-large', format: 'png', width, height },
    })
  })

  it('says something about any damage, and never throws', async () => {
    const files = await Promise.all(
      [...Object.values(LOSSLESS), ...Object.values(LOSSY)].map((encode) =>
        encode(toSharp(drawn)).toBuffer(),
      ),
    )
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const damage = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, place, async (file, changes, end) => {
        const bytes = Uint8Array.from(file.subarray(0, Math.ceil(file.length * end)))
        for (const [where, byte] of changes) bytes[Math.floor(where * bytes.length)] = byte
        expect(['picture', 'issue']).toContain((await decodePicture(bytes)).kind)
      }),
      { numRuns: 150 },
    )
  })

  it('throws only what the file system says', async () => {
    await expect(decodePicture(join(folder, 'none.png'))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(digestFile(join(folder, 'none.png'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

/** Pixels without any colour management, by libvips' own way to take a profile off. */
async function storedBytes(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { ignoreIcc: true }).raw().toBuffer()
}
