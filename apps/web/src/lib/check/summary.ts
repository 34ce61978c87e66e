/** The chats that were read, as a list to choose from: the most serious first, and each to be told from the others. */
import { LEVELS, type Level, type TacticId } from '@holdfast/engine/tactics'
import { say } from '@holdfast/engine/text'
import type { ChatSummary, TacticName } from './protocol.ts'
import { spanOf } from './span.ts'
import type { AssessedChat } from './view.ts'

/** The order of the list; a chat whose sides may be mixed up counts as a warning. */
export function urgency({ assessment: { level, findings }, doubt }: AssessedChat): number {
  const least = doubt ? gravity('warning') : 0
  return Math.max(gravity(level), least) * 1e9 + findings.length
}

/** The owner's name, and everybody else's. */
export function namesOf({ conversation: { participants } }: AssessedChat): {
  readonly owner: string
  readonly others: readonly string[]
} {
  return {
    owner: participants.find(({ owner }) => owner === true)?.name ?? '?',
    others: participants.filter(({ owner }) => owner !== true).map(({ name }) => name),
  }
}

/** The list, with the words for every tactic that shows in one of the chats. */
export function listOfChats(chats: readonly AssessedChat[]): {
  readonly chats: readonly ChatSummary[]
  readonly tactics: readonly TacticName[]
} {
  const summaries = chats.map(summaryOf)
  const titles = new Map<string, number>()
  for (const { title } of summaries) titles.set(title, (titles.get(title) ?? 0) + 1)
  const shown = new Set(summaries.flatMap(({ people }) => people.flatMap(({ tactics }) => tactics)))
  const [any] = chats
  return {
    chats: summaries.map(({ file, ...summary }) =>
      // A name that stands there once needs no file to be told from the others.
      file === undefined || titles.get(summary.title) === 1 ? summary : { ...summary, file },
    ),
    tactics: [...(any?.guides.values() ?? [])]
      .filter(({ id }) => shown.has(id))
      .map(({ id, name }) => ({ id, name: say(name, any?.language ?? 'en') })),
  }
}

function summaryOf({ conversation, assessment, doubt }: AssessedChat, chat: number): ChatSummary {
  const { participants, messages, platform } = conversation
  const others = participants.filter(({ owner }) => owner !== true)
  const people = others.length > 0 ? others : participants
  const tactics = new Map<string, Set<TacticId>>(participants.map(({ id }) => [id, new Set()]))
  for (const { from, tactic } of assessment.findings) tactics.get(from)?.add(tactic)
  const file = messages.find(({ place }) => place !== undefined)?.place?.file
  return {
    chat,
    title: people.map(({ name }) => name).join(', '),
    people: participants.map(({ id, name }) => ({ name, tactics: [...(tactics.get(id) ?? [])] })),
    level: assessment.level,
    messages: messages.length,
    doubt,
    ...(platform === undefined ? {} : { platform }),
    ...spanOf(messages),
    ...(file === undefined ? {} : { file }),
  }
}

function gravity(level: Level): number {
  return LEVELS.indexOf(level)
}
