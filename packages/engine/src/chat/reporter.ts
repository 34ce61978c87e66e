/** Takes issues down without letting one kind of trouble fill the list. */
import { MAX_ARCHIVE_ISSUES, MAX_ISSUES } from './limits.ts'
import type { ReportPiece } from './pieces.ts'
import type { ReadingIssue } from './types.ts'

/** Takes issues down, at most `MAX_ISSUES` of one kind in one file. */
export function createReporter(issues: ReadingIssue[]): (issue: ReadingIssue) => void {
  const counts = new Map<string, number>()
  return (issue) => {
    const key = `${issue.code} ${issue.place.file}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= MAX_ISSUES) issues.push(issue)
  }
}

export interface PieceReporter {
  readonly report: ReportPiece
  /** Whether anything was reported of a source. */
  readonly hasTrouble: (source: number) => boolean
}

/** Reports what could not be opened, at most `MAX_ARCHIVE_ISSUES` files of one archive for one reason. */
export function createPieceReporter(report: (issue: ReadingIssue) => void): PieceReporter {
  const counts = new Map<string, number>()
  const troubled = new Set<number>()
  return {
    report: (code, source, name) => {
      troubled.add(source)
      const key = `${code} ${String(source)}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count <= MAX_ARCHIVE_ISSUES) report({ code, place: { file: name } })
    },
    hasTrouble: (source) => troubled.has(source),
  }
}
