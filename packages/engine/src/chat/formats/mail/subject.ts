/** Subjects: whether two are one, and what their beginnings say. */

/** Matches one mark of an answer: `Re: `, `AW: `, `RE[2]: `, `Antw.: `; not `Regarding: `. */
const ANSWER = /^\s*(?:re|aw|antw|sv|rv|res|odp|vs|r)(?:\[\d{1,3}\])?\.? ?: */iu

/** Matches one mark of a mail that was passed on: `Fwd: `, `WG: `, `TR: `; not `Forward march`. */
const FORWARD = /^\s*(?:fwd?|wg|tr|i|rv|enc|doorst|vl) ?: */iu

/** Marks before one subject. */
const MAX_MARKS = 20

export interface Subject {
  /** Without marks, in lower case, to compare. */
  readonly key: string
  readonly isForward: boolean
}

export function readSubject(subject: string): Subject {
  let rest = subject
  for (let count = 0; count < MAX_MARKS; count += 1) {
    const mark = ANSWER.exec(rest) ?? FORWARD.exec(rest)
    if (mark === null) break
    rest = rest.slice(mark[0].length)
  }
  // What was passed on earlier and answered since is an answer.
  const isForward = FORWARD.test(subject) && !ANSWER.test(subject)
  return { key: rest.trim().toLowerCase(), isForward }
}
