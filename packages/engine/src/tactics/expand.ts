/**
 * A pattern tree to steps for the automaton, with the word classes put in. Words that may stand in one place become one
 * predicate, so that all patterns that name the class share it. It builds no automaton.
 */
import { parsePattern, type Item, type Pattern, type Voice } from './pattern.ts'

/**
 * A predicate on one token, by its key (`w:send`, `p:erpres`, `c:en/send`, `k:number`); a gap of up to `gap` tokens; or
 * several ways of going on, of which an empty one means that nothing need stand there.
 */
export type Step =
  string | { readonly gap: number } | { readonly key: string; readonly either: readonly Sequence[] }

export type Sequence = readonly Step[]

/** The words of one language's classes; a word may itself be written in the slot language. */
export type Classes = Readonly<Record<string, readonly string[]>>

export interface Expansion {
  readonly voice: Voice
  readonly ends: boolean
  readonly sequence: Sequence
}

export interface Expander {
  /** Throws `RangeError` on a pattern that cannot be read or names a class that does not exist. */
  readonly expand: (pattern: string) => Expansion
  /** Class key to the predicate keys of its words, for every class used so far. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

const DEEPEST = 5

/** Expands the patterns of one language. */
export function createExpander(language: string, classes: Classes): Expander {
  const members = new Map<string, readonly string[]>()
  const bySlot = new Map<string, Step>()
  // The parser hands out one item for all that are written alike; so are their keys made once.
  const byItem = new Map<Item, Step>()
  const byText = new Map<string, Step>()

  function expandSlot(name: string, depth: number): Step {
    const known = bySlot.get(name)
    if (known !== undefined) return known
    const words = Object.hasOwn(classes, name) ? classes[name] : undefined
    if (words === undefined) throw new RangeError(`no word class <${name}> in ${language}`)
    if (depth > DEEPEST) throw new RangeError(`word class <${name}> names itself`)
    const ways = words.map((word) => expandItems(read(word).items, depth + 1))
    const step = merge(`c:${language}/${name}`, ways)
    bySlot.set(name, step)
    return step
  }

  /** One place in which any of these ways may stand. */
  function merge(key: string, ways: readonly Sequence[]): Step {
    const single: string[] = []
    const longer: Sequence[] = []
    for (const way of ways) {
      const [step] = way
      if (way.length === 1 && typeof step === 'string') single.push(step)
      else if (way.length === 1 && typeof step === 'object' && 'either' in step) {
        longer.push(...step.either)
      } else longer.push(way)
    }
    if (single.length > 0) members.set(key, single)
    if (longer.length === 0) return key
    return { key: `${key}…`, either: single.length > 0 ? [[key], ...longer] : longer }
  }

  function expandItem(item: Item, depth: number): Step {
    if (item.kind === 'choice') {
      const known = byText.get(item.written)
      if (known !== undefined) return known
      const ways = item.options.map((option) => expandItems(option, depth))
      const step = merge(`c:${language}/${item.written}`, ways)
      byText.set(item.written, step)
      return step
    }
    const known = byItem.get(item)
    if (known !== undefined) return known
    const step = makeStep(item, depth)
    byItem.set(item, step)
    return step
  }

  function makeStep(item: Exclude<Item, { readonly kind: 'choice' }>, depth: number): Step {
    switch (item.kind) {
      case 'word':
        return `w:${item.text}`
      case 'prefix':
        return `p:${item.text}`
      case 'token':
        return `k:${item.token}`
      case 'gap':
        return { gap: item.most }
      case 'slot':
        return expandSlot(item.name, depth)
    }
  }

  function expandItems(items: readonly Item[], depth: number): Sequence {
    return items.map((item) => expandItem(item, depth))
  }

  return {
    members,
    expand: (pattern) => {
      const { voice, ends, items } = read(pattern)
      return { voice, ends, sequence: trim(expandItems(items, 0)) }
    },
  }
}

function read(pattern: string): Pattern {
  const parsed = parsePattern(pattern)
  if ('expected' in parsed) {
    throw new RangeError(`pattern "${pattern}": expected ${parsed.expected} at ${parsed.at}`)
  }
  return parsed
}

/** A gap at either end says nothing. */
function trim(sequence: Sequence): Sequence {
  let from = 0
  let to = sequence.length
  while (from < to && isGap(sequence[from])) from += 1
  while (to > from && isGap(sequence[to - 1])) to -= 1
  return sequence.slice(from, to)
}

function isGap(step: Step | undefined): boolean {
  return typeof step === 'object' && 'gap' in step
}
