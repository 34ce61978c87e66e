/** How a pattern's find is told to the second opinion: its voice and tactic, not its words. */
import type { Match } from '../scan.ts'

/** '!demand-money', '~secrecy' for a hint, '>threat-to-share' for what is told about somebody else. */
export function signOf({ told, weak, tactic }: Match): string {
  return `${told ? '>' : weak ? '~' : '!'}${tactic}`
}
