/** A message's text cut into plain and marked pieces. It cuts; it never changes a letter. */

export interface Span {
  /** UTF-16 code units; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/** The pieces in order; joined they are the text. Spans may overlap and touch; what lies outside the text is ignored. */
export function segmentsOf(text: string, spans: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    const to = Math.min(text.length, end)
    if (to <= from) continue
    if (from > at) segments.push({ text: text.slice(at, from), marked: false })
    segments.push({ text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false })
  return segments
}
