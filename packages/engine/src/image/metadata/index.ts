/**
 * What a picture's file tells beside the picture: place, time, device, names, words. Bytes in, kinds out; no pixel is
 * decoded, and no value leaves it.
 */
import { recognisePicture } from '../picture-format.ts'
import { readHeif, readJpeg, readPng, readWebp } from './containers.ts'
import { METADATA_KINDS, type Found, type PictureMetadata } from './types.ts'

export { METADATA_KINDS, type MetadataKind, type PictureMetadata } from './types.ts'

/** Reads a whole file. It never throws: what is broken or cut is read as far as it goes. */
export function readMetadata(bytes: Uint8Array): PictureMetadata {
  const format = recognisePicture(bytes)
  if (format === null) return { kind: 'no-picture' }
  const found: Found = new Set()
  if (format === 'jpeg') readJpeg(bytes, found)
  if (format === 'png') readPng(bytes, found)
  if (format === 'webp') readWebp(bytes, found)
  if (format === 'heic' || format === 'avif') readHeif(bytes, found)
  return {
    kind: 'read',
    format,
    found: METADATA_KINDS.filter((kind) => found.has(kind)),
    whole: format === 'jpeg' || format === 'png' || format === 'webp',
  }
}
