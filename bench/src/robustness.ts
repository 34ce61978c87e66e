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
  type PdqHasher,
  type Pixels,
} from '@holdfast/engine/image'
import { decodePicture } from '@holdfast/pictures'
import sharp, { type Sharp } from 'sharp'
import { median } from './median.ts'

const PICTURES = new URL('../../../shared/pdq/', import.meta.url)
const LIST = new URL('expected-hashes.tsv', PICTURES)
const FAMILY = 'full-size'

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

/** A picture as it is stored without loss, and its fingerprint. */
interface Original {
  readonly bytes: Uint8Array
  readonly hash: PdqHash
}

/** Null where the folder of pictures is not there. */
export async function measureRobustness(): Promise<readonly RobustnessRow[] | null> {
  if (!existsSync(LIST)) return null
  const hasher = createPdqHasher()
  const originals = await readOriginals(hasher)
  const rows: RobustnessRow[] = []
  for (const [change, apply] of Object.entries(CHANGES))
    rows.push({ change, ...(await measureChange(apply, originals, hasher)) })
  return rows
}

/** Those with enough in them for a fingerprint to mean something. */
async function readOriginals(hasher: PdqHasher): Promise<readonly Original[]> {
  const originals: Original[] = []
  for (const line of readFileSync(LIST, 'utf8').split('\n').slice(1)) {
    const [name = ''] = line.split('\t')
    if (name === '') continue
    const picture = sharp(readFileSync(new URL(name, PICTURES)))
    const bytes = await picture.png().toBuffer()
    const made = hasher.hash(await decode(bytes), FAMILY)
    if (made !== null && made.quality >= LOW_QUALITY) originals.push({ bytes, hash: made.hash })
  }
  return originals
}

async function measureChange(
  apply: Change,
  originals: readonly Original[],
  hasher: PdqHasher,
): Promise<Omit<RobustnessRow, 'change'>> {
  const moved: number[] = []
  const nearest: number[] = []
  for (const { bytes, hash } of originals) {
    const picture = sharp(bytes)
    const { width, height } = await picture.metadata()
    const pixels = await decode(await apply(picture, width, height).toBuffer())
    const made = hasher.hash(pixels, FAMILY)
    const turned = hasher.hashTurned(pixels, FAMILY)
    if (made === null || turned === null) continue
    const distance = hashDistance(hash, made.hash)
    moved.push(distance)
    const turns = TURNS.map((turn) => hashDistance(hash, turned.hashes[turn]))
    nearest.push(Math.min(distance, ...turns))
  }
  return {
    pictures: moved.length,
    median: median(moved),
    most: Math.max(...moved),
    found: shareFound(moved),
    foundTurned: shareFound(nearest),
  }
}

function shareFound(distances: readonly number[]): number {
  return distances.filter((distance) => distance <= MATCH_DISTANCE).length / distances.length
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  const decoded = await decodePicture(bytes)
  if (decoded.kind === 'issue') throw new Error(decoded.issue.code)
  return decoded.pixels
}

function cropped(share: number): Change {
  return (picture, width, height) => {
    const left = Math.round(width * share)
    const top = Math.round(height * share)
    return picture.extract({ left, top, width: width - 2 * left, height: height - 2 * top }).png()
  }
}
