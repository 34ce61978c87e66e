/**
 * Undoes the fault of Meta's exports: every byte of UTF-8 is written as a character of its own, so that `é` comes as
 * `Ã©`. Works string by string and leaves alone what does not have the fault.
 */
import { createStrictDecoder } from '../text-decoder.ts'

/** Bytes of the buffer that strings share; longer strings get one of their own. */
const BUFFER_LENGTH = 4_096

/** A function that repairs a string, or returns it as it is where it is sound. */
export function createRepair(): (text: string) => string {
  const decode = createStrictDecoder('utf-8')
  const shared = new Uint8Array(BUFFER_LENGTH)
  return (text) => {
    if (!mayBeBytes(text)) return text
    const buffer = text.length <= BUFFER_LENGTH ? shared : new Uint8Array(text.length)
    for (let index = 0; index < text.length; index += 1) buffer[index] = text.charCodeAt(index)
    return decode(buffer.subarray(0, text.length)) ?? text
  }
}

/**
 * Whether a text has characters beyond ASCII, none of them beyond a byte, and behind each that begins a sequence of UTF-8 as
 * many as it asks for. Sound text with umlauts would else be an exception of the decoder's for every message.
 */
function mayBeBytes(text: string): boolean {
  let high = false
  let expected = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0xff) return false
    if (code < 0x80) {
      if (expected > 0) return false
      continue
    }
    high = true
    const isLast = code < 0xc0
    if (isLast !== expected > 0) return false
    expected = isLast ? expected - 1 : code < 0xe0 ? 1 : code < 0xf0 ? 2 : 3
  }
  return high && expected === 0
}
