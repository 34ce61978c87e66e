/**
 * Reading pictures one after the other: each passes the guard before a single word of it is read. What the guard
 * refuses is overwritten and forgotten at once. The tools come in as arguments.
 */
import {
  joinScreenshots,
  judgePicture,
  prepareForReading,
  readScreenshot,
  type ScreenReading,
} from '@holdfast/engine/screenshots'
import type { DecodedPicture } from './decode.ts'
import type { Guard } from './guard.ts'
import type { PictureLanguage } from './languages.ts'
import type { Ocr } from './ocr.ts'
import type { PictureReply, PictureRequest, PictureTrouble } from './protocol.ts'

export interface PictureTools {
  readonly createGuard: () => Promise<Guard>
  readonly createOcr: (languages: readonly PictureLanguage[]) => Promise<Ocr>
  readonly decode: (file: Blob) => Promise<DecodedPicture | null>
  readonly wipe: (picture: DecodedPicture) => void
  readonly blank: () => ImageData
}

/** How much of the work on a picture the guard is. */
const GUARD_SHARE = 0.15

/** Reads the pictures and says how it goes through `reply`. */
export async function readPictures(
  { files, languages }: PictureRequest,
  tools: PictureTools,
  reply: (reply: PictureReply) => void,
): Promise<void> {
  const started = await start(languages, tools)
  if (started === null) {
    reply({ kind: 'no-tools' })
    return
  }
  reply({ kind: 'ready' })
  const readings: ScreenReading[] = []
  const pictures: number[] = []
  for (const [picture, file] of files.entries()) {
    reply({ kind: 'progress', picture, share: 0 })
    const result = await readOne(file, { ...tools, ...started }, (share) => {
      reply({ kind: 'progress', picture, share })
    })
    if (typeof result === 'string') reply({ kind: 'trouble', picture, trouble: result })
    else {
      reply({ kind: 'progress', picture, share: 1 })
      readings.push(result)
      pictures.push(picture)
    }
  }
  reply({ kind: 'done', chat: joinScreenshots(readings), pictures })
}

async function start(
  languages: readonly PictureLanguage[],
  { createGuard, createOcr }: PictureTools,
): Promise<{ readonly guard: Guard; readonly ocr: Ocr } | null> {
  try {
    const [guard, ocr] = await Promise.all([createGuard(), createOcr(languages)])
    return { guard, ocr }
  } catch {
    return null
  }
}

async function readOne(
  file: Blob,
  { guard, ocr, decode, wipe, blank }: PictureTools & { readonly guard: Guard; readonly ocr: Ocr },
  progress: (share: number) => void,
): Promise<ScreenReading | PictureTrouble> {
  const decoded = await decode(file).catch(() => 'unreadable' as const)
  if (decoded === 'unreadable') return decoded
  if (decoded === null) return 'too-large'
  try {
    for (const [index, piece] of decoded.pieces.entries()) {
      if (judgePicture(await guard(piece)) === 'refuse') {
        wipe(decoded)
        // The model's own memory still holds the last piece that it looked at.
        await guard(blank()).catch(() => undefined)
        return 'refused'
      }
      progress((GUARD_SHARE * (index + 1)) / decoded.pieces.length)
    }
    const grey = prepareForReading(decoded.whole)
    const lines = await ocr(grey, (share) => {
      progress(GUARD_SHARE + (1 - GUARD_SHARE) * share)
    })
    return readScreenshot(decoded.whole, grey, lines)
  } catch {
    return 'unreadable'
  } finally {
    wipe(decoded)
  }
}
