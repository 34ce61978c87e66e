/** A HEIC file → pixels in Node, by libheif (decision 0022): sharp's own build can't decode HEVC. */
import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { compileLibheif, decodeHeic, type Instantiate } from './heic/decode-heic.ts'
import { LONGEST_SIDE, MOST_PIXELS, type Decoded, type PictureIssue } from './picture-types.ts'

/** Larger files are not read: two bytes for each pixel that may be in them, many times what phones need. */
const MOST_BYTES = 2 * MOST_PIXELS

let compiled: Instantiate | null = null

/** Reads and compiles libheif once, when the first HEIC comes. */
function openCompiled(): Instantiate {
  const path = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm')
  compiled ??= compileLibheif(readFileSync(path))
  return compiled
}

/**
 * There is one frame, the file's main picture.
 * @throws the file system's own error where a path cannot be read
 */
export async function decodeHeicFile(source: string | Uint8Array, frame: number): Promise<Decoded> {
  const format = 'heic'
  if (frame > 0) return issue({ code: 'no-such-frame', format, frames: 1 })
  const size = typeof source === 'string' ? (await stat(source)).size : source.length
  if (size > MOST_BYTES) return issue({ code: 'too-large', format, width: null, height: null })
  const bytes = typeof source === 'string' ? await readFile(source) : source
  const limits = { mostPixels: MOST_PIXELS, longestSide: LONGEST_SIDE }
  const reading = decodeHeic(bytes, openCompiled(), limits)
  switch (reading.kind) {
    case 'picture':
      return { kind: 'picture', format, pixels: reading.pixels, frames: 1 }
    case 'too-large':
      return issue({ code: 'too-large', format, width: reading.width, height: reading.height })
    case 'broken':
      return issue({ code: 'broken', format })
    case 'unsupported':
      return issue({ code: 'no-decoder', format })
  }
}

function issue(value: PictureIssue): Decoded {
  return { kind: 'issue', issue: value }
}
