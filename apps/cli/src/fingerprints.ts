/** One picture's file → all its fingerprints, and what is wrong with it. The pixels are gone when it returns. */
import {
  createDigest,
  LOW_QUALITY,
  type DihedralPdq,
  type FileDigest,
  type Pdq,
  type PdqFamily,
  type PdqHasher,
  type Pixels,
} from '@holdfast/engine/image'
import { decodePicture, digestFile, type Decoded, type PictureIssue } from '@holdfast/pictures'
import { InputError } from './errors.ts'
import { explaining } from './files.ts'
import type { Say } from './language.ts'
import type { PictureFile } from './pictures.ts'

const FAMILIES: readonly PdqFamily[] = ['nearest-512', 'full-size']

/** Why there is no PDQ. */
export type FingerprintIssue = PictureIssue | { readonly code: 'too-small' }

export interface Fingerprint {
  readonly name: string
  readonly digest: FileDigest
  readonly picture: Picture | null
  readonly issue: FingerprintIssue | null
}

export interface Picture {
  readonly format: string
  readonly width: number
  readonly height: number
  readonly frames: number
  /** One of each family. */
  readonly pdq: readonly Pdq[]
  /** One of each family; none unless they were asked for. */
  readonly turned: readonly DihedralPdq[]
}

export interface FingerprintOptions {
  readonly hasher: PdqHasher
  readonly turned: boolean
}

/** @throws InputError where the file can not be read; what is wrong with a picture is in the value */
export async function makeFingerprint(
  { name, source }: PictureFile,
  options: FingerprintOptions,
): Promise<Fingerprint> {
  const digest = await explaining(name, () => digestOf(source))
  const decoded = await explaining(name, () => decodePicture(source))
  if (decoded.kind === 'issue') return { name, digest, picture: null, issue: decoded.issue }
  const picture = hashPicture(decoded, options)
  return { name, digest, picture, issue: picture === null ? { code: 'too-small' } : null }
}

/** Whether so little is in the picture that its hash means nothing. */
export function isLow({ quality }: Pick<Pdq, 'quality'>): boolean {
  return quality < LOW_QUALITY
}

/** The line that says what is wrong with a picture. */
export function pictureError(file: string, { code }: FingerprintIssue, say: Say): InputError {
  return new InputError('cli.error.place', { file, text: say(`cli.picture.${code}`) })
}

async function digestOf(source: string | Uint8Array): Promise<FileDigest> {
  if (typeof source === 'string') return digestFile(source)
  const digest = createDigest()
  digest.add(source)
  return digest.finish()
}

function hashPicture(
  { format, frames, pixels }: Extract<Decoded, { kind: 'picture' }>,
  { hasher, turned }: FingerprintOptions,
): Picture | null {
  const pdq = each((family) => hasher.hash(pixels, family))
  if (pdq.length === 0) return null
  const { width, height }: Pixels = pixels
  const all = turned ? each((family) => hasher.hashTurned(pixels, family)) : []
  return { format, width, height, frames, pdq, turned: all }
}

function each<Hashed>(hash: (family: PdqFamily) => Hashed | null): readonly Hashed[] {
  return FAMILIES.flatMap((family) => hash(family) ?? [])
}
