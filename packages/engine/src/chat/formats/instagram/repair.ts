/**
 * Undoes the fault of Meta's exports: every byte of UTF-8 is written as a character of its own, so that `é` comes as
 * `Ã©`. Works string by string and leaves alone what does not have the fault.
 */
import { createStrictDecoder } from '../../text-decoder.ts'

/** A function that repairs a string, or returns it as it is where it is sound. */
export function createRepair(): (text: string) => string {
  const decode = createStrictDecoder('utf-8')
  return (text) => {
    if (!mayBeBytes(text)) return text
    const bytes = new Uint8Array(text.length)
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
    return decode(bytes) ?? text
  }
}

/** Whether a text has characters beyond ASCII, none of them beyond a byte. */
function mayBeBytes(text: string): boolean {
  let high = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0xff) return false
    if (code > 0x7f) high = true
  }
  return high
}
