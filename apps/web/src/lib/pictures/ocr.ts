/** Tesseract in its own worker: lines of words out of a prepared picture. Everything comes from our own origin. */
import {
  cutIntoBands,
  joinBands,
  toOcrLines,
  type GreyPicture,
  type OcrLine,
} from '@holdfast/engine/screenshots'
import { createWorker, OEM } from 'tesseract.js'
import { readingAsset } from './assets.ts'
import type { PictureLanguage } from './languages.ts'

/** Reads one picture, and tells how far it is, 0…1. */
export type Ocr = (
  grey: GreyPicture,
  progress: (share: number) => void,
) => Promise<readonly OcrLine[]>

/** A WebAssembly module of one function that needs SIMD, from wasm-feature-detect (Apache-2.0). */
const WITH_SIMD = Uint8Array.from(
  atob('AGFzbQEAAAABBQFgAAF7AwIBAAoKAQgAQQD9D/1iCw=='),
  (letter) => letter.codePointAt(0) ?? 0,
)

/** Starts Tesseract with these languages, the likeliest first. Rejects where something cannot be loaded. */
export async function createOcr(languages: readonly PictureLanguage[]): Promise<Ocr> {
  let tell: (share: number) => void = () => undefined
  const kind = WebAssembly.validate(WITH_SIMD) ? 'simd-lstm' : 'lstm'
  // Of a language that cannot be loaded only the handler of errors is told: the worker would be waited for without end.
  let fail: (reason: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  const starting = createWorker([...languages], OEM.LSTM_ONLY, {
    workerPath: readingAsset('tesseract/worker.min.js'),
    corePath: readingAsset(`tesseract/tesseract-core-${kind}.js`),
    langPath: readingAsset('languages'),
    // No blob: addresses, which the policy refuses, and no database on the device.
    workerBlobURL: false,
    cacheMethod: 'none',
    logger: ({ status, progress }) => {
      if (status === 'recognizing text') tell(progress)
    },
    errorHandler: (reason: unknown) => {
      fail(reason)
    },
  })
  // What goes wrong later is told by the reading of that picture.
  const worker = await Promise.race([starting, failed])
  return async (grey, progress) => {
    const bands = cutIntoBands(grey)
    const lines: (readonly OcrLine[])[] = []
    for (const [index, { picture }] of bands.entries()) {
      tell = (share) => {
        progress((index + share) / bands.length)
      }
      const { data } = await worker.recognize(asPgm(picture), {}, { text: false, blocks: true })
      lines.push(toOcrLines(data.blocks))
    }
    return joinBands(bands, lines)
  }
}

/** Portable graymap: the pixels as they are behind a line of header. */
function asPgm({ width, height, data }: GreyPicture): Buffer {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(header.length + data.length)
  file.set(header)
  file.set(data, header.length)
  // Declared for Node; in a browser any bytes are taken.
  return file as Buffer
}
