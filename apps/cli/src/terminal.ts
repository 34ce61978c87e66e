/** Writing to the person's terminal or to the next program: back-pressure, colour, line width, and defence. */
import { once } from 'node:events'
import { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]

const WIDEST = 100

/**
 * Characters that steer a terminal or turn the direction of text: a chat may not repaint the screen. Zero-width
 * joiners stay, since emoji need them. Matches "\u001b" and "\u202e"; not "é" or "👩‍👧".
 */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu

/** Writes to standard output and waits while the reader is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Colour, on a terminal whose user has not set `NO_COLOR`; Node alone would let `FORCE_COLOR` win over it. */
export function paint(style: Style, text: string): string {
  if (process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '') return text
  return styleText(style, text, { stream: process.stdout })
}

/** What a person wrote, made fit for a terminal and for one line. */
export function printable(text: string): string {
  return text.replace(STEERING, ' ').trim()
}

/** Breaks text at spaces to fit the window; every line after the first is indented like the first. */
export function wrap(text: string, indent: string = ''): string {
  const { isTTY, columns } = process.stdout
  // A terminal that does not know its size says 0.
  const window = isTTY && columns > 0 ? Math.min(columns, WIDEST) : WIDEST
  const width = window - indent.length
  return text
    .split('\n')
    .flatMap((paragraph) => fill(paragraph, width))
    .map((line) => `${indent}${line}`)
    .join('\n')
}

function fill(paragraph: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > width && line !== '') {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
