/** `holdfast review`: what in `data/` is due to be compared with its sources again. */
import { reviewed } from '@holdfast/data/review'
import { valueOf } from '../arguments.ts'
import type { Command } from '../command.ts'
import { findDue } from '../due.ts'
import { InputError } from '../errors.ts'
import { dueText } from '../print/due.ts'
import { print } from '../terminal.ts'

/** Two looks a year: helplines change hours and numbers more often than laws do. */
const USUAL = '180d'

/** A number of days: matches `180d` and `0d`; not `180`, `6m` or `-1d`. */
const DAYS = /^(\d{1,5})d$/u

const DAY = 24 * 60 * 60 * 1000

export const review: Command = {
  usage: ['[--older-than DAYS] [--language L] [--json]'],
  files: false,
  options: { 'older-than': { value: 'DAYS' } },
  run: async (args, voice) => {
    const before = dateBefore(new Date(), valueOf(args, 'older-than') ?? USUAL)
    const due = findDue(reviewed, before)
    await print(
      args.given.has('json')
        ? `${JSON.stringify({ before, due })}\n`
        : dueText(due, { before, voice }),
    )
    return []
  },
}

/** The ISO date so many days before now. */
function dateBefore(now: Date, age: string): string {
  const days = DAYS.exec(age)?.[1]
  if (days === undefined)
    throw new InputError('cli.error.not-days', { option: '--older-than', value: age })
  return new Date(now.getTime() - Number(days) * DAY).toISOString().slice(0, 10)
}
