/** Numbers and letters inside a picture's bytes. Behind the end there are zeros and empty words. */

/** An unsigned number of so many bytes, at most four. */
export function numberAt(
  bytes: Uint8Array,
  place: number,
  { length, little }: { readonly length: number; readonly little: boolean },
): number {
  let sum = 0
  for (let index = 0; index < length; index += 1) {
    const at = little ? place + length - 1 - index : place + index
    sum = sum * 256 + (bytes[at] ?? 0)
  }
  return sum
}

/** One sign a byte: enough for the names of parts, which are ASCII. */
export function lettersAt(bytes: Uint8Array, place: number, length: number): string {
  let text = ''
  for (let start = place; start < place + length; start += PIECE) {
    const end = Math.min(start + PIECE, place + length)
    text += String.fromCharCode(...bytes.subarray(start, end))
  }
  return text
}

/** So many arguments a call takes on every engine. */
const PIECE = 4096
