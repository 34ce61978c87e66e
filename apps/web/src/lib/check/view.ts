/** One assessed chat as the page shows it: small enough to hand from the worker to the page, whatever the chat's size. */
import type { Conversation, Message } from '@holdfast/engine/chat'
import type {
  Assessment,
  Finding,
  Level,
  Stage,
  TacticGuide,
  TacticId,
} from '@holdfast/engine/tactics'
import { say, type Text } from '@holdfast/engine/text'
import { choicesOf, EVERYTHING, isChosen, type Filter, type FilterChoices } from './filter.ts'
import { momentsOf, type Moment } from './moments.ts'
import { passagesOf, type Passage } from './passages.ts'
import { columnsOf, type Column } from './picture.ts'
import { messagesBetween, type ShownMessage } from './shown.ts'
import { spanOf } from './span.ts'
import type { Wording } from './wording.ts'

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
  /** The person said it, here or while putting pictures right; else the file does. */
  readonly said: boolean
  /** The threats are the owner's own, and the person said that this is right. */
  readonly doubt: boolean
  /** What could not be judged: `assessment.<code>` in the catalogue. */
  readonly issues: readonly string[]
  readonly total: number
  /** Messages with findings, those that the filter leaves out among them. */
  readonly marked: number
  /** Index of the first message that threatens, or demands where none does; never one of the owner's. */
  readonly turn: number | null
  /** ISO times of the first, the turning and the last message, where known. */
  readonly times: { readonly first?: string; readonly turn?: string; readonly last?: string }
  /** Some times do not say in which zone they are. */
  readonly zoneless: boolean
  /** The IANA name of the zone that the person chose for them. */
  readonly zone: string | null
  /** What the person wants to see; all that follows is only about that. */
  readonly filter: Filter
  readonly choices: FilterChoices
  /** Messages with findings that were chosen. */
  readonly chosen: number
  readonly columns: readonly Column[]
  readonly moments: readonly Moment[]
  readonly passages: readonly Passage[]
  /** The messages of the passages that are shown at once, by index. */
  readonly messages: readonly ShownMessage[]
  /** Every tactic of this chat, for the words beside the messages. */
  readonly guides: readonly GuideInWords[]
}

export interface GuideInWords {
  readonly id: TacticId
  readonly stage: Stage
  readonly name: string
  readonly meaning: string
  readonly works: string
  readonly act: string
}

/** One message of context on each side; gaps of fewer than three messages are not folded. */
const PASSAGES = { around: 1, smallest: 3 }

/** Ends a time that says its zone: `…T10:00:00Z`, `…T10:00+02:00`; not `…T10:00:00`. */
const WITH_ZONE = /(?:Z|[+-]\d{2}:\d{2})$/u

/** Shown at once; the page asks for more as the person goes on. */
const MOST_MESSAGES = 400

export interface AssessedChat extends Wording {
  readonly conversation: Conversation
  readonly assessment: Assessment
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
  readonly blackmail: Level
  readonly doubt: boolean
  readonly asked: boolean
  /** The zone that the person chose; the conversation's times are in it. */
  readonly zone?: string
}

/** The view of a chat. */
export function viewOf(chat: AssessedChat, filter: Filter = EVERYTHING): ChatView {
  const { conversation, assessment, guides, language, register } = chat
  const { messages, participants } = conversation
  const findings = chosenOf(chat, filter)
  const marked = messagesOf(findings)
  const passages = foldLate(passagesOf(messages.length, marked, PASSAGES))
  const owner = participants.find((person) => person.owner === true)
  const theirs = assessment.findings.filter(({ from }) => from !== owner?.id)
  const first = (stage: Stage): Finding | undefined =>
    theirs.find(({ tactic }) => guides.get(tactic)?.stage === stage)
  const start = first('threat') ?? first('demand')
  const turn = start?.message ?? null
  const words = (text: Text): string => say(text, language, register)
  const used = new Set(assessment.findings.map(({ tactic }) => tactic))
  return {
    level: assessment.level,
    selfHarmRisk: assessment.selfHarmRisk,
    blackmail: chat.blackmail,
    threat: start !== undefined,
    owner: owner?.name ?? null,
    gone: participants.filter(({ gone }) => gone === true).map(({ name }) => name),
    asked: chat.asked,
    said: chat.asked || conversation.platform === 'screenshot',
    doubt: chat.doubt,
    issues: assessment.issues,
    total: messages.length,
    marked: messagesOf(assessment.findings).length,
    turn,
    times: timesOf(messages, turn),
    zoneless:
      chat.zone !== undefined || messages.some(({ at }) => at !== undefined && !WITH_ZONE.test(at)),
    zone: chat.zone ?? null,
    filter,
    choices: choicesOf({ findings: assessment.findings, participants, guides, language }, filter),
    chosen: marked.length,
    columns: columnsOf(messages.length, marksOf(findings, guides)),
    moments: momentsOf({
      findings,
      participants,
      guides,
      language,
      timeOf: (message) => messages[message]?.at,
    }),
    passages,
    messages: passages.flatMap(({ kind, first: from, last: to }) =>
      kind === 'gap' ? [] : messagesBetween({ conversation, findings, guides }, from, to),
    ),
    guides: [...guides.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, stage, name, meaning, works, act }) => ({
        id,
        stage,
        name: words(name),
        meaning: words(meaning),
        works: words(works),
        act: words(act),
      })),
  }
}

/** Those of the chat's findings that the person wants to see. */
export function chosenOf({ assessment }: AssessedChat, filter: Filter): readonly Finding[] {
  return assessment.findings.filter((finding) => isChosen(filter, finding))
}

/** Indexes of the messages, ascending. */
function messagesOf(findings: readonly Finding[]): readonly number[] {
  return [...new Set(findings.map(({ message }) => message))].toSorted((a, b) => a - b)
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
  const at = turn === null ? undefined : messages[turn]?.at
  return { ...spanOf(messages), ...(at === undefined ? {} : { turn: at }) }
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
