/**
 * The same words in a row in two chats. Common turns are shared by everybody, so a row counts only from a length on and with
 * enough words that say something. Linear in time and memory, within a bound on what is looked at.
 */
import { createFold, type Fold } from '../tactics/fold.ts'
import type { Passage, SharedWording } from './types.ts'

/** Words in a row that make a match begin. */
const ROW = 6

/** Different long words that a row must have: `I will let you know when I am` has none. */
const TELLING_WORDS = 3
const TELLING_LETTERS = 6

/** What is looked at of one chat, and of one message of it. */
const MOST_WORDS = 60_000
const MOST_LETTERS = 5000

/** Rows that are told; nobody reads more. */
const MOST_ROWS = 50

/** A message of a side that is compared. */
export interface Written {
  readonly from: string
  readonly message: number
  readonly text: string
}

/** A message as folded words with their places. */
interface Cut extends Written {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The words as one text: the same for the same words. */
  readonly folded: string
}

/** Where a row of six words stands in one chat. */
interface Spot {
  readonly cut: Cut
  readonly at: number
}

export interface Wording {
  readonly rows: readonly SharedWording[]
  readonly partial: boolean
}

/** The rows of one chat, ready to be looked up. */
export interface WordingIndex {
  readonly spots: ReadonlyMap<string, Spot>
  /** There was more than is looked at. */
  readonly partial: boolean
}

/** Takes most of the time of comparing: done once for each chat. */
export function indexWording(written: readonly Written[]): WordingIndex {
  const { cuts, partial } = cutAll(written, createFold())
  return { spots: spotsOf(cuts), partial }
}

/** Rows that are in both, the longest first. The order of the messages makes no difference, nor that of the chats. */
export function sharedWording(mine: WordingIndex, theirs: WordingIndex): Wording {
  const { spots } = mine
  const { spots: others } = theirs
  const found = [...spots].flatMap(([row, spot]) => {
    const other = others.get(row)
    return other === undefined ? [] : [{ row, spot, other }]
  })
  const rows = found
    // A row begins where the words before it are not in a row that goes on into it.
    .filter(({ spot, other }) => !isPair(before(spot), before(other), spots, others))
    .map(({ spot, other }) => {
      let words = ROW
      while (isPair(after(spot, words), after(other, words), spots, others)) words += 1
      return { spot, other, words }
    })
    .filter(({ spot, words }) => isTelling(spot.cut.words.slice(spot.at, spot.at + words)))
    .map(({ spot, other, words }) => ({
      words,
      first: passageOf(spot, words),
      second: passageOf(other, words),
      key: spot.cut.words.slice(spot.at, spot.at + words).join(' '),
    }))
    .toSorted((a, b) => b.words - a.words || order(a.key, b.key))
    .slice(0, MOST_ROWS)
  return {
    rows: rows.map(({ words, first: one, second: other }) => ({
      words,
      first: one,
      second: other,
    })),
    partial: mine.partial || theirs.partial,
  }
}

function cutAll(
  written: readonly Written[],
  fold: Fold,
): { readonly cuts: readonly Cut[]; readonly partial: boolean } {
  const cuts: Cut[] = []
  let words = 0
  for (const one of written) {
    if (words >= MOST_WORDS) return { cuts, partial: true }
    const tokens = fold(one.text.slice(0, MOST_LETTERS)).filter(({ kind }) => kind !== 'emoji')
    words += tokens.length
    if (tokens.length < ROW) continue
    const texts = tokens.map(({ text }) => text)
    cuts.push({
      ...one,
      words: texts,
      starts: tokens.map(({ start }) => start),
      ends: tokens.map(({ end }) => end),
      folded: texts.join(' '),
    })
  }
  return { cuts, partial: false }
}

/** For each row of six words the place where it stands; of several the one in the longest message, whatever their order. */
function spotsOf(cuts: readonly Cut[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  const ordered = cuts.toSorted(
    (a, b) => b.words.length - a.words.length || order(a.folded, b.folded),
  )
  for (const cut of ordered) {
    for (let at = 0; at + ROW <= cut.words.length; at += 1) {
      const row = rowAt(cut, at)
      if (!spots.has(row)) spots.set(row, { cut, at })
    }
  }
  return spots
}

/** By code units: the same on every device. */
export function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function rowAt({ words }: Cut, at: number): string {
  return words.slice(at, at + ROW).join(' ')
}

function before({ cut, at }: Spot): Spot {
  return { cut, at: at - 1 }
}

/** The row whose last word is the one after so many words. */
function after({ cut, at }: Spot, words: number): Spot {
  return { cut, at: at + words - ROW + 1 }
}

/** Whether both places are those of the same shared row. */
function isPair(
  spot: Spot,
  other: Spot,
  spots: ReadonlyMap<string, Spot>,
  others: ReadonlyMap<string, Spot>,
): boolean {
  return (
    isAt(spot, spots) &&
    isAt(other, others) &&
    rowAt(spot.cut, spot.at) === rowAt(other.cut, other.at)
  )
}

function isAt({ cut, at }: Spot, spots: ReadonlyMap<string, Spot>): boolean {
  if (at < 0 || at + ROW > cut.words.length) return false
  const spot = spots.get(rowAt(cut, at))
  return spot?.cut === cut && spot.at === at
}

function isTelling(words: readonly string[]): boolean {
  return new Set(words.filter(({ length }) => length >= TELLING_LETTERS)).size >= TELLING_WORDS
}

function passageOf({ cut, at }: Spot, words: number): Passage {
  const { from, message, text } = cut
  return { from, message, text: text.slice(cut.starts[at], cut.ends[at + words - 1]) }
}
