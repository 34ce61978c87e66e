/** CRC-32 as zip archives carry it: IEEE 802.3, reflected, polynomial 0xEDB88320. */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return value
})

/** The checksum of some bytes, going on from that of the bytes before them. */
export function checksum(bytes: Uint8Array, before: number = 0): number {
  let value = ~before
  let at = 0
  // Not `for … of`: an iterator costs more than the sum.
  while (at < bytes.length) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
    at += 1
  }
  return ~value >>> 0
}
