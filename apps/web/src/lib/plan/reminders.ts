/** Reminders for the steps that are open: one a day, under titles that tell nobody anything. */
import { calendarFile, type Reminder } from '@holdfast/engine/plan'
import { WHENS, type When } from './my-plan.ts'

/** How many days from now each is, and a quiet hour. */
const DAYS: Readonly<Record<When, number>> = { today: 0, tomorrow: 1, week: 5 }

const HOUR = 17

/** One reminder for each day that has something open; today only while the hour is still to come. */
export function reminderFile(open: ReadonlySet<When>, title: string, now: Date): string {
  const reminders = WHENS.filter((when) => open.has(when)).flatMap((when): readonly Reminder[] => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + DAYS[when], HOUR)
    // Not guessable from one another, and they say nothing.
    return day <= now ? [] : [{ id: crypto.randomUUID(), at: local(day), title }]
  })
  return calendarFile({ reminders, now: now.toISOString() })
}

function local(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`
}
