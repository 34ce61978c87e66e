/** Made files for the tests: no pictures, only the notes beside them. The place is invented: it is in the sea. */

export function letters(text: string): readonly number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0))
}

function big(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256)
}

interface MadeEntry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** Four bytes: the value itself, or where it stands. */
  readonly value: readonly number[]
}

function folder(entries: readonly MadeEntry[]): readonly number[] {
  return [
    ...big(entries.length, 2),
    ...entries.flatMap(({ tag, type, count, value }) => [
      ...big(tag, 2),
      ...big(type, 2),
      ...big(count, 4),
      ...value,
    ]),
    ...big(0, 4),
  ]
}

/** A TIFF with a maker, a time and a place; each only where it is asked for. */
export function madeExif(kinds: readonly string[], filling = 1): readonly number[] {
  const first = 8
  const entries: MadeEntry[] = []
  if (kinds.includes('device'))
    entries.push({ tag: 0x010f, type: 2, count: 4, value: letters('Cam\0') })
  if (kinds.includes('time'))
    entries.push({ tag: 0x0132, type: 2, count: 4, value: letters('2026') })
  const gps = first + 2 + (entries.length + 1) * 12 + 4
  const value = gps + 2 + 12 + 4
  if (kinds.includes('place')) entries.push({ tag: 0x8825, type: 4, count: 1, value: big(gps, 4) })
  return [
    ...letters('MM'),
    ...big(42, 2),
    ...big(first, 4),
    ...folder(entries),
    ...(kinds.includes('place')
      ? [
          ...folder([{ tag: 2, type: 5, count: 3, value: big(value, 4) }]),
          ...Array.from({ length: 24 }, () => filling),
        ]
      : []),
  ]
}

/** A TIFF whose first folder names one other a thousand times, each entry of which names the same zeros. */
export function madeRepeatingExif(tag: number, inner: number): readonly number[] {
  const deep = 8 + 2 + 1000 * 12 + 4
  const zeros = deep + 2 + 1000 * 12 + 4
  const outer = { tag, type: 4, count: 1, value: big(deep, 4) }
  const entry = { tag: inner, type: 7, count: 4096, value: big(zeros, 4) }
  return [
    ...letters('MM'),
    ...big(42, 2),
    ...big(8, 4),
    ...folder(Array.from({ length: 1000 }, () => outer)),
    ...folder(Array.from({ length: 1000 }, () => entry)),
    ...Array.from({ length: 4096 }, () => 0),
  ]
}

/** One segment of a JPEG file. */
export function segment(marker: number, content: readonly number[]): readonly number[] {
  return [0xff, marker, ...big(content.length + 2, 2), ...content]
}

export function madeJpeg(...segments: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xda, 0, 4, 0, 0, 0xff, 0xd9])
}

/** One chunk of a PNG file; its check sum is not looked at. */
export function chunk(type: string, content: readonly number[]): readonly number[] {
  return [...big(content.length, 4), ...letters(type), ...content, 0, 0, 0, 0]
}

export function madePng(...chunks: readonly (readonly number[])[]): Uint8Array {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Uint8Array.from([...head, ...chunks.flat(), ...chunk('IEND', [])])
}

export function madeWebp(type: string, content: readonly number[]): Uint8Array {
  const length = [content.length % 256, content.length >> 8, 0, 0]
  return Uint8Array.from([...letters('RIFF\0\0\0\0WEBP'), ...letters(type), ...length, ...content])
}

export function madeHeic(content: readonly number[]): Uint8Array {
  return Uint8Array.from([...big(24, 4), ...letters('ftypheic\0\0\0\0mif1heic'), ...content])
}
