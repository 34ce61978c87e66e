/** Which findings a person wants to see: those of one side, those of one tactic. Where nothing is chosen, all of them. */
import type { Participant } from '@holdfast/engine/chat'
import type { Finding, TacticGuide, TacticId } from '@holdfast/engine/tactics'
import { say, type Language } from '@holdfast/engine/text'

export interface Filter {
  /** Participant id; in a group everybody is a side of their own. */
  readonly side: string | null
  readonly tactic: TacticId | null
}

export const EVERYTHING: Filter = { side: null, tactic: null }

/** What can be chosen, with the number of messages that would be left of the other choice. */
export interface FilterChoices {
  readonly sides: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly tactics: readonly NamedTactic[]
}

export interface NamedTactic {
  readonly id: TacticId
  readonly name: string
  readonly count: number
}

/** Whether the finding is among those that were chosen. */
export function isChosen({ side, tactic }: Filter, finding: Finding): boolean {
  return (side ?? finding.from) === finding.from && (tactic ?? finding.tactic) === finding.tactic
}

interface Chat {
  readonly findings: readonly Finding[]
  readonly participants: readonly Participant[]
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
  readonly language: Language
}

/** Every side and every tactic that shows in the chat, in the order of the people and of an approach. */
export function choicesOf(
  { findings, participants, guides, language }: Chat,
  filter: Filter,
): FilterChoices {
  const count = (one: Filter): number =>
    new Set(findings.filter((each) => isChosen(one, each)).map(({ message }) => message)).size
  const showing = new Set(findings.map(({ from }) => from))
  const shown = new Set(findings.map(({ tactic }) => tactic))
  return {
    sides: participants
      .filter(({ id }) => showing.has(id))
      .map(({ id, name }) => ({ id, name, count: count({ ...filter, side: id }) })),
    tactics: [...guides.values()]
      .filter(({ id }) => shown.has(id))
      .map(({ id, name }) => ({
        id,
        name: say(name, language),
        count: count({ ...filter, tactic: id }),
      })),
  }
}
