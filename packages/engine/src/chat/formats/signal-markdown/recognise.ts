/**
 * Tells signal-export's Markdown from WhatsApp's export in the order year, month, day, whose lines can begin alike:
 * WhatsApp on iOS always writes seconds, and neither empty lines between messages nor spaces at their ends.
 */
import type { TextFile } from '../../format.ts'
import { headerAt, type MarkdownHeader } from './headers.ts'

/** Characters at the beginning that are looked at. */
const SAMPLE = 64_000

/** A sender of the tool's own making. */
const OWNER = 'Me'

const SURE = 0.97

export function recognise({ name, text }: TextFile): number {
  const sample = text.slice(0, SAMPLE)
  const isMarkdown = name.toLowerCase().endsWith('.md')
  const start = sample.length - sample.trimStart().length
  const first = headerAt(sample, start, 1)
  // What was cut off in front leaves the end of a message.
  if (first === null) return isMarkdown && sampleHeaders(sample, start, '8').length > 0 ? SURE : 0
  const headers = sampleHeaders(sample, start, first.shape)
  // Without seconds and in brackets: no phone writes so.
  if (first.shape.endsWith('5')) return SURE
  // With comma and seconds: the tool never did.
  if (first.shape !== '8') return 0
  const later = headers.slice(1)
  const spaced = later.filter(({ afterEmptyLine }) => afterEmptyLine).length
  if (spaced > 0 && spaced * 10 >= later.length * 9) return SURE
  const ends = later.filter(({ start: at }) => sample.startsWith('  \n', at - 3)).length
  if (later.length > 0 && ends * 10 >= later.length * 9) return SURE
  return isMarkdown || headers.some(({ sender }) => sender === OWNER) ? SURE : 0
}

function sampleHeaders(sample: string, from: number, shape: string): readonly MarkdownHeader[] {
  const headers: MarkdownHeader[] = []
  let start = from
  for (let line = 1; start < sample.length; line += 1) {
    const header = headerAt(sample, start, line)
    if (header?.shape === shape) headers.push(header)
    const newline = sample.indexOf('\n', start)
    start = newline < 0 ? sample.length : newline + 1
  }
  return headers
}
