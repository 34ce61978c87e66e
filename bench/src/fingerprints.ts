/**
 * Fingerprints: pictures hashed in a second of a core, by size and version, beside the reference's rule written down
 * plainly and, where `--reference PROGRAM` names one, beside the reference itself; and with decoding. The program is
 * called with `time WIDTH HEIGHT SECONDS`, hashes noise of three bytes a pixel from memory for so long, with the luma and
 * the full-size hash of ThreatExchange's `pdq/cpp` at its own flags (`-O3`), and prints hashes a second as its first word.
 */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import {
  createFastHasher,
  createPlainHasher,
  type PdqFamily,
  type PdqHasher,
  type Pixels,
} from '@holdfast/engine/image'
import { drawPicture } from '@holdfast/engine/made-pictures'
import { createPlainestHasher } from '@holdfast/engine/plain-pdq'
import { decodePicture } from '@holdfast/pictures'
import sharp from 'sharp'
import { median } from './median.ts'

const SIZES = [
  [64, 64],
  [128, 128],
  [256, 256],
  [512, 512],
  [1024, 768],
  [1920, 1080],
  [2048, 1536],
  [4032, 3024],
] as const

/** The versions take turns, so that a busy moment of the machine hits them alike. */
const ROUNDS = 5
/** Seconds that a version works in a round, and once before the first; at least one picture. */
const SECONDS = 0.5

/** Hashes a second, medians; null where there is no such program. */
export interface FingerprintRow {
  readonly size: string
  readonly family: PdqFamily
  readonly webassembly: number
  readonly typescript: number
  readonly plainly: number
  readonly reference: number | null
}

/** Pictures a second from the bytes of a JPEG file of quality 85, one thread. */
export interface DecodingRow {
  readonly size: string
  readonly 'decoding alone': number
  readonly 'nearest-512': number
  readonly 'full-size': number
}

export interface FingerprintFigures {
  readonly hashing: readonly FingerprintRow[]
  readonly decoding: readonly DecodingRow[]
}

export async function measureFingerprints(
  reference: string | undefined,
): Promise<FingerprintFigures> {
  sharp.concurrency(1)
  const fast = createFastHasher()
  if (fast === null) throw new Error('WebAssembly with SIMD is needed here')
  const hashing: FingerprintRow[] = []
  const decoding: DecodingRow[] = []
  for (const [width, height] of SIZES) {
    const size = `${width} × ${height}`
    const noise = drawPicture('noise', width, height, 3)
    const of = { pixels: noise, fast, reference }
    hashing.push({ size, ...(await compareHashers({ ...of, family: 'full-size' })) })
    if (width > 512) {
      hashing.push({ size, ...(await compareHashers({ ...of, family: 'nearest-512' })) })
    }
    if (width >= 256) decoding.push({ size, ...(await compareDecoding(width, height, fast)) })
  }
  return { hashing, decoding }
}

interface Comparison {
  readonly pixels: Pixels
  readonly family: PdqFamily
  readonly fast: PdqHasher
  readonly reference: string | undefined
}

async function compareHashers(comparison: Comparison): Promise<Omit<FingerprintRow, 'size'>> {
  const { pixels, family, fast, reference } = comparison
  const work = (hasher: PdqHasher) => () => Promise.resolve(hasher.hash(pixels, family))
  const plainest = createPlainestHasher()
  const rates = await takeTurns({
    webassembly: () => rateOf(work(fast)),
    typescript: () => rateOf(work(createPlainHasher())),
    plainly: () => rateOf(work(plainest)),
    reference: () => rateOfReference(reference, pixels, family),
  })
  return { family, ...rates, reference: Number.isNaN(rates.reference) ? null : rates.reference }
}

async function compareDecoding(
  width: number,
  height: number,
  fast: PdqHasher,
): Promise<Omit<DecodingRow, 'size'>> {
  const { data } = drawPicture('grain', width, height, 3)
  const picture = sharp(data, { raw: { width, height, channels: 3 } })
  const bytes = await picture.jpeg({ quality: 85 }).toBuffer()
  const decode = async (): Promise<Pixels> => {
    const decoded = await decodePicture(bytes)
    if (decoded.kind === 'issue') throw new Error(decoded.issue.code)
    return decoded.pixels
  }
  return takeTurns({
    'decoding alone': () => rateOf(decode),
    'nearest-512': () => rateOf(async () => fast.hash(await decode(), 'nearest-512')),
    'full-size': () => rateOf(async () => fast.hash(await decode(), 'full-size')),
  })
}

/** Medians over the rounds; the first round warms up and does not count. */
async function takeTurns<Name extends string>(
  versions: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const entries = Object.entries<() => Promise<number>>(versions)
  const rates = new Map<string, number[]>(entries.map(([name]) => [name, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, measure] of entries) {
      const rate = await measure()
      if (round > 0) rates.get(name)?.push(rate)
    }
  }
  // The names are those of `versions`.
  return Object.fromEntries([...rates].map(([name, list]) => [name, median(list)])) as Record<
    Name,
    number
  >
}

async function rateOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let done = 0
  do {
    await work()
    done += 1
  } while (performance.now() - start < SECONDS * 1000)
  return (done / (performance.now() - start)) * 1000
}

/** The reference resizes in its reading of files: a picture of 512 × 512 stands for one that was. */
async function rateOfReference(
  program: string | undefined,
  { width, height }: Pixels,
  family: PdqFamily,
): Promise<number> {
  if (program === undefined) return NaN
  const size = family === 'nearest-512' ? [512, 512] : [width, height]
  const args = ['time', ...size.map(String), String(SECONDS)]
  const { stdout } = await promisify(execFile)(program, args)
  return Number.parseFloat(stdout)
}

export function printFingerprints({ hashing, decoding }: FingerprintFigures): void {
  console.log(
    `PDQ: hashes a second of a core from pixels in memory, medians of ${ROUNDS} rounds in turn. Plainly: the reference's rule written down as it is, in TypeScript. Reference: the C++ program that --reference names${hashing.some(({ reference }) => reference !== null) ? ', without the resizing' : ', none given'}.`,
  )
  console.table(
    hashing.map((row) => ({
      size: row.size,
      family: row.family,
      WebAssembly: round(row.webassembly),
      TypeScript: round(row.typescript),
      plainly: round(row.plainly),
      'WebAssembly × plainly': round(row.webassembly / row.plainly),
      ...(row.reference === null
        ? {}
        : {
            reference: round(row.reference),
            'WebAssembly × reference': round(row.webassembly / row.reference),
            'TypeScript × reference': round(row.typescript / row.reference),
          }),
    })),
  )
  console.log('From the bytes of a JPEG file of quality 85: pictures a second, one thread.')
  console.table(
    decoding.map((row) => ({
      size: row.size,
      'decoding alone': round(row['decoding alone']),
      'nearest-512': round(row['nearest-512']),
      'full-size': round(row['full-size']),
    })),
  )
}

/** Three digits that count. */
function round(number: number): number {
  return Number(number.toPrecision(3))
}
