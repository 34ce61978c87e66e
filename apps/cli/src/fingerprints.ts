/** One picture's or video's file → all its fingerprints, and what is wrong with it. The pixels are gone when it returns. */
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
import {
  decodePicture,
  digestFile,
  readVideo,
  sampleFrames,
  type Decoded,
  type PictureIssue,
  type VideoIssue,
} from '@holdfast/pictures'
import { InputError } from './errors.ts'
import { explaining } from './files.ts'
import type { Say } from './language.ts'
import type { PictureFile } from './pictures.ts'

const FAMILIES: readonly PdqFamily[] = ['nearest-512', 'full-size']

/** Why there is no PDQ, or not of each frame. */
export type FingerprintIssue =
  | PictureIssue
  | Exclude<VideoIssue, { readonly code: 'not-a-video' }>
  | { readonly code: 'too-small' }

export interface Fingerprint {
  readonly name: string
  readonly digest: FileDigest
  readonly picture: Picture | null
  readonly video: Video | null
  readonly issue: FingerprintIssue | null
}

/** A frame that stands for those around it. */
export interface Sampled {
  /** From 0; of a video, one a second. */
  readonly frame: number
  /** One of each family. */
  readonly pdq: readonly Pdq[]
  /** One of each family, of a video where they were asked for; else none. */
  readonly turned: readonly DihedralPdq[]
}

export interface Video {
  readonly format: string
  readonly sampled: readonly Sampled[]
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
  /** Of a picture that moves, the first frame among them; else none. */
  readonly sampled: readonly Sampled[]
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
  if (decoded.kind === 'issue') {
    const isOther = decoded.issue.code === 'not-a-picture' && typeof source === 'string'
    const read = isOther ? await explaining(name, () => hashVideo(source, options)) : null
    return { name, digest, picture: null, ...(read ?? { video: null, issue: decoded.issue }) }
  }
  const first = hashPicture(decoded, options)
  if (first === null) {
    return { name, digest, picture: null, video: null, issue: { code: 'too-small' } }
  }
  const { sampled, issue } = await explaining(name, () => hashFrames(source, first, options))
  return { name, digest, picture: { ...first, sampled }, video: null, issue }
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
  return { format, width, height, frames, pdq, turned: all, sampled: [] }
}

/** Frame by frame, so that one is held at a time; a broken one loses no other. */
async function hashFrames(
  source: string | Uint8Array,
  { frames, pdq }: Picture,
  { hasher }: FingerprintOptions,
): Promise<{ readonly sampled: readonly Sampled[]; readonly issue: PictureIssue | null }> {
  if (frames === 1) return { sampled: [], issue: null }
  const sampled: Sampled[] = [{ frame: 0, pdq, turned: [] }]
  let issue: PictureIssue | null = null
  for (const frame of sampleFrames(frames).slice(1)) {
    const decoded = await decodePicture(source, frame)
    if (decoded.kind === 'issue') issue = decoded.issue
    else {
      const pdqOfFrame = each((family) => hasher.hash(decoded.pixels, family))
      sampled.push({ frame, pdq: pdqOfFrame, turned: [] })
    }
  }
  return { sampled, issue }
}

/** Null where it is no video. */
async function hashVideo(path: string, { hasher, turned }: FingerprintOptions) {
  const sampled: Sampled[] = []
  const { format, issue } = await readVideo(path, {
    take: ({ at, pixels }) => {
      sampled.push({
        frame: at,
        pdq: each((family) => hasher.hash(pixels, family)),
        turned: turned ? each((family) => hasher.hashTurned(pixels, family)) : [],
      })
    },
  })
  if (format === null || issue?.code === 'not-a-video') return null
  return { video: { format, sampled }, issue }
}

function each<Hashed>(hash: (family: PdqFamily) => Hashed | null): readonly Hashed[] {
  return FAMILIES.flatMap((family) => hash(family) ?? [])
}
