/** What a picture's file tells beside the picture. Kinds only: no value ever leaves the reader. Types only. */
import type { PictureFormat } from '../picture-format.ts'

/**
 * `place`: where it was taken, as coordinates or names. `time`: when it was taken or changed. `device`: what took or made
 * it. `owner`: a name of whoever took or owns it. `words`: a title, a comment, key words.
 */
export const METADATA_KINDS = ['place', 'time', 'device', 'owner', 'words'] as const

export type MetadataKind = (typeof METADATA_KINDS)[number]

export type PictureMetadata =
  | {
      readonly kind: 'read'
      readonly format: PictureFormat
      /** In the order of `METADATA_KINDS`. */
      readonly found: readonly MetadataKind[]
      /** False where notes may stand that were not read: what was not found may still be there. */
      readonly whole: boolean
    }
  | { readonly kind: 'no-picture' }
