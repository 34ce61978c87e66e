/**
 * Joins the readings of several screens of one chat: finds which goes on from which, leaves out what two of them show, and says where
 * something may be missing between two. It never invents a message, and where it is not sure it rather keeps one twice.
 */
import { findOverlap, isWithin, type Overlap } from './overlap.ts'
import { areAlike } from './similar.ts'
import type { ScreenChat, ScreenMessage, ScreenReading } from './types.ts'

/** Screens beyond which each is compared with its neighbours alone. */
const MOST_COMPARED = 40

interface Link extends Overlap {
  readonly from: number
  readonly to: number
}

export function joinScreenshots(readings: readonly ScreenReading[]): ScreenChat {
  const homes = findHomes(readings)
  const links = findLinks(readings).filter(({ from, to }) => !homes.has(from) && !homes.has(to))
  const order = inOrder(readings.length, links).filter((picture) => !homes.has(picture))
  const messages: ScreenMessage[] = []
  const gaps: number[] = []
  let repeated = [...homes.keys()].reduce(
    (sum, picture) => sum + (readings[picture]?.messages.length ?? 0),
    0,
  )
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
      ...shown.map((message, index) => {
        const other = own[index]
        if (!other) return message
        if (areAlike(message.text, other.text)) return better(message, other)
        // The later screen cuts the first, the earlier one the last.
        const isFirst = index === 0 && overlapping > 1
        return isFirst || other.text.length < message.text.length
          ? filledFrom(message, other)
          : filledFrom(other, message)
      }),
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
    order: order.flatMap((picture) => [picture, ...guestsOf(picture, homes)]),
    gaps,
    repeated,
  }
}

/** For each screen that shows nothing but what another shows, that other one. */
function findHomes(readings: readonly ScreenReading[]): ReadonlyMap<number, number> {
  const homes = new Map<number, number>()
  for (const [guest, inner] of readings.entries()) {
    const home = readings.findIndex(
      (outer, index) => index !== guest && !homes.has(index) && isWithin(inner, outer),
    )
    if (home >= 0) homes.set(guest, home)
  }
  return homes
}

/** The screens that a screen makes needless, and those that these do. */
function guestsOf(home: number, homes: ReadonlyMap<number, number>): readonly number[] {
  return [...homes]
    .filter(([, at]) => at === home)
    .flatMap(([guest]) => [guest, ...guestsOf(guest, homes)])
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

/** Of two readings of one message the one that was read with less doubt. */
function better(a: ScreenMessage, b: ScreenMessage): ScreenMessage {
  const badness = (message: ScreenMessage): number =>
    (message.cut ? 2 : 0) + (message.unsure ? 1 : 0)
  const takeB =
    badness(b) < badness(a) || (badness(b) === badness(a) && b.text.length > a.text.length)
  const best = takeB ? filledFrom(b, a) : filledFrom(a, b)
  return { ...best, side: a.side === b.side || !a.unsure ? a.side : b.side }
}

/** A message with the name and time that only another reading of it shows. */
function filledFrom(message: ScreenMessage, other: ScreenMessage): ScreenMessage {
  const name = message.name ?? other.name
  const time = message.time ?? other.time
  return {
    ...message,
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
