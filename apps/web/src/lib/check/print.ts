/** Which explanations go onto paper, where nothing can be opened and every one of them would be a book. */

/** Names the text `check.print-<which>`. */
export const EXPLANATIONS = ['once', 'opened', 'none'] as const

export type Explanations = (typeof EXPLANATIONS)[number]

/** An explanation beside a message. */
export interface Fold {
  readonly tactic: string
  readonly open: boolean
}

/** For each explanation, in the order of the messages, whether it is open on paper. */
export function openOnPaper(folds: readonly Fold[], which: Explanations): readonly boolean[] {
  const told = new Set<string>()
  return folds.map(({ tactic, open }) => {
    if (which !== 'once') return which === 'opened' && open
    const isFirst = !told.has(tactic)
    told.add(tactic)
    return isFirst
  })
}
