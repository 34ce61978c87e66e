/** Reminders for the steps that are open: one a day, under titles that tell nobody anything. */
import { calendarFile, type Reminder } from '@holdfast/engine/plan'
import type { When } from './my-plan.ts'

/** How many days from now each is, and a quiet hour. */
const DAYS: Readonly<Record<When, number>> = { today: 0, tomorrow: 1, week: 5 }

const HOUR = 17

/**
 * One reminder for each day that has something open. After the hour, what is open today rings tomorrow. Null when nothing is
 * open: a calendar without an entry is no calendar (RFC 5545, section 3.6).
 */
export function reminderFile(open: ReadonlySet<When>, title: string, now: Date): string | null {
  const late = atHour(now, 0) <= now
  const days = new Set([...open].map((when) => (late && when === 'today' ? 1 : DAYS[when])))
  if (days.size === 0) return null
  const reminders = [...days]
    .sort((one, other) => one - other)
    .map((day): Reminder => ({ id: unguessable(), at: local(atHour(now, day)), title }))
  return calendarFile({ reminders, now: now.toISOString() })
}

/** The quiet hour so many days from now. */
function atHour(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, HOUR)
}

/** Not guessable from one another, and says nothing. Not `randomUUID`: pages that came over plain HTTP do not have it. */
function unguessable(): string {
  return crypto
    .getRandomValues(new Uint8Array(16))
    .reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '')
}

function local(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`
}
