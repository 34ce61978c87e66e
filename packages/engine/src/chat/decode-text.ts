/**
 * From bytes to text: finds the encoding, says whether anything was lost, and makes line ends one. Knows nothing of
 * chats.
 */
import { declaredEncoding } from './declared-encoding.ts'
import { createLenientDecoder, createStrictDecoder } from './text-decoder.ts'

export interface DecodedText {
  readonly text: string
  /** False where some bytes had to be guessed or replaced. */
  readonly sound: boolean
}

const BYTE_ORDER_MARK = '\uFEFF'
const REPLACEMENT = '\uFFFD'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Bytes at the start that are looked at to tell text from pictures and other binaries. */
const BINARY_SAMPLE = 4_096

/**
 * Decodes strict UTF-8, UTF-16, the encoding that the text itself declares, or else whichever of damaged UTF-8 and
 * Windows-1252 explains more of the bytes. UTF-8 comes before what is declared: programs write it under any name. Null
 * where the bytes are no text at all. A byte order mark is dropped.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = wideEncoding(bytes)
  if (wide === null && isBinary(bytes)) return null
  if (wide !== null) {
    const text = createStrictDecoder(wide)(bytes)
    if (text !== null) return { text: tidy(text), sound: true }
    return { text: tidy(createLenientDecoder(wide)(bytes)), sound: false }
  }
  const strict = decodeLean(bytes, createStrictDecoder('utf-8'))
  if (strict !== null) return { text: withoutMark(strict), sound: true }
  const label = declaredEncoding(bytes)
  const declared = label === null ? null : createStrictDecoder(label)(bytes)
  if (declared !== null) return { text: tidy(declared), sound: true }
  const lenient = decodeLean(bytes, createLenientDecoder('utf-8'))
  const text = isMostlySound(lenient)
    ? lenient
    : decodeLean(bytes, createLenientDecoder('windows-1252'))
  return { text: withoutMark(text), sound: false }
}

/** The text of the beginning of a file, which may end in the middle of a character. */
export function decodeHead(bytes: Uint8Array): DecodedText | null {
  let end = bytes.length
  // Up to three bytes of a UTF-8 character that goes on behind the cut.
  for (let back = 1; back <= 4 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    if (length > back) end = bytes.length - back
    break
  }
  return decodeText(bytes.subarray(0, wideEncoding(bytes) === null ? end : bytes.length & ~1))
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return wideWithoutMark(bytes)
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, BINARY_SAMPLE) / 2)
  let first = 0
  let second = 0
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) first += 1
    if (bytes[2 * pair + 1] === 0) second += 1
  }
  const many = pairs * 0.6
  const few = pairs * 0.05
  if (second > many && first < few) return 'utf-16le'
  return first > many && second < few ? 'utf-16be' : null
}

/** Tab, line ends, form feed, and the escape with which Japanese mail changes its alphabet. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b])

/** Matches the beginning of a mail or a mailbox: `From sam@…`, `Return-Path: …`; not `\xFF\xD8`. */
const MAIL = /^(?:From |[A-Z][\w-]{1,40}: ?\S)/u

/**
 * A stray control byte happens in exports; one in fifty means that this is a picture, a recording or a program. A mail
 * may carry those as they are, behind lines of text.
 */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, BINARY_SAMPLE)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1
  return controls * 50 > sample.length && !MAIL.test(String.fromCharCode(...bytes.subarray(0, 80)))
}

/** Whether damaged UTF-8 kept at least as many real characters beyond ASCII as it lost. */
function isMostlySound(text: string): boolean {
  let kept = 0
  let lost = 0
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue
    if (text[index] === REPLACEMENT) lost += 1
    else kept += 1
  }
  return kept >= lost
}

/**
 * Text of UTF-8 or Windows-1252 with line feeds as its only line ends. They are made so in the bytes: in the text it would
 * take several times its memory, which is twice the bytes' as soon as it holds one emoji. Whether there are any is asked of
 * the text, where a search takes a third of the time, unless the first lines tell.
 */
function decodeLean<Text extends string | null>(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => Text,
): Text {
  if (!bytes.subarray(0, BINARY_SAMPLE).includes(CARRIAGE_RETURN)) {
    const text = decode(bytes)
    if (text?.includes('\r') !== true) return text
  }
  return decode(withoutReturns(bytes))
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  let from = bytes.indexOf(CARRIAGE_RETURN)
  const lean = new Uint8Array(bytes.length)
  let at = 0
  let start = 0
  while (from >= 0) {
    const isPair = bytes[from + 1] === LINE_FEED
    // Pieces of a line are too short for `set` to be worth its cost.
    while (start < from) lean[at++] = bytes[start++] ?? 0
    if (!isPair) lean[at++] = LINE_FEED
    start = from + 1
    from = bytes.indexOf(CARRIAGE_RETURN, start)
  }
  while (start < bytes.length) lean[at++] = bytes[start++] ?? 0
  return lean.subarray(0, at)
}

function tidy(text: string): string {
  const body = withoutMark(text)
  if (!body.includes('\r')) return body
  return body.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}
