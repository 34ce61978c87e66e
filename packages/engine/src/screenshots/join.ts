/** Joins the readings of several screens of one chat. */
import type { ScreenChat, ScreenReading } from './types.ts'

export function joinScreenshots(readings: readonly ScreenReading[]): ScreenChat {
  const messages = readings.flatMap((reading, picture) =>
    reading.messages.map((message) => ({ ...message, picture })),
  )
  const title = readings.find((reading) => reading.title !== undefined)?.title
  return {
    ...(title === undefined ? {} : { title }),
    layout: readings.some(({ layout }) => layout === 'names') ? 'names' : 'bubbles',
    names: [...new Set(messages.flatMap(({ name }) => (name === undefined ? [] : [name])))],
    messages,
    order: readings.map((_, index) => index),
    gaps: [],
    repeated: 0,
  }
}
