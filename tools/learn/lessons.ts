/** Labelled texts to lessons: each message becomes the features that the engine would look at. */
import type { Conversation } from '../../packages/engine/src/chat/index.ts'
import {
  TACTIC_IDS,
  type TacticId,
  type TacticReader,
} from '../../packages/engine/src/tactics/index.ts'
import type { Dictionary } from '../../packages/engine/src/tactics/opinion/dictionary.ts'
import { featuresOf } from '../../packages/engine/src/tactics/opinion/message-meaning.ts'
import { createScanner } from '../../packages/engine/src/tactics/scan.ts'
import { signsOf } from '../../packages/engine/src/tactics/opinion/signs.ts'
import { NOBODY, type Lesson, type MessageFeatures } from './lesson.ts'
import type { Labelled, Labels, Line, SingleMessage } from './texts.ts'

/** Without one of these an emergency is despair alone, which is a question of its own. */
const BY_ANOTHER: ReadonlySet<string> = new Set<TacticId>([
  'claims-material',
  'ai-fake',
  'threat-to-share',
  'contact-list-proof',
  'intimidation',
  'demand-money',
  'demand-images',
  'demand-meeting',
  'demand-favours',
  'demand-recruit',
  'payment-details',
  'deadline',
  'repeat-demand',
  'self-harm-incitement',
  'account-takeover',
])
/** What the target says; it tells nothing about who threatens. */
const RESPONSES: ReadonlySet<string> = new Set([
  'complied',
  'pleading',
  'refusal',
  'self-harm-risk',
])
/** Lines that learn together, to make few steps of many. */
const LINES_A_LESSON = 10
/** Longer chats are cut: their beginning holds what there is to learn. */
const LONGEST = 60
/** Shorter names are words as well. */
const SHORTEST_NAME = 3

export interface LessonMaker {
  readonly ofConversation: (labelled: Labelled) => Lesson
  readonly ofMessage: (message: SingleMessage) => Lesson
  readonly ofLines: (lines: readonly Line[]) => readonly Lesson[]
}

export function createLessonMaker(reader: TacticReader, dictionary: Dictionary): LessonMaker {
  /** Names of the people in a chat are left out, so that nothing is learned from them. */
  function listFeatures(conversation: Conversation): readonly MessageFeatures[] {
    const names = new Set(
      conversation.participants
        .flatMap(({ name }) => reader.fold(name).map(({ text }) => text))
        .filter((name) => name.length >= SHORTEST_NAME),
    )
    const scanner = createScanner(reader)
    return conversation.messages.map((message, index) => {
      const { tokens, matches } = scanner.scan(message, index)
      const kept = tokens.filter(({ text }) => !names.has(text))
      const said = { tokens: kept, kind: message.kind ?? 'text', signs: signsOf(matches) }
      const { spelling, sense, concepts } = featuresOf(said, dictionary)
      return {
        spelling: Uint32Array.from(spelling),
        sense: Uint32Array.from(sense),
        concepts: Int16Array.from(concepts),
      }
    })
  }

  return {
    ofConversation: ({ conversation: whole, labels }) => {
      const conversation = { ...whole, messages: whole.messages.slice(0, LONGEST) }
      const from = conversation.messages.map((message) => message.from)
      const owner = conversation.participants.find((participant) => participant.owner)?.id
      return {
        from,
        owner,
        sides: sidesOf(from, owner, labels),
        features: listFeatures(conversation),
        tactics: from.map(
          (_, message) =>
            new Set(
              TACTIC_IDS.flatMap((id, at) => (labels.tactics[id]?.includes(message) ? [at] : [])),
            ),
        ),
        since: sinceOf(labels),
        isAlone: false,
      }
    },
    ofMessage: ({ means, from, text }) => ({
      from: [from],
      owner: 'me',
      sides: [from === 'me' ? NOBODY : from],
      features: listFeatures({
        id: '',
        participants: [],
        messages: [{ from, text, kind: 'text' }],
      }),
      tactics: [
        means === 'blackmail'
          ? null
          : new Set(means === 'despair' ? [TACTIC_IDS.indexOf('self-harm-risk')] : []),
      ],
      since: [
        means === 'blackmail' ? 0 : Infinity,
        means === 'blackmail' ? 0 : Infinity,
        means === 'despair' ? 0 : Infinity,
      ],
      isAlone: true,
    }),
    ofLines: (lines) => {
      const lessons: Lesson[] = []
      for (let start = 0; start < lines.length; start += LINES_A_LESSON) {
        const some = lines.slice(start, start + LINES_A_LESSON)
        lessons.push({
          from: null,
          owner: undefined,
          sides: [],
          features: some.flatMap(({ text }) =>
            listFeatures({
              id: '',
              participants: [],
              messages: [{ from: '', text, kind: 'text' }],
            }),
          ),
          tactics: some.map((line) => new Set(line.tactics.map((id) => TACTIC_IDS.indexOf(id)))),
          since: [],
          isAlone: false,
        })
      }
      return lessons
    },
  }
}

/** From which message on each question is to be answered with yes. */
export function sinceOf({
  level,
  tactics,
  firstEmergency,
  firstWarning,
}: Labels): readonly [number, number, number] {
  const despair = tactics['self-harm-risk']?.[0] ?? Infinity
  const isByAnother = Object.keys(tactics).some((tactic) => BY_ANOTHER.has(tactic))
  if (level === 'emergency' && despair < Infinity && !isByAnother)
    return [Infinity, Infinity, despair]
  return [
    firstEmergency ?? (level === 'emergency' ? 0 : Infinity),
    firstWarning ?? Infinity,
    despair,
  ]
}

/** Who is asked about: in a harmless chat everybody but the owner, else the side that shows most, or the one that never answers. */
function sidesOf(
  from: readonly string[],
  owner: string | undefined,
  { level, tactics }: Labelled['labels'],
): readonly string[] {
  const others = [...new Set(from)].filter((side) => side !== owner)
  if (others.length === 0) return [NOBODY]
  if (level === 'none' || others.length < 2) return others
  const shown = new Map<string, number>()
  for (const [tactic, messages] of Object.entries(tactics) as [TacticId, readonly number[]][]) {
    if (RESPONSES.has(tactic)) continue
    for (const message of messages) {
      const side = from[message]
      if (side !== undefined && side !== owner) shown.set(side, (shown.get(side) ?? 0) + 1)
    }
  }
  const most = others.toSorted((left, right) => (shown.get(right) ?? 0) - (shown.get(left) ?? 0))[0]
  return most === undefined ? [] : [most]
}
