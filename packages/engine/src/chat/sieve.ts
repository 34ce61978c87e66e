/**
 * Leaves out the pictures and recordings that lie in a large text as base64, while it is read: nothing here looks at them,
 * and they are most of a backup. Line ends stay, so that every line keeps its number; nothing else is changed.
 */
import type { Take } from './containers/gather.ts'

/** A stretch of base64 of at least this length is taken out. No word, key or address is as long. */
const MIN_LENGTH = 16_384

/** Every stretch to be taken out holds one of the bytes that are looked at, and as much again behind it. */
const STEP = MIN_LENGTH / 2

/** Mails break base64 into lines of 76, of which only the last is shorter; so are words, which stay. */
const MIN_LINE = 60

/** Different characters that a stretch must have: base64 of any picture has all 64, and "hahaha…" has two. */
const MIN_VARIETY = 48

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** 1 for the bytes that base64 is written with. */
const BASE64 = new Uint8Array(256)
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=') {
  BASE64[character.charCodeAt(0)] = 1
}

export interface Sieve {
  /** False where the receiver wants no more. */
  readonly take: Take
  /** To be called behind the last bytes: hands over what was held back. */
  readonly end: () => void
}

/** Passes on what it takes, without long base64. */
export function createSieve(pass: Take): Sieve {
  let held: Uint8Array = new Uint8Array()
  /** Length of the line that is being dropped; null where nothing is. */
  let dropped: number | null = null
  let wanted = true
  const send = (bytes: Uint8Array): void => {
    if (wanted && bytes.length > 0) wanted = pass(bytes)
  }
  /** Drops from `start` on, but for line ends; gives where the base64 ends. */
  const drop = (bytes: Uint8Array, start: number): number => {
    let line = dropped ?? 0
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      if (BASE64[byte] === 1) line += 1
      else {
        const ends = byte === LINE_FEED || byte === CARRIAGE_RETURN
        if (!ends || (byte === LINE_FEED && line < MIN_LINE)) {
          dropped = null
          return at
        }
        send(bytes.subarray(at, at + 1))
        if (byte === LINE_FEED) line = 0
      }
    }
    dropped = line
    return bytes.length
  }
  const work = (bytes: Uint8Array): void => {
    let sent = dropped === null ? 0 : drop(bytes, 0)
    for (let at = sent + STEP; at < bytes.length; at += STEP) {
      const start = findStart(bytes, at, sent)
      if (start === null) continue
      send(bytes.subarray(sent, start))
      sent = drop(bytes, start)
      at = sent
    }
    // What may be the beginning of a stretch waits for more.
    const rest = Math.max(sent, bytes.length - MIN_LENGTH)
    send(bytes.subarray(sent, rest))
    held = bytes.slice(rest)
  }
  return {
    take: (bytes) => {
      work(held.length === 0 ? bytes : join(held, bytes))
      return wanted
    },
    end: () => {
      send(held)
      held = new Uint8Array()
    },
  }
}

/** Whether there is anything that a sieve would leave out. */
export function holdsBase64(bytes: Uint8Array): boolean {
  for (let at = STEP; at < bytes.length; at += STEP) {
    if (findStart(bytes, at, 0) !== null) return true
  }
  return false
}

/** Where the stretch around a byte begins, if it is base64, long and varied enough; else null. */
function findStart(bytes: Uint8Array, at: number, from: number): number | null {
  if (BASE64[bytes[at] ?? 0] !== 1) return null
  // What begins further back was looked at before, and the way there would be gone again and again.
  const start = walkBack(bytes, at, Math.max(from, at - MIN_LENGTH))
  const end = start + MIN_LENGTH
  if (end > bytes.length || walkOn(bytes, start, end) < end) return null
  return new Set(bytes.subarray(start, end)).size >= MIN_VARIETY ? start : null
}

/** The beginning of the line that a byte stands in, or of the first of the full lines before it. */
function walkBack(bytes: Uint8Array, from: number, least: number): number {
  let start = from
  let lineEnd: number | null = null
  for (let at = from - 1; at >= least; at -= 1) {
    const byte = bytes[at] ?? 0
    if (BASE64[byte] === 1) {
      if (lineEnd === null) start = at
    } else if (byte === LINE_FEED) {
      if (lineEnd !== null && lineEnd - at <= MIN_LINE) break
      start = at + 1
      lineEnd = at
    } else if (byte !== CARRIAGE_RETURN || lineEnd !== at + 1) break
  }
  return start
}

/** How far base64 goes on, at most up to `end`. */
function walkOn(bytes: Uint8Array, start: number, end: number): number {
  let line = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (BASE64[byte] === 1) line += 1
    else if (byte === LINE_FEED && line >= MIN_LINE) line = 0
    else if (byte !== CARRIAGE_RETURN) return at
  }
  return end
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
