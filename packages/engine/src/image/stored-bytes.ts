/** Numbers and letters inside a file's bytes. Behind the end there are zeros. */

/** 32 bits, the highest byte first. */
export function bigEndian32(bytes: Uint8Array, place: number): number {
  return bytes.subarray(place, place + 4).reduce((sum, byte) => sum * 256 + byte, 0)
}

/** As many bytes, the lowest first. */
export function littleEndian(bytes: Uint8Array, place: number, length: number): number {
  return bytes.subarray(place, place + length).reduceRight((sum, byte) => sum * 256 + byte, 0)
}

/** One sign a byte, as the names of chunks and boxes are written. */
export function lettersAt(bytes: Uint8Array, place: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(place, place + length))
}
