/**
 * What a picture's file tells beside the picture: place, time, device, names, words. Bytes in, kinds out; no pixel is
 * decoded, and no value leaves it.
 */
import { recognisePicture } from '../picture-format.ts'
import { readHeif, readJpeg, readPng, readWebp } from './containers.ts'
import { startSearch } from './search.ts'
import { METADATA_KINDS, type PictureMetadata } from './types.ts'

export type { MetadataKind, PictureMetadata } from './types.ts'

/** Reads a whole file. It never throws: what is broken or cut is read as far as it goes. */
export function readMetadata(bytes: Uint8Array): PictureMetadata {
  const format = recognisePicture(bytes)
  if (format === null) return { kind: 'no-picture' }
  const search = startSearch(format === 'jpeg' || format === 'png' || format === 'webp')
  if (format === 'jpeg') readJpeg(bytes, search)
  if (format === 'png') readPng(bytes, search)
  if (format === 'webp') readWebp(bytes, search)
  if (format === 'heic' || format === 'avif') readHeif(bytes, search)
  return {
    kind: 'read',
    format,
    found: METADATA_KINDS.filter((kind) => search.found.has(kind)),
    whole: search.whole,
  }
}
