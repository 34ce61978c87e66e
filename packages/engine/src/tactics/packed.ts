/**
 * All patterns as numbers in a JSON value, so that opening the engine reads no pattern: written by `npm run data`, read on
 * the device. Text that patterns are written in goes in at one end; at the other the same reader comes out that
 * `compileTactics` makes.
 */
import { createDecoder, createEncoder } from './packed-rows.ts'
import {
  createReader,
  writeOut,
  type Learned,
  type Rule,
  type TacticReader,
  type WrittenOut,
} from './reader.ts'
import { FIRST_SYMBOL, countsOf, type Counts } from './recipe.ts'
import type { TacticGuide, TacticKnowledge } from './types.ts'

/** The lists of numbers are as `packed-rows.ts` writes them. */
export interface PackedTactics {
  /** The number of this shape. */
  readonly format: number
  readonly counts: Counts
  /** What patterns may mean, each once. */
  readonly rules: readonly Rule[]
  /** Per pattern, which of the rules. */
  readonly means: readonly number[]
  /** A space between them. */
  readonly words: string
  readonly beginnings: string
  readonly tokens: string
  readonly classes: readonly number[]
  readonly branches: readonly number[]
  readonly sequences: readonly number[]
}

const FORMAT = 2

/** Throws `RangeError` on a pattern that cannot be read. */
export function packTactics(knowledge: Omit<TacticKnowledge, 'guides'>): PackedTactics {
  const { rules, recipe } = writeOut(knowledge)
  const different = [...new Set(rules.map((rule) => JSON.stringify(rule)))]
  const numbers = new Map(different.map((rule, index) => [rule, index]))
  const counts = countsOf(recipe)
  const encode = createEncoder(counts)
  return {
    format: FORMAT,
    counts,
    rules: different.map((rule) => JSON.parse(rule) as Rule),
    means: rules.map((rule) => numbers.get(JSON.stringify(rule)) ?? 0),
    words: recipe.words.join(' '),
    beginnings: recipe.beginnings.join(' '),
    tokens: recipe.tokens.join(' '),
    classes: encode(recipe.classes, FIRST_SYMBOL),
    branches: encode(recipe.branches, 0),
    sequences: encode(recipe.sequences, 0),
  }
}

/**
 * Opens what was packed. Without weights the patterns judge alone; without a dictionary swapped letters are not put right either.
 * Throws `RangeError` on a value that is damaged or of another format, and where a tactic has no guide.
 */
export function openTactics(
  packed: PackedTactics,
  guides: readonly TacticGuide[],
  learned?: Learned,
): TacticReader {
  let written: WrittenOut
  try {
    written = unpack(packed)
  } catch (cause) {
    // A part that is not there, or is of another kind, shows as a TypeError.
    if (cause instanceof RangeError || cause instanceof TypeError) throw damaged(cause.message)
    throw cause
  }
  return createReader(written, guides, learned)
}

function unpack(packed: PackedTactics): WrittenOut {
  const { format, counts } = packed
  if (format !== FORMAT) throw new RangeError(`format ${format} instead of ${FORMAT}`)
  const listOf = (written: string, count: number): readonly string[] => {
    const list = written === '' ? [] : written.split(' ')
    if (list.length !== count) throw new RangeError(`${list.length} words instead of ${count}`)
    return list
  }
  const rules = packed.means.map((number) => {
    const rule = packed.rules[number]
    if (rule === undefined) throw new RangeError(`no rule ${number}`)
    return rule
  })
  const decode = createDecoder(counts)
  return {
    rules,
    recipe: {
      words: listOf(packed.words, counts.word),
      beginnings: listOf(packed.beginnings, counts.beginning),
      tokens: listOf(packed.tokens, counts.token),
      classes: decode(packed.classes, { count: counts.class, offset: FIRST_SYMBOL }),
      branches: decode(packed.branches, { count: counts.branch, offset: 0 }),
      sequences: decode(packed.sequences, { count: rules.length, offset: 0 }),
    },
  }
}

function damaged(what: string): RangeError {
  return new RangeError(`packed patterns cannot be read (${what}): run npm run data`)
}
