/**
 * How far a picture's fingerprint moves when somebody saves, shrinks, crops, turns or brightens it: bits from the
 * original's, with and without looking for the eight ways in which a picture may lie. Measured on the pictures of
 * `../shared/pdq`, which are not in the repository.
 */
import { existsSync, readFileSync } from 'node:fs'
import {
  createPdqHasher,
  hashDistance,
  LOW_QUALITY,
  MATCH_DISTANCE,
  TURNS,
  type PdqHash,
} from '@holdfast/engine/image'
import { decodePicture } from '@holdfast/pictures'
import sharp, { type Sharp } from 'sharp'

const PICTURES = new URL('../../../shared/pdq/', import.meta.url)
const LIST = new URL('expected-hashes.tsv', PICTURES)

type Change = (picture: Sharp, width: number, height: number) => Sharp

const CHANGES: Readonly<Record<string, Change>> = {
  'JPEG, quality 90': (picture) => picture.jpeg({ quality: 90 }),
  'JPEG, quality 50': (picture) => picture.jpeg({ quality: 50 }),
  'JPEG, quality 10': (picture) => picture.jpeg({ quality: 10 }),
  'WebP, quality 50': (picture) => picture.webp({ quality: 50 }),
  'half the size': (picture, width) => picture.resize({ width: Math.ceil(width / 2) }).png(),
  'a quarter of the size': (picture, width) =>
    picture.resize({ width: Math.ceil(width / 4) }).png(),
  'twice the size': (picture, width) => picture.resize({ width: width * 2 }).png(),
  grey: (picture) => picture.greyscale().png(),
  'a fifth brighter': (picture) => picture.modulate({ brightness: 1.2 }).png(),
  blurred: (picture) => picture.blur(2).png(),
  'cropped by 1 % a side': cropped(0.01),
  'cropped by 2 % a side': cropped(0.02),
  'cropped by 5 % a side': cropped(0.05),
  'turned by 1 degree': (picture) => picture.rotate(1).png(),
  'turned by 2 degrees': (picture) => picture.rotate(2).png(),
  'turned by 90 degrees': (picture) => picture.rotate(90).png(),
  mirrored: (picture) => picture.flop().png(),
}

export interface RobustnessRow {
  readonly change: string
  readonly pictures: number
  /** Bits from the original's fingerprint. */
  readonly median: number
  readonly most: number
  /** Share that is still a match, looked for as it lies and in all eight ways. */
  readonly found: number
  readonly foundTurned: number
}

/** Null where the folder of pictures is not there. */
export async function measureRobustness(): Promise<readonly RobustnessRow[] | null> {
  if (!existsSync(LIST)) return null
  const names = readFileSync(LIST, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t').slice(0, 1))
    .filter((name) => name !== '')
  const hasher = createPdqHasher()
  const originals: { readonly bytes: Uint8Array; readonly hash: PdqHash }[] = []
  for (const name of names) {
    const bytes = await sharp(readFileSync(new URL(name, PICTURES)))
      .png()
      .toBuffer()
    const made = await hash(bytes)
    if (made !== null && made.quality >= LOW_QUALITY) originals.push({ bytes, hash: made.hash })
  }
  const rows: RobustnessRow[] = []
  for (const [change, apply] of Object.entries(CHANGES)) {
    const bits: number[] = []
    let found = 0
    let foundTurned = 0
    for (const original of originals) {
      const picture = sharp(original.bytes)
      const { width, height } = await picture.metadata()
      const bytes = await apply(picture, width, height).toBuffer()
      const made = await hash(bytes)
      const decoded = await decodePicture(bytes)
      if (made === null || decoded.kind === 'issue') continue
      const distance = hashDistance(original.hash, made.hash)
      bits.push(distance)
      if (distance <= MATCH_DISTANCE) found += 1
      const turned = hasher.hashTurned(decoded.pixels, 'full-size')
      const nearest = Math.min(
        ...TURNS.map((turn) =>
          turned === null ? 256 : hashDistance(original.hash, turned.hashes[turn]),
        ),
      )
      if (Math.min(nearest, distance) <= MATCH_DISTANCE) foundTurned += 1
    }
    bits.sort((a, b) => a - b)
    rows.push({
      change,
      pictures: bits.length,
      median: bits[bits.length >> 1] ?? 0,
      most: bits.at(-1) ?? 0,
      found: found / bits.length,
      foundTurned: foundTurned / bits.length,
    })
  }
  return rows

  async function hash(
    bytes: Uint8Array,
  ): Promise<{ readonly hash: PdqHash; readonly quality: number } | null> {
    const decoded = await decodePicture(bytes)
    return decoded.kind === 'issue' ? null : hasher.hash(decoded.pixels, 'full-size')
  }
}

function cropped(share: number): Change {
  return (picture, width, height) => {
    const left = Math.round(width * share)
    const top = Math.round(height * share)
    return picture.extract({ left, top, width: width - 2 * left, height: height - 2 * top }).png()
  }
}
