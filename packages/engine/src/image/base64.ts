/** Bytes from text: neither ES2023 nor every platform has a decoder. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Decodes base64 (RFC 4648, section 4) that is known to be whole; padding is left out of the result. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replaceAll('=', '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let bits = 0
  let held = 0
  let place = 0
  for (const digit of digits) {
    bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[place] = bits >>> held
    place += 1
  }
  return bytes
}
