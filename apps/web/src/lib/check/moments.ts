/** The course of a chat in words: when each side first showed each tactic, in the order of the messages. */
import type { Participant } from '@holdfast/engine/chat'
import type { Finding, Stage, TacticGuide, TacticId } from '@holdfast/engine/tactics'
import { say, type Language } from '@holdfast/engine/text'
import { gravest } from './picture.ts'

/** A message in which something begins. */
export interface Moment {
  readonly message: number
  /** ISO time, where known. */
  readonly at?: string
  readonly name: string
  /** The gravest of what begins. */
  readonly stage: Stage
  readonly signs: readonly {
    readonly name: string
    /** Messages of this side that show it later. */
    readonly later: number
  }[]
}

/** In a large group everybody may show everything; nobody reads more. */
const MOST_MOMENTS = 100

interface Chat {
  readonly findings: readonly Finding[]
  readonly participants: readonly Participant[]
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
  readonly language: Language
  readonly timeOf: (message: number) => string | undefined
}

/** The moments; a side that shows a tactic again makes none. */
export function momentsOf(chat: Chat): readonly Moment[] {
  const names = new Map(chat.participants.map(({ id, name }) => [id, name]))
  const showings = new Map<string, Set<number>>()
  const begins = new Map<number, Finding[]>()
  for (const finding of chat.findings.toSorted((a, b) => a.message - b.message)) {
    const showing = showings.get(keyOf(finding))
    if (showing === undefined) {
      showings.set(keyOf(finding), new Set([finding.message]))
      begins.set(finding.message, [...(begins.get(finding.message) ?? []), finding])
    } else showing.add(finding.message)
  }
  return [...begins].slice(0, MOST_MOMENTS).map(([message, findings]) => {
    const at = chat.timeOf(message)
    const guides = findings.flatMap(({ tactic }) => chat.guides.get(tactic) ?? [])
    return {
      message,
      ...(at === undefined ? {} : { at }),
      name: names.get(findings[0]?.from ?? '') ?? '?',
      stage: gravest(guides) ?? 'response',
      signs: findings.map((finding) => {
        const guide = chat.guides.get(finding.tactic)
        return {
          name: guide === undefined ? finding.tactic : say(guide.name, chat.language),
          later: (showings.get(keyOf(finding))?.size ?? 1) - 1,
        }
      }),
    }
  })
}

function keyOf({ from, tactic }: Finding): string {
  return `${tactic} ${from}`
}
