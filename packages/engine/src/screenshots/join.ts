/**
 * Joins the readings of several screens of one chat: finds which goes on from which, leaves out what two of them show, and says where
 * something may be missing between two. It never invents a message, and where it is not sure it rather keeps one twice.
 */
import { findOverlap, type Overlap } from './overlap.ts'
import type { ScreenChat, ScreenMessage, ScreenReading } from './types.ts'

/** Screens beyond which each is compared with its neighbours alone. */
const MOST_COMPARED = 40

interface Link extends Overlap {
  readonly from: number
  readonly to: number
}

export function joinScreenshots(readings: readonly ScreenReading[]): ScreenChat {
  const links = findLinks(readings)
  const order = inOrder(readings.length, links)
  const messages: ScreenMessage[] = []
  const gaps: number[] = []
  let repeated = 0
  for (const [position, picture] of order.entries()) {
    const own = (readings[picture]?.messages ?? []).map((message, index) => ({
      ...message,
      picture,
      number: index + 1,
    }))
    const link = links.find(({ from, to }) => to === picture && from === order[position - 1])
    if (!link) {
      if (position > 0 && own.length > 0) gaps.push(messages.length)
      messages.push(...own)
      continue
    }
    const overlapping = Math.min(link.length, messages.length)
    const shown = messages.splice(messages.length - overlapping, overlapping)
    messages.push(
      ...shown.map((message, index) => better(message, own[index])),
      ...own.slice(overlapping),
    )
    repeated += overlapping
  }
  const title = readings.find((reading) => reading.title !== undefined)?.title
  return {
    ...(title === undefined ? {} : { title }),
    layout: readings.some(({ layout }) => layout === 'names') ? 'names' : 'bubbles',
    names: [...new Set(messages.flatMap(({ name }) => (name === undefined ? [] : [name])))],
    messages: withNames(messages),
    order,
    gaps,
    repeated,
  }
}

/** All pairs of screens of which one goes on from the other. */
function findLinks(readings: readonly ScreenReading[]): readonly Link[] {
  const links: Link[] = []
  const reach = readings.length > MOST_COMPARED ? 1 : readings.length
  for (const [from, before] of readings.entries()) {
    for (const [to, after] of readings.entries()) {
      if (from === to || Math.abs(from - to) > reach) continue
      const overlap = findOverlap(before, after)
      if (overlap) links.push({ from, to, ...overlap })
    }
  }
  return links
}

/** Follows the strongest links; where none leads on, the order that was given counts. */
function inOrder(count: number, links: readonly Link[]): readonly number[] {
  const next = new Map<number, number>()
  const previous = new Map<number, number>()
  const startOf = (picture: number): number => {
    let start = picture
    for (let steps = 0; steps < count && previous.has(start); steps += 1)
      start = previous.get(start) ?? start
    return start
  }
  const strongest = [...links].sort(
    (a, b) => b.weight - a.weight || Math.abs(a.to - a.from - 1) - Math.abs(b.to - b.from - 1),
  )
  for (const { from, to } of strongest) {
    if (next.has(from) || previous.has(to) || startOf(from) === to) continue
    next.set(from, to)
    previous.set(to, from)
  }
  const order: number[] = []
  for (let picture = 0; picture < count; picture += 1) {
    if (previous.has(picture)) continue
    for (let at: number | undefined = picture; at !== undefined; at = next.get(at)) order.push(at)
  }
  return order
}

/** Of two readings of one message the one that shows more of it, or was read with less doubt. */
function better(a: ScreenMessage, b: ScreenMessage | undefined): ScreenMessage {
  if (!b) return a
  const badness = (message: ScreenMessage): number =>
    (message.cut ? 2 : 0) + (message.unsure ? 1 : 0)
  const takeB =
    badness(b) < badness(a) || (badness(b) === badness(a) && b.text.length > a.text.length * 1.2)
  const best = takeB ? b : a
  const name = a.name ?? b.name
  const time = best.time ?? a.time ?? b.time
  const side = a.side === b.side ? best.side : a.unsure ? b.side : a.side
  return {
    ...best,
    side,
    ...(name === undefined ? {} : { name }),
    ...(time === undefined ? {} : { time }),
  }
}

/** Gives messages at the top of a screen the name that the screen before shows above them. */
function withNames(messages: readonly ScreenMessage[]): readonly ScreenMessage[] {
  let above: ScreenMessage | undefined
  return messages.map((message) => {
    const name =
      message.name ?? (message.side === 'left' && above?.side === 'left' ? above.name : undefined)
    above = message
    if (name === undefined || name === message.name) return message
    above = { ...message, name }
    return above
  })
}
