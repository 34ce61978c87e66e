/** What could not be read of a list of fingerprints, for a person: the place, a sentence, and how often. No hash, no id. */
import type { BankIssue } from '@holdfast/engine/bank'
import type { Say } from '../language.ts'
import { paint, wrap } from '../terminal.ts'
import { placeWords } from './issues.ts'

/** Empty when there is none. */
export function bankIssuesText(issues: readonly BankIssue[], say: Say): string {
  if (issues.length === 0) return ''
  const lines = issues.map(({ code, place, count }) => {
    const text = say(`cli.bank.issue.${code}`)
    const often = count === 1 ? text : say('cli.bank.times', { text, count })
    return wrap(`${placeWords(place, say)}: ${often}`, '  ')
  })
  return `${[paint('bold', say('cli.bank.issues')), ...lines].join('\n')}\n\n`
}
