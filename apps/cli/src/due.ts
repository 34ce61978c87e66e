/** What in the data has not been compared with its sources for too long. It looks at dates; it reads no page. */
import type { Reviewed } from '@holdfast/data/review'

/** Everything that was last looked at before `before` (ISO), the oldest first. */
export function findDue(reviewed: readonly Reviewed[], before: string): readonly Reviewed[] {
  return reviewed
    .filter(({ newest }) => newest < before)
    .toSorted((a, b) => compare(a.newest, b.newest) || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
