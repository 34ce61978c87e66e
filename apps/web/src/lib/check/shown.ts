/** Messages as the page shows them, each with what was found in it. */
import type {
  ChatEvent,
  Conversation,
  Message,
  MessageKind,
  Participant,
  Place,
} from '@holdfast/engine/chat'
import type { Finding, Stage, TacticGuide, TacticId } from '@holdfast/engine/tactics'
import { omit } from '#lib/omit.ts'

export interface ShownMessage {
  readonly index: number
  readonly name: string
  readonly mine: boolean
  readonly text: string
  readonly at?: string
  readonly kind?: MessageKind
  readonly deleted?: true
  readonly edited?: true
  readonly viewOnce?: true
  readonly forwarded?: true
  readonly event?: ChatEvent
  /** The emoji of the reactions, each with how many people chose it. */
  readonly reactions?: readonly ShownReaction[]
  /** What it answers, shortened. */
  readonly quoted?: string
  readonly place?: Place
  readonly findings: readonly ShownFinding[]
}

export interface ShownReaction {
  readonly emoji: string
  readonly count: number
}

/** The messages that the page has, by their index. */
export type MessagesByIndex = Readonly<Record<number, ShownMessage>>

export interface ShownFinding {
  readonly tactic: TacticId
  readonly start: number
  readonly end: number
  readonly why: string
  /** Drawn warm: what threatens, demands or presses. */
  readonly grave: boolean
}

const GRAVE: readonly Stage[] = ['threat', 'demand', 'pressure']

/** The first half of a letter at the end: `a\ud83d`; not `a😂`. */
const LONE_HALF = /[\ud800-\udbff]$/u

/** Letters of a quoted message that are shown. */
const MOST_QUOTED = 120

interface Found {
  readonly conversation: Conversation
  readonly findings: readonly Finding[]
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
}

/** The messages from one index to another, both inclusive, as the page shows them. */
export function messagesBetween(
  { conversation, findings, guides }: Found,
  first: number,
  last: number,
): readonly ShownMessage[] {
  const people = new Map<string, Participant>(
    conversation.participants.map((person) => [person.id, person]),
  )
  const inside = findings.filter(({ message }) => first <= message && message <= last)
  return conversation.messages.slice(first, last + 1).map((message, offset) => {
    const index = first + offset
    const person = people.get(message.from)
    const { reactions } = message
    const quoted = quotedBy(message.reply, conversation.messages)
    return {
      index,
      name: person?.name ?? '?',
      mine: person?.owner === true,
      ...omit(message, 'from', 'reactions', 'reply'),
      ...(reactions === undefined ? {} : { reactions: counted(reactions) }),
      ...(quoted === undefined ? {} : { quoted }),
      findings: inside
        .filter((finding) => finding.message === index)
        .map(({ tactic, start, end, why }) => ({
          tactic,
          start,
          end,
          why,
          grave: isGrave(guides.get(tactic)?.stage),
        })),
    }
  })
}

/** Messages as a table to look them up. */
export function byIndex(messages: readonly ShownMessage[]): MessagesByIndex {
  return Object.fromEntries(messages.map((message) => [message.index, message]))
}

function quotedBy(reply: Message['reply'], messages: readonly Message[]): string | undefined {
  const answered = reply?.message === undefined ? undefined : messages[reply.message]?.text
  const text = reply?.text ?? answered
  if (text === undefined || text === '') return undefined
  // Not in the middle of a letter that takes two units.
  const short = text.slice(0, MOST_QUOTED).replace(LONE_HALF, '')
  return short.length < text.length ? `${short} …` : short
}

/** The same reaction by several people is one with a number. */
function counted(reactions: NonNullable<Message['reactions']>): readonly ShownReaction[] {
  const counts = new Map<string, number>()
  for (const { emoji } of reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1)
  return [...counts].map(([emoji, count]) => ({ emoji, count }))
}

function isGrave(stage: Stage | undefined): boolean {
  return stage !== undefined && GRAVE.includes(stage)
}
