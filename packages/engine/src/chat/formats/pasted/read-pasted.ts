/** Turns pasted text into a conversation in the layout that fits it, or into the words of one unknown sender. */
import type { FormatContext, TextFile } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import type { Conversation, Message, Participant } from '../../types.ts'
import { LAYOUTS, type Layout, type Opening } from './layouts.ts'

const UNKNOWN_NAME = '?'
const PROGRESS_STEP = 8_192

/** A message while its lines are gathered. */
interface Draft {
  readonly from: string
  readonly line: number
  readonly lines: string[]
}

/** The conversation in a text. Times are left out: what people paste rarely holds the whole date, and never the zone. */
export function readPasted(file: TextFile, id: string, context: FormatContext): Conversation {
  const lines = file.text.split('\n')
  const layout = chooseLayout(lines)
  const people = new Map<string, Participant>()
  const drafts: Draft[] = []
  let opened = false
  for (const [index, line] of lines.entries()) {
    if (index % PROGRESS_STEP === 0 && !context.goOn(file, index / lines.length)) break
    const opening = layout?.open(line) ?? null
    const last = drafts.at(-1)
    if (opening !== null) {
      opened = true
      drafts.push({ from: idOf(people, opening.name), line: index + 1, lines: [opening.text] })
    } else if (opened && last !== undefined) {
      last.lines.push(line)
    } else if (line.trim() !== '') {
      drafts.push({ from: idOf(people, UNKNOWN_NAME), line: index + 1, lines: [line] })
    }
  }
  const unknown = drafts.find(({ from }) => people.get(UNKNOWN_NAME)?.id === from)
  if (unknown !== undefined) {
    context.report({ code: 'unknown-sender', place: { file: file.name, line: unknown.line } })
  }
  return {
    id,
    platform: 'pasted',
    participants: [...people.values()],
    messages: drafts.map((draft) => toMessage(draft, file.name)),
  }
}

function chooseLayout(lines: readonly string[]): Layout | null {
  const filled = lines.filter((line) => line.trim() !== '')
  for (const layout of LAYOUTS) {
    const openings: Opening[] = []
    for (const line of filled) {
      const opening = layout.open(line)
      if (opening !== null) openings.push(opening)
    }
    if (layout.fits(openings, filled.length)) return layout
  }
  return null
}

function idOf(people: Map<string, Participant>, name: string): string {
  const key = people.size >= MAX_PARTICIPANTS && !people.has(name) ? UNKNOWN_NAME : name
  const participant = people.get(key) ?? { id: `p${String(people.size + 1)}`, name: key }
  people.set(key, participant)
  return participant.id
}

function toMessage({ from, line, lines }: Draft, file: string): Message {
  return { from, text: lines.join('\n').trim(), place: { file, line } }
}
