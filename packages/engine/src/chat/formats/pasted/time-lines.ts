/**
 * Splits text copied from a web page that puts each message's time on a line of its own: below the words, with the name
 * above them (WhatsApp, Telegram, Instagram in the browser), or between name and words (Teams, Slack, Discord).
 */
import type { Draft, Splitter } from './draft.ts'
import { isNameLike } from './names.ts'
import { readWrittenTime, type WrittenTime } from './written-time.ts'

interface Filled {
  readonly line: number
  readonly text: string
  readonly time: WrittenTime | null
}

/** Names, times and words on lines of their own. */
export const splitTimeLines: Splitter = (lines) => {
  const filled = lines
    .map((text, index): Filled => ({ line: index + 1, text, time: readWrittenTime(text.trim()) }))
    .filter(({ text }) => text.trim() !== '')
  const times = filled.filter(({ time }) => time !== null).length
  if (times < 2) return null
  return filled[1]?.time === null || filled[0]?.time !== null
    ? splitAbove(filled)
    : splitBelow(filled, times)
}

/** Name, time, words. */
function splitBelow(filled: readonly Filled[], times: number): readonly Draft[] | null {
  const heads = filled.filter(({ text }, index) => {
    return filled[index + 1]?.time !== null && index + 1 < filled.length && isNameLike(text.trim())
  })
  if (heads.length !== times || !areNames(heads.map(({ text }) => text.trim()))) return null
  const isHead = new Set(heads)
  const drafts: Draft[] = []
  for (const [index, each] of filled.entries()) {
    if (isHead.has(each)) {
      const time = filled[index + 1]?.time ?? null
      drafts.push({ name: each.text.trim(), line: each.line, lines: [], ...withTime(time) })
    } else if (each.time === null) drafts.at(-1)?.lines.push(each.text)
  }
  return drafts
}

/** Perhaps a name, words, time. */
function splitAbove(filled: readonly Filled[]): readonly Draft[] | null {
  const blocks: { readonly rows: readonly Filled[]; readonly time: WrittenTime | null }[] = []
  let rows: Filled[] = []
  for (const each of filled) {
    if (each.time === null) rows.push(each)
    else if (rows.length > 0) {
      blocks.push({ rows, time: each.time })
      rows = []
    }
  }
  if (rows.length > 0) blocks.push({ rows, time: null })
  const names = namesOf(blocks.map((block) => block.rows))
  if (names.size === 0) return null
  return blocks.map(({ rows: [first, ...rest], time }): Draft => {
    const text = first?.text.trim() ?? ''
    const named = rest.length > 0 && names.has(text)
    const lines = named ? rest : first === undefined ? rest : [first, ...rest]
    return {
      name: named ? text : null,
      line: first?.line ?? 1,
      lines: lines.map((row) => row.text),
      ...withTime(time),
    }
  })
}

/** The first lines that are names: the same few come back over words of their own, and are never words themselves. */
function namesOf(blocks: readonly (readonly Filled[])[]): ReadonlySet<string> {
  const words = new Set(blocks.flatMap(([, ...rest]) => rest.map(({ text }) => text.trim())))
  const firsts = blocks
    .filter(({ length }) => length > 1)
    .map(([first]) => first?.text.trim() ?? '')
    .filter((first) => isNameLike(first) && !words.has(first))
  const all = firsts.length === blocks.length && new Set(firsts).size <= 2 && blocks.length > 2
  const counts = new Map<string, number>()
  for (const first of firsts) counts.set(first, (counts.get(first) ?? 0) + 1)
  return new Set(firsts.filter((first) => all || (counts.get(first) ?? 0) > 1))
}

function areNames(names: readonly string[]): boolean {
  const distinct = new Set(names).size
  return distinct <= 2 || distinct * 2 <= names.length
}

function withTime(time: WrittenTime | null): { readonly time?: WrittenTime } {
  return time === null ? {} : { time }
}
