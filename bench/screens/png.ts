/** The pixels of a PNG of 8 bits without interlacing, as browsers write them (W3C PNG, third edition). */
import { inflateSync } from 'node:zlib'
import type { Picture } from '@holdfast/engine/screenshots'

const SIGNATURE_BYTES = 8
const GREY = 0
const RGB = 2
const PALETTE = 3
const RGBA = 6
const SAMPLES: Readonly<Record<number, number>> = { [GREY]: 1, [RGB]: 3, [PALETTE]: 1, [RGBA]: 4 }

export function decodePng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const packed: Uint8Array[] = []
  let palette = new Uint8Array()
  for (let at = SIGNATURE_BYTES; at < bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') packed.push(body)
    if (type === 'PLTE') palette = new Uint8Array(body)
    at += length + 12
  }
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const colour = view.getUint8(25)
  const samples = SAMPLES[colour]
  if (view.getUint8(24) !== 8 || samples === undefined) throw new Error('a PNG of another kind')
  const raw = unfiltered(inflateSync(Buffer.concat(packed)), width * samples, { height, samples })
  const data = new Uint8ClampedArray(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = colour === PALETTE ? (raw[pixel] ?? 0) * 3 : pixel * samples
    const source = colour === PALETTE ? palette : raw
    for (let channel = 0; channel < 3; channel += 1) {
      data[pixel * 4 + channel] = source[from + (colour === GREY ? 0 : channel)] ?? 0
    }
    data[pixel * 4 + 3] = 255
  }
  return { width, height, data }
}

function unfiltered(
  bytes: Uint8Array,
  stride: number,
  { height, samples }: { readonly height: number; readonly samples: number },
): Uint8Array {
  const raw = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < samples ? 0 : (raw[at - samples] ?? 0)
      const up = y === 0 ? 0 : (raw[at - stride] ?? 0)
      const corner = x < samples || y === 0 ? 0 : (raw[at - stride - samples] ?? 0)
      raw[at] = (bytes[at + y + 1] ?? 0) + predicted(filter, { left, up, corner })
    }
  }
  return raw
}

function predicted(
  filter: number,
  { left, up, corner }: { readonly left: number; readonly up: number; readonly corner: number },
): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
