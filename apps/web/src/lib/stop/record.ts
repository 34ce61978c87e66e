/** Fingerprints as a file that `holdfast match` and others read: a table without the pictures and without their names. */
import { LOW_QUALITY } from '@holdfast/engine/image'
import type { Fingerprints, VideoFingerprints } from './protocol.ts'

export interface NumberedFingerprints {
  readonly number: number
  readonly made?: Fingerprints
  readonly video?: VideoFingerprints
}

/** What the file is called on the device: nothing that says what is in it. */
export const RECORD_NAME = 'numbers.csv'

/** Whether there is anything to write: what is of low quality is left out, since it would match what it should not. */
export function hasRecord({ made, video }: NumberedFingerprints): boolean {
  return (made !== undefined && made.quality >= LOW_QUALITY) || (video?.moments.length ?? 0) > 0
}

/**
 * CSV (RFC 4180) with the header of a bank. The moments of a video share its number, as `2#0`, `2#1`, from which
 * `holdfast match` tells that they belong together.
 */
export function recordOf(list: readonly NumberedFingerprints[]): string {
  const lines = list.filter(hasRecord).flatMap(linesOf)
  return ['id,pdq,note', ...lines, ''].join('\r\n')
}

function linesOf({ number, made, video }: NumberedFingerprints): readonly string[] {
  if (made !== undefined) {
    return [[number, made.nearest512, noteOf(made.quality, made)].join(',')]
  }
  if (video === undefined) return []
  return video.moments.map(({ at, hash, quality }) =>
    [`${number}#${at}`, hash, noteOf(quality, video)].join(','),
  )
}

function noteOf(quality: number, { sha256, md5 }: Pick<Fingerprints, 'md5' | 'sha256'>): string {
  return `quality ${quality}; sha256 ${sha256}; md5 ${md5}`
}
