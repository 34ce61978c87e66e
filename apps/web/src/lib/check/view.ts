/** One assessed chat as the page shows it: small enough to hand from the worker to the page, whatever the chat's size. */
import type { ChatEvent, Conversation, Message, MessageKind, Place } from '@holdfast/engine/chat'
import type {
  Assessment,
  Finding,
  Level,
  Stage,
  StageSpan,
  TacticGuide,
  TacticId,
} from '@holdfast/engine/tactics'
import { say, type Language } from '@holdfast/engine/text'
import { omit } from '#lib/omit.ts'
import { passagesOf, type Passage } from './passages.ts'
import { columnsOf, type Column } from './picture.ts'

export interface ChatView {
  readonly level: Level
  readonly selfHarmRisk: boolean
  /** The level without what was said about self-harm. */
  readonly blackmail: Level
  /** A threat or a demand is among the findings, whatever the level is. */
  readonly threat: boolean
  /** Whose phone the chat is from, where known. */
  readonly owner: string | null
  /** People whose account no longer exists, by the name that the app gives them. */
  readonly gone: readonly string[]
  /** The person said whose phone it is, and can say otherwise. */
  readonly asked: boolean
  /** The threats are the owner's own, and the person said that this is right. */
  readonly doubt: boolean
  /** What could not be judged: `assessment.<code>` in the catalogue. */
  readonly issues: readonly string[]
  readonly total: number
  readonly marked: number
  /** Index of the first message that threatens, or demands where none does; never one of the owner's. */
  readonly turn: number | null
  /** ISO times of the first, the turning and the last message, where known. */
  readonly times: { readonly first?: string; readonly turn?: string; readonly last?: string }
  /** Some times do not say in which zone they are. */
  readonly zoneless: boolean
  /** The IANA name of the zone that the person chose for them. */
  readonly zone: string | null
  readonly columns: readonly Column[]
  readonly stages: readonly StageSpan[]
  readonly passages: readonly Passage[]
  /** The messages of the passages that are shown at once, by index. */
  readonly messages: readonly ShownMessage[]
  /** Every tactic of this chat, for the words beside the messages. */
  readonly guides: readonly GuideInWords[]
}

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

export interface GuideInWords {
  readonly id: TacticId
  readonly stage: Stage
  readonly name: string
  readonly meaning: string
  readonly works: string
  readonly act: string
}

const GRAVE: readonly Stage[] = ['threat', 'demand', 'pressure']

/** One message of context on each side; gaps of fewer than three messages are not folded. */
const PASSAGES = { around: 1, smallest: 3 }

/** Ends a time that says its zone: `…T10:00:00Z`, `…T10:00+02:00`; not `…T10:00:00`. */
const WITH_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/u

/** The first half of a letter at the end: `a\ud83d`; not `a😂`. */
const LONE_HALF = /[\ud800-\udbff]$/u

/** Letters of a quoted message that are shown. */
const MOST_QUOTED = 120

/** Shown at once; the page asks for more as the person goes on. */
const MOST_MESSAGES = 400

export interface AssessedChat {
  readonly conversation: Conversation
  readonly assessment: Assessment
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
  readonly language: Language
  readonly blackmail: Level
  readonly doubt: boolean
  readonly asked: boolean
  /** The zone that the person chose; the conversation's times are in it. */
  readonly zone?: string
}

/** The view of a chat. */
export function viewOf(chat: AssessedChat): ChatView {
  const { conversation, assessment, guides, language } = chat
  const { messages } = conversation
  const marked = [...new Set(assessment.findings.map(({ message }) => message))].toSorted(
    (a, b) => a - b,
  )
  const passages = foldLate(passagesOf(messages.length, marked, PASSAGES))
  const owner = conversation.participants.find((person) => person.owner === true)
  const theirs = assessment.findings.filter(({ from }) => from !== owner?.id)
  const first = (stage: Stage): Finding | undefined =>
    theirs.find(({ tactic }) => guides.get(tactic)?.stage === stage)
  const start = first('threat') ?? first('demand')
  const turn = start?.message ?? null
  const used = new Set(assessment.findings.map(({ tactic }) => tactic))
  return {
    level: assessment.level,
    selfHarmRisk: assessment.selfHarmRisk,
    blackmail: chat.blackmail,
    threat: start !== undefined,
    owner: owner?.name ?? null,
    gone: conversation.participants.filter(({ gone }) => gone === true).map(({ name }) => name),
    asked: chat.asked,
    doubt: chat.doubt,
    issues: assessment.issues,
    total: messages.length,
    marked: marked.length,
    turn,
    times: timesOf(messages, turn),
    zoneless:
      chat.zone !== undefined || messages.some(({ at }) => at !== undefined && !WITH_ZONE.test(at)),
    zone: chat.zone ?? null,
    columns: columnsOf(messages.length, marksOf(assessment.findings, guides)),
    stages: assessment.stages,
    passages,
    messages: passages.flatMap((passage) =>
      passage.kind === 'gap' ? [] : messagesBetween(chat, passage.first, passage.last),
    ),
    guides: [...guides.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, stage, name, meaning, works, act }) => ({
        id,
        stage,
        name: say(name, language),
        meaning: say(meaning, language),
        works: say(works, language),
        act: say(act, language),
      })),
  }
}

/** The messages from one index to another, both inclusive, as the page shows them. */
export function messagesBetween(
  { conversation, assessment, guides }: AssessedChat,
  first: number,
  last: number,
): readonly ShownMessage[] {
  const people = new Map(conversation.participants.map((person) => [person.id, person]))
  const inside = assessment.findings.filter(({ message }) => first <= message && message <= last)
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

function marksOf(
  findings: readonly Finding[],
  guides: AssessedChat['guides'],
): readonly { readonly message: number; readonly stage: Stage }[] {
  return findings.flatMap(({ message, tactic }) => {
    const stage = guides.get(tactic)?.stage
    return stage === undefined ? [] : [{ message, stage }]
  })
}

function timesOf(messages: readonly Message[], turn: number | null): ChatView['times'] {
  const first = messages.find(({ at }) => at !== undefined)?.at
  const last = messages.findLast(({ at }) => at !== undefined)?.at
  const at = turn === null ? undefined : messages[turn]?.at
  return {
    ...(first === undefined ? {} : { first }),
    ...(at === undefined ? {} : { turn: at }),
    ...(last === undefined ? {} : { last }),
  }
}

/** Passages after the first few hundred messages become gaps, so that a huge chat opens as fast as a small one. */
function foldLate(passages: readonly Passage[]): readonly Passage[] {
  let shown = 0
  const folded: Passage[] = []
  for (const passage of passages) {
    if (passage.kind === 'messages') shown += passage.last - passage.first + 1
    const before = folded.at(-1)
    if (shown <= MOST_MESSAGES) folded.push(passage)
    else if (before?.kind === 'gap') {
      folded[folded.length - 1] = { ...before, last: passage.last, late: true }
    } else folded.push({ kind: 'gap', first: passage.first, last: passage.last, late: true })
  }
  return folded
}
