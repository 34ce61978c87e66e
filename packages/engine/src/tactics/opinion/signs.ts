/** How a pattern's find is told to the second opinion: its voice and tactic, not its words. */
import type { Match } from '../scan.ts'

/** What patterns found in a message. Despair of somebody else is theirs alone to hear: nothing of it was taught. */
export function signsOf(matches: readonly Match[]): readonly string[] {
  return matches
    .filter(({ told, tactic }) => !told || tactic !== 'self-harm-risk')
    .map((match) => signOf(match))
}

/** '!demand-money', '~secrecy' for a hint, '>threat-to-share' for what is told about somebody else. */
function signOf({ told, weak, tactic }: Match): string {
  return `${told ? '>' : weak ? '~' : '!'}${tactic}`
}
