/**
 * The patterns in numbers: all that the graph is built from, small enough to be kept in a file (`packed.ts`). Words and
 * classes of words are symbols, patterns and branches are rows of codes. It holds no nodes yet.
 */
import type { Sequence, Step } from './expand.ts'
import { toRows, type Rows } from './rows.ts'

export interface Recipe {
  /** Folded words: symbols 0, 1, … The other symbols are counted on from here, in the order of these lists. */
  readonly words: readonly string[]
  /** What a word may begin with. */
  readonly beginnings: readonly string[]
  /** Kinds of token, `any` among them. */
  readonly tokens: readonly string[]
  /** Per class, the symbols of its words. */
  readonly classes: Rows
  /** Per place at which patterns part and meet again: codes, each way closed by `END`. */
  readonly branches: Rows
  /** Per pattern, by its number: codes. */
  readonly sequences: Rows
}

/** Codes: `END` closes a way; up to `MOST_GAP` is a gap of that many tokens; the symbols follow, then the branches. */
export const END = 0
const MOST_GAP = 12
export const FIRST_SYMBOL: number = MOST_GAP + 1

/** What a code may stand for, in the order of the codes. */
export const KINDS = ['word', 'beginning', 'token', 'class', 'branch'] as const

export type Kind = (typeof KINDS)[number]

/** How many there are of each. */
export type Counts = Readonly<Record<Kind, number>>

export function countsOf(recipe: Recipe): Counts {
  return {
    word: recipe.words.length,
    beginning: recipe.beginnings.length,
    token: recipe.tokens.length,
    class: countRows(recipe.classes),
    branch: countRows(recipe.branches),
  }
}

/** The first code of a kind. */
export function firstCodes(counts: Counts): Counts {
  const beginning = FIRST_SYMBOL + counts.word
  const token = beginning + counts.beginning
  const first = token + counts.token
  return { word: FIRST_SYMBOL, beginning, token, class: first, branch: first + counts.class }
}

export function countRows({ starts }: Rows): number {
  return starts.length - 1
}

export interface Written {
  /** By the number of the pattern. */
  readonly sequences: readonly Sequence[]
  /** Class key to the predicate keys of its words; a class comes after those that it names. */
  readonly classes: ReadonlyMap<string, readonly string[]>
}

/** A code before it is known how many there are of each kind. */
type Code = readonly [kind: Kind | 'gap', number: number]

/** Numbers for everything, in the order in which it is met. */
export function toRecipe({ sequences, classes }: Written): Recipe {
  const numbers: Readonly<Record<Kind, Map<string, number>>> = {
    word: new Map(),
    beginning: new Map(),
    token: new Map(),
    class: new Map([...classes.keys()].map((key, index) => [key, index])),
    branch: new Map(),
  }
  const branchRows: (readonly Code[])[] = []

  function codeOf(step: Step): Code {
    if (typeof step === 'string') {
      const kind = KIND_OF[step.slice(0, 2)] ?? 'class'
      return [kind, numberIn(numbers[kind], kind === 'class' ? step : step.slice(2))]
    }
    if ('gap' in step) return ['gap', step.gap]
    const known = numbers.branch.get(step.key)
    if (known !== undefined) return ['branch', known]
    const row = step.either.flatMap((way): readonly Code[] => [...way.map(codeOf), CLOSED])
    // Counted only now: what stands inside a branch comes before it.
    branchRows.push(row)
    return ['branch', numberIn(numbers.branch, step.key)]
  }

  const members = [...classes.values()].map((keys) => keys.map(codeOf))
  const patterns = sequences.map((sequence) => sequence.map(codeOf))
  // A class without words is named and nowhere listed.
  while (members.length < numbers.class.size) members.push([])
  const firstOf = {
    gap: 0,
    ...firstCodes({
      word: numbers.word.size,
      beginning: numbers.beginning.size,
      token: numbers.token.size,
      class: numbers.class.size,
      branch: numbers.branch.size,
    }),
  }
  const settle = ([kind, number]: Code): number => firstOf[kind] + number
  return {
    words: [...numbers.word.keys()],
    beginnings: [...numbers.beginning.keys()],
    tokens: [...numbers.token.keys()],
    classes: rowsOf(members.map((row) => row.map((code) => settle(code) - FIRST_SYMBOL))),
    branches: rowsOf(branchRows.map((row) => row.map(settle))),
    sequences: rowsOf(patterns.map((row) => row.map(settle))),
  }
}

const CLOSED: Code = ['gap', END]

/** By the beginning of a predicate's key. */
const KIND_OF: Readonly<Record<string, Kind>> = { 'w:': 'word', 'p:': 'beginning', 'k:': 'token' }

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function rowsOf(rows: readonly (readonly number[])[]): Rows {
  const row = rows.flatMap((values, index) => values.map(() => index))
  return toRows(rows.length, Int32Array.from(row), Int32Array.from(rows.flat()))
}
