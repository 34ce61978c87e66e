/** Numbers and letters inside a file's bytes. Behind the end there are zeros and empty words. */

/** As many bytes, at most four, the highest first. */
export function bigEndian(bytes: Uint8Array, place: number, length: number): number {
  let sum = 0
  for (let at = place; at < place + length; at += 1) sum = sum * 256 + (bytes[at] ?? 0)
  return sum
}

/** 32 bits, the highest byte first. */
export function bigEndian32(bytes: Uint8Array, place: number): number {
  return bigEndian(bytes, place, 4)
}

/** As many bytes, at most four, the lowest first. */
export function littleEndian(bytes: Uint8Array, place: number, length: number): number {
  let sum = 0
  for (let at = place + length - 1; at >= place; at -= 1) sum = sum * 256 + (bytes[at] ?? 0)
  return sum
}

/** So many arguments a call takes on every engine. */
const PIECE = 4096

/** One sign a byte, as the names of chunks and boxes are written. */
export function lettersAt(bytes: Uint8Array, place: number, length: number): string {
  let text = ''
  for (let start = place; start < place + length; start += PIECE) {
    const end = Math.min(start + PIECE, place + length)
    text += String.fromCharCode(...bytes.subarray(start, end))
  }
  return text
}

/** Whether these ASCII letters stand there. Makes no text, so that it can be asked at every place of a file. */
export function holdsAt(bytes: Uint8Array, place: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index += 1)
    if (bytes[place + index] !== letters.charCodeAt(index)) return false
  return true
}
