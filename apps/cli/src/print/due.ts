/** What is due for review, for a person at a terminal: how many, then a line each, the oldest first. */
import type { Reviewed } from '@holdfast/data/review'
import type { Voice } from '../language.ts'
import { paint } from '../terminal.ts'
import { day } from './moment.ts'

export function dueText(
  due: readonly Reviewed[],
  { before, voice }: { readonly before: string; readonly voice: Voice },
): string {
  const { language, say } = voice
  const date = day(before, language)
  if (due.length === 0) return `${say('cli.review.nothing', { date })}\n`
  const lines = due.map(({ kind, id, newest }) => `${newest}  ${say(`cli.review.${kind}`)}  ${id}`)
  return [paint('bold', say('cli.review.title', { count: due.length, date })), ...lines, ''].join(
    '\n',
  )
}
