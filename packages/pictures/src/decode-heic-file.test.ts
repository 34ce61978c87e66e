import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawPicture } from '@holdfast/engine/made-pictures'
import type { Pixels } from '@holdfast/engine/image'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { decodePicture } from './decode-picture.ts'
import { compileLibheif, decodeHeic, type Instantiate } from './heic/decode-heic.ts'

// Each picture has an instance of WebAssembly made for it, which takes long where many tests share a machine.
vi.setConfig({ testTimeout: 60_000 })

const FOLDER = join(import.meta.dirname, '../../../fixtures/fingerprints/pictures')

function load(name: string): Buffer {
  return readFileSync(join(FOLDER, `${name}.heic`))
}

async function pixelsOf(file: Uint8Array): Promise<Pixels> {
  const decoded = await decodePicture(file)
  if (decoded.kind !== 'picture') throw new Error(decoded.issue.code)
  expect(decoded).toMatchObject({ format: 'heic', frames: 1, pixels: { channels: 3 } })
  return decoded.pixels
}

async function issueOf(file: Uint8Array): Promise<unknown> {
  const decoded = await decodePicture(file)
  return decoded.kind === 'issue' ? decoded.issue : decoded.kind
}

/** Where a pixel of the opened picture lies in the one that was drawn. */
type From = (x: number, y: number) => readonly [x: number, y: number]

/** How far the colours are from the drawn ones, of 255. */
function offBy({ width, height, data }: Pixels, drawn: Pixels, from: From): number {
  let sum = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = from(x, y)
      const there = (row * drawn.width + column) * drawn.channels
      const here = (y * width + x) * 3
      for (const channel of [0, 1, 2])
        sum += Math.abs((data[here + channel] ?? 0) - (drawn.data[there + channel] ?? 999))
    }
  }
  return sum / data.length
}

const asDrawn: From = (x, y) => [x, y]

/** The same file with a box's two numbers of 32 bits changed; the first such box, or the last. */
function resized(file: Buffer, width: number, height: number, which: 'indexOf' | 'lastIndexOf') {
  const changed = Buffer.from(file)
  const place = changed[which]('ispe') + 8
  changed.writeUInt32BE(width, place)
  changed.writeUInt32BE(height, place + 4)
  return changed
}

describe('a HEIC file', () => {
  it('is opened as it was drawn, but for what its coding loses', async () => {
    const pixels = await pixelsOf(load('hills'))
    expect(pixels).toMatchObject({ width: 520, height: 400 })
    expect(offBy(pixels, drawPicture('hills', 520, 400, 3), asDrawn)).toBeLessThan(4)
  })

  it('as phones make it gives its main picture, put together, cut and turned as it says', async () => {
    // Another picture comes before it, and a small one behind.
    const pixels = await pixelsOf(load('phone'))
    expect(pixels).toMatchObject({ width: 400, height: 520 })
    const drawn = drawPicture('hills', 520, 400, 3)
    expect(offBy(pixels, drawn, (x, y) => [y, 399 - x])).toBeLessThan(4)
  })

  it('is mirrored as it says, and not turned as EXIF says', async () => {
    const mirrored = await pixelsOf(load('mirrored'))
    const drawn = drawPicture('hills', 160, 120, 3)
    expect(offBy(mirrored, drawn, (x, y) => [159 - x, y])).toBeLessThan(4)
    const turned = await pixelsOf(load('turned'))
    expect(load('turned').includes('Exif')).toBe(true)
    expect(offBy(turned, drawPicture('hills', 300, 220, 3), asDrawn)).toBeLessThan(4)
  })

  it('loses its opacity, and the finest steps of its colours', async () => {
    const clear = await pixelsOf(load('clear'))
    expect(offBy(clear, drawPicture('hills', 160, 120, 4), asDrawn)).toBeLessThan(4)
    const deep = await pixelsOf(load('deep'))
    expect(offBy(deep, drawPicture('grain', 160, 120, 3), asDrawn)).toBeLessThan(6)
  })

  it('is read from a path as from bytes, and has one frame', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-heic-'))
    const path = join(folder, 'picture.jpg')
    writeFileSync(path, load('mirrored'))
    expect(await decodePicture(path)).toEqual(await decodePicture(load('mirrored')))
    expect(await decodePicture(path, 1)).toEqual({
      kind: 'issue',
      issue: { code: 'no-such-frame', format: 'heic', frames: 1 },
    })
    rmSync(folder, { recursive: true })
  })

  it('that ends early is broken', async () => {
    const file = load('phone')
    for (const length of [24, 100, 1000, file.length >> 1, file.length - 1])
      expect(await issueOf(file.subarray(0, length))).toEqual({ code: 'broken', format: 'heic' })
  })

  it.each([
    [10_001, 10_000],
    [65_536, 5],
  ])('of %i × %i pixels is not opened', async (width, height) => {
    const file = resized(load('hills'), width, height, 'indexOf')
    const issue = { code: 'too-large', format: 'heic', width, height }
    expect(await issueOf(file)).toEqual(issue)
  })

  it('that states a smaller size than it has is not opened', async () => {
    const file = resized(load('hills'), 64, 64, 'lastIndexOf')
    const issue = { code: 'too-large', format: 'heic', width: null, height: null }
    expect(await issueOf(file)).toEqual(issue)
  })

  it('that asks for what was not built in can not be decoded here', async () => {
    const file = load('mirrored')
    file.write('what', file.indexOf('imir'))
    expect(await issueOf(file)).toEqual({ code: 'no-decoder', format: 'heic' })
  })
})

describe('opening HEIC', () => {
  const path = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm')
  const compiled = compileLibheif(readFileSync(path))
  const limits = { mostPixels: 1_000_000, longestSide: 65_535 }

  it.each(['mirrored', 'phone'])('leaves nothing of the file in memory: %s', (name) => {
    const memories: unknown[] = []
    const instantiate: Instantiate = (imports) => {
      const instance = compiled(imports)
      for (const one of Object.values(instance.exports))
        if (String(one) === '[object WebAssembly.Memory]') memories.push(one)
      return instance
    }
    for (const file of [load(name), load(name).subarray(0, 900)])
      decodeHeic(file, instantiate, limits)
    expect(memories).toHaveLength(2)
    for (const { buffer } of memories as readonly { readonly buffer: ArrayBuffer }[])
      expect(Buffer.from(buffer).equals(Buffer.alloc(buffer.byteLength))).toBe(true)
  })

  it('keeps to the limit that it is given', () => {
    const small = { ...limits, mostPixels: 520 * 400 - 1 }
    const reading = decodeHeic(load('hills'), compiled, small)
    expect(reading).toEqual({ kind: 'too-large', width: 520, height: 400 })
  })

  it('says something about any damage, and never throws', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    const damage = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 })
    // Half of the damage falls on the first kilobyte, where the file says what is in it.
    const reach = fc.constantFrom(1024, Infinity)
    const names = fc.constantFrom('clear', 'deep', 'mirrored', 'phone', 'turned')
    await fc.assert(
      fc.asyncProperty(names, damage, reach, place, async (name, changes, most, end) => {
        const file = load(name)
        const bytes = file.subarray(
          0,
          most > file.length ? Math.ceil(file.length * end) : undefined,
        )
        const length = Math.min(most, bytes.length)
        for (const [where, byte] of changes) bytes[Math.floor(where * length)] = byte
        expect(['picture', 'issue']).toContain((await decodePicture(bytes)).kind)
      }),
      { numRuns: 80 },
    )
  })

  it('says something about any bytes that begin like one', async () => {
    const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const boxes = fc.constantFrom('meta', 'iprp', 'ipco', 'ispe', 'iloc', 'pitm', 'mdat', 'hvcC')
    const box = fc.tuple(fc.uint8Array({ maxLength: 40 }), boxes).map(([content, name]) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(content.length + 8)
      return Buffer.concat([length, Buffer.from(name, 'latin1'), content])
    })
    await fc.assert(
      fc.asyncProperty(fc.array(box, { maxLength: 8 }), async (parts) => {
        expect((await decodePicture(Buffer.concat([head, ...parts]))).kind).toBe('issue')
      }),
      { numRuns: 40 },
    )
  })
})
