/** Fingerprints as a file that `holdfast match` and others read: a table without the pictures and without their names. */
import { LOW_QUALITY } from '@holdfast/engine/image'
import type { Fingerprints } from './protocol.ts'

export interface NumberedFingerprints {
  readonly number: number
  readonly made: Fingerprints
}

/** What the file is called on the device: nothing that says what is in it. */
export const RECORD_NAME = 'numbers.csv'

/** CSV (RFC 4180) with the header of a bank; those of low quality are left out, since they would match what they should not. */
export function recordOf(list: readonly NumberedFingerprints[]): string {
  const lines = list
    .filter(({ made }) => made.quality >= LOW_QUALITY)
    .map(({ number, made: { nearest512, quality, sha256, md5 } }) =>
      [number, nearest512, `quality ${quality}; sha256 ${sha256}; md5 ${md5}`].join(','),
    )
  return ['id,pdq,note', ...lines, ''].join('\r\n')
}
