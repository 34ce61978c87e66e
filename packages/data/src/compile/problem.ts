/** What the data check finds, and how it says so. It quotes data that we publish, never anything a user wrote. */

export interface Problem {
  /** Path below `data/`, or of the generated file. */
  readonly file: string
  /** Where in the file, as `channels.0.phone`; empty for the whole file. */
  readonly place: string
  /** What is wrong and what to do about it, on one line. */
  readonly message: string
  /** Warnings are printed and do not fail the check. */
  readonly level: 'error' | 'warning'
}

export function error(file: string, place: string, message: string): Problem {
  return { file, place, message, level: 'error' }
}

export function warning(file: string, place: string, message: string): Problem {
  return { file, place, message, level: 'warning' }
}

/** One line for a person: file, place, remedy. */
export function printProblem({ file, place, message, level }: Problem): string {
  const where = place === '' ? file : `${file} ${place}`
  return `${level === 'warning' ? 'warning: ' : ''}${where}: ${message}`
}
