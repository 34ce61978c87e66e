/** A point on which authorities differ, in one reader's words. */
import { say, type Language, type Register } from '../text.ts'
import { sourcesOf } from './sources.ts'
import type { Dispute, DisputeChoice, Guidance, PlanDispute } from './types.ts'

/**
 * @param choice the position that is kept to and why; both are empty where none was chosen, as on a page of no country
 */
export function disputeInWords(
  guidance: Pick<Guidance, 'sources'>,
  { id, question, positions }: Dispute,
  choice: Omit<DisputeChoice, 'dispute'> | undefined,
  { language, register }: { readonly language: Language; readonly register?: Register },
): PlanDispute {
  return {
    id,
    question: say(question, language, register),
    follows: choice?.follows ?? '',
    why: choice === undefined ? '' : say(choice.why, language, register),
    positions: positions.map((position) => ({
      id: position.id,
      who: say(position.who, language, register),
      says: say(position.says, language, register),
      sources: sourcesOf(guidance, position.sources),
    })),
  }
}
