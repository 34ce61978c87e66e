/** The texts of a bank's snapshot: first the length of each, then all of them without anything between. */

/** Where they are in the content, in bytes. */
interface TextPlaces {
  readonly lengths: number
  readonly texts: number
  readonly end: number
}

interface TextReader {
  /**
   * The next text; null where it would end behind the last one, or is none that was written so. A text that is the same as the
   * one before it in its column is the same string: thousands of entries have one source.
   */
  readonly take: (column: number) => string | null
  /** Bytes that no text took. */
  readonly rest: () => number
}

interface Column {
  start: number
  /** As it is written, with the mark for two bytes a unit. */
  length: number
  text: string
}

/** Units of one text that every JavaScript can hold. */
export const LONGEST_TEXT: number = 2 ** 28

/** Whether a unit of it needs two bytes. */
export function isWide(text: string): boolean {
  for (let unit = 0; unit < text.length; unit += 1) if (text.charCodeAt(unit) > 255) return true
  return false
}

export function writeTexts(content: DataView, at: TextPlaces, texts: readonly string[]): void {
  let place = at.texts
  for (const [index, text] of texts.entries()) {
    const wide = isWide(text)
    content.setUint32(at.lengths + 4 * index, 2 * text.length + (wide ? 1 : 0), true)
    for (let unit = 0; unit < text.length; unit += 1) {
      const code = text.charCodeAt(unit)
      if (wide) content.setUint16(place, code, true)
      else content.setUint8(place, code)
      place += wide ? 2 : 1
    }
  }
}

/** Reads them in their order, none beyond the end. */
export function createTextReader(
  content: DataView,
  { lengths, texts, end }: TextPlaces,
): TextReader {
  let next = lengths
  let place = texts
  const columns: Column[] = []
  return {
    take: (index) => {
      const length = content.getUint32(next, true)
      next += 4
      const bytes = (length >>> 1) * (1 + (length & 1))
      if (place + bytes > end || length >>> 1 > LONGEST_TEXT) return null
      const column = (columns[index] ??= { start: place, length: 0, text: '' })
      if (length !== column.length || !isSame(content, column.start, place, bytes)) {
        column.text = readText(content, place, length)
        column.length = length
        // One way to write each text: what can be read is what would be written.
        if ((length & 1) === 1 && !isWide(column.text)) return null
      }
      column.start = place
      place += bytes
      return column.text
    },
    rest: () => end - place,
  }
}

function isSame(content: DataView, one: number, other: number, bytes: number): boolean {
  for (let byte = 0; byte < bytes; byte += 1)
    if (content.getUint8(one + byte) !== content.getUint8(other + byte)) return false
  return true
}

/** Units that are made a text at once: a call takes no more arguments than so many. */
const PIECE = 4096

function readText(content: DataView, start: number, length: number): string {
  const wide = (length & 1) === 1
  const count = length >>> 1
  let text = ''
  const units: number[] = []
  for (let unit = 0; unit < count; unit += PIECE) {
    units.length = Math.min(PIECE, count - unit)
    for (let at = 0; at < units.length; at += 1) {
      const place = unit + at
      units[at] = wide
        ? content.getUint16(start + 2 * place, true)
        : content.getUint8(start + place)
    }
    text += String.fromCharCode(...units)
  }
  return text
}
