/**
 * Cuts a mail down to what the MIME parser can take: it spends time by lines and memory by parts. What goes first are the
 * long runs of base64, which are attachments; nothing here looks at those.
 */
import { createLenientDecoder } from '../../text-decoder.ts'

/** Every byte is a character. */
const decodeLine = createLenientDecoder('windows-1252')

/** Lines of base64 in one run: of words, where they are longer than any message may be, and of anything else. */
const MAX_TEXT_LINES = 20_000
const MAX_ATTACHMENT_LINES = 100

/** Matches the header of a part that may hold words: `Content-Type: text/html`; not `Content-Type: image/jpeg`. */
const TEXT_TYPE = /^content-type:\s*(?:text|message|multipart)\//iu

/** Matches the header with the type of a part: `Content-Type: image/jpeg`; not `Content-Length: 5`. */
const TYPE = /^content-type:/iu

/** Characters of a line in which the type stands. */
const MAX_TYPE = 40

/** Other lines of a mail. */
const MAX_LINES = 50_000

/** Lines that may begin a part of a mail. */
const MAX_PARTS = 500

/** Shorter lines end a run of base64, or are words. */
const MIN_BASE64_LENGTH = 60
const MAX_BASE64_LENGTH = 80

const LINE_FEED = 0x0a
const HYPHEN = 0x2d
const SPACE = 0x20

export interface BoundMail {
  readonly bytes: Uint8Array
  /** Whether more than attachments was left out. */
  readonly isCut: boolean
}

export function boundMail(bytes: Uint8Array): BoundMail {
  const kept: Uint8Array[] = []
  let from = 0
  let lines = 0
  let run = 0
  let parts = 0
  let isText = true
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed + 1
    run = isBase64(bytes, start, end) ? run + 1 : 0
    if (run === 0) lines += 1
    if (bytes[start] === HYPHEN && bytes[start + 1] === HYPHEN) {
      parts += 1
      isText = true
    }
    // `c` in either case.
    if (run === 0 && ((bytes[start] ?? 0) | 0x20) === 0x63) {
      const line = decodeLine(bytes.subarray(start, Math.min(end, start + MAX_TYPE)))
      if (TYPE.test(line)) isText = TEXT_TYPE.test(line)
    }
    if (lines > MAX_LINES || parts > MAX_PARTS) {
      kept.push(bytes.subarray(from, start))
      return { bytes: join(kept), isCut: true }
    }
    if (run > (isText ? MAX_TEXT_LINES : MAX_ATTACHMENT_LINES)) {
      if (from < start) kept.push(bytes.subarray(from, start))
      from = end
    }
    start = end
  }
  if (from === 0) return { bytes, isCut: false }
  kept.push(bytes.subarray(from))
  return { bytes: join(kept), isCut: false }
}

/** Whether a line looks like one of a run of base64: of the usual length, without a space. */
function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (length < MIN_BASE64_LENGTH || length > MAX_BASE64_LENGTH) return false
  for (let at = start; at < end - 2; at += 1) if ((bytes[at] ?? 0) <= SPACE) return false
  return true
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
