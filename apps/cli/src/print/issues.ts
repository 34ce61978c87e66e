/** What could not be read, for a person: the place, and a sentence. Holds nothing that stands in the chat. */
import type { ReadingIssue } from '@holdfast/engine/chat'
import type { Say, Voice } from '../language.ts'
import { paint, printable, wrap } from '../terminal.ts'

/** Every issue with its place; empty when there is none. */
export function issuesText(issues: readonly ReadingIssue[], { say }: Voice): string {
  if (issues.length === 0) return ''
  const lines = issues.map((issue) => {
    const { where, text } = issueWords(issue, say)
    return wrap(`${where}: ${text}`, '  ')
  })
  return `${[paint('bold', say('cli.issues')), ...lines].join('\n')}\n\n`
}

/** Where an issue is and what it says. */
export function issueWords(
  { code, place, values }: ReadingIssue,
  say: Say,
): { readonly where: string; readonly text: string } {
  return { where: placeWords(place, say), text: say(`issue.${code}`, values) }
}

/** A file, with the line or the JSON Pointer in it; an empty one is the whole file. */
export function placeWords({ file, line, path }: ReadingIssue['place'], say: Say): string {
  const name = printable(file)
  if (line !== undefined) return say('cli.place.line', { file: name, line: String(line) })
  return path === undefined || path === ''
    ? name
    : say('cli.place.path', { file: name, path: printable(path) })
}
