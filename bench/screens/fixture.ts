/** Writes what a screen looks like and what was recognised on it into `fixtures/screens`, so that tests need neither browser nor Tesseract. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { OcrLine, Picture } from '@holdfast/engine/screenshots'
import type { Expected } from './page.ts'

const FOLDER = join(import.meta.dirname, '../../fixtures/screens')

/** Every third pixel in each direction, five bits a channel: enough to tell bubbles. */
export const SHRINK = 3
const BITS = 3

export function shrunk({ width, height, data }: Picture): Picture {
  const small = { width: Math.floor(width / SHRINK), height: Math.floor(height / SHRINK) }
  const pixels = new Uint8ClampedArray(small.width * small.height * 4)
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      const from = ((y * SHRINK + 1) * width + x * SHRINK + 1) * 4
      const to = (y * small.width + x) * 4
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[to + channel] = (((data[from + channel] ?? 0) >> BITS) << BITS) + (1 << (BITS - 1))
      }
      pixels[to + 3] = 255
    }
  }
  return { ...small, data: pixels }
}

export interface Fixture {
  readonly title: string
  readonly pictures: readonly {
    readonly picture: Picture
    readonly lines: readonly OcrLine[]
  }[]
  readonly messages: readonly Expected[]
}

export function writeFixture(name: string, { title, pictures, messages }: Fixture): void {
  const body = {
    title,
    pictures: pictures.map(({ picture, lines }) => ({
      width: picture.width,
      height: picture.height,
      scale: SHRINK,
      pixels: deflateSync(rgbOf(picture), { level: 9 }).toString('base64'),
      // Left, top, right, bottom, confidence, word.
      lines: lines.map(({ words }) =>
        words.map(({ box, confidence, text }) => [
          box.left,
          box.top,
          box.right,
          box.bottom,
          Math.round(confidence),
          text,
        ]),
      ),
    })),
    messages,
  }
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(body)}\n`)
}

function rgbOf({ width, height, data }: Picture): Uint8Array {
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgb[pixel * 3 + channel] = data[pixel * 4 + channel] ?? 0
    }
  }
  return rgb
}
