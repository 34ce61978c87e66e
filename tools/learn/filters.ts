/**
 * Teaches the filters over neighbouring concepts (`opinion/filters.ts`): the way forward, and the way back to the run of
 * concepts that was loudest.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes run within arrays that are made here; a value in place of a missing one would hide a mistake in the sums. */
import { LEAK, MOST_CONCEPTS, SPAN } from '../../packages/engine/src/tactics/opinion/weights.ts'
import { ADA_START, createPart, thrown, type Part } from './part.ts'

export interface FilterLayer {
  /** What was learned that takes steps of its own. Shape: span × concepts × filters. */
  readonly rows: Float32Array
  readonly bias: Part
  /** dims × filters. */
  readonly outer: Part
  /** Adds what the filters hear in a message to the sums from `to` on. */
  readonly hear: (said: Said, sums: Float32Array, to: number) => void
  /** `slopes` are those of the sums. */
  readonly learn: (message: number, slopes: Float32Array, rate: number) => void
}

export interface FilterOptions {
  readonly filters: number
  readonly dims: number
  readonly concepts: number
  /** Messages of the longest lesson. */
  readonly messages: number
  readonly decay: number
}

interface Said {
  readonly message: number
  readonly concepts: Int16Array
  /** The share of concepts that is left out, each time others. */
  readonly dropped: number
}

/** Stands for a concept that is left out, or that the dictionary does not name. */
const LEFT_OUT = -1
/** No row. */
const NOTHING = -1

export function createFilterLayer(options: FilterOptions, chance: () => number): FilterLayer {
  const { filters, dims, concepts: conceptCount, messages, decay } = options
  const rows = thrown(SPAN * conceptCount * filters, 0.05, chance)
  const rowsSeen = new Float32Array(SPAN * conceptCount).fill(ADA_START)
  const bias = createPart(filters, chance)
  const outer = createPart(dims * filters, chance, { spread: 0.2 })
  /** Of each message: its concepts, as many as `lengths` says; what each filter hears, and where. */
  const kept = new Int16Array(messages * MOST_CONCEPTS)
  const lengths = new Int32Array(messages)
  const loudest = new Float32Array(messages * filters)
  const places = new Int32Array(messages * filters)
  const sum = new Float32Array(filters)
  const unitSlopes = new Float32Array(filters)

  /** Gives whether any concept was kept. */
  function keep({ message, concepts, dropped }: Said): boolean {
    const length = Math.min(MOST_CONCEPTS, concepts.length)
    let some = false
    for (let at = 0; at < length; at += 1) {
      const isKept = chance() >= dropped
      kept[message * MOST_CONCEPTS + at] = isKept ? concepts[at]! : LEFT_OUT
      some ||= kept[message * MOST_CONCEPTS + at] !== LEFT_OUT
    }
    lengths[message] = some ? length : 0
    return some
  }

  /** Where the row begins of what a filter hears at a place of its span; −1 for nothing. */
  function rowAt(message: number, middle: number, place: number): number {
    const at = middle + place - (SPAN >> 1)
    if (at < 0 || at >= lengths[message]!) return NOTHING
    const concept = kept[message * MOST_CONCEPTS + at]!
    return concept === LEFT_OUT ? NOTHING : (place * conceptCount + concept) * filters
  }

  /** The rows that made each filter's loudest run. */
  function eachRow(message: number, onRow: (row: number, unit: number) => void): void {
    for (let unit = 0; unit < filters; unit += 1) {
      for (let place = 0; place < SPAN; place += 1) {
        const row = rowAt(message, places[message * filters + unit]!, place)
        if (row !== NOTHING) onRow(row, unit)
      }
    }
  }

  return {
    rows,
    bias,
    outer,
    hear: (said, sums, to) => {
      if (!keep(said)) return
      const { message } = said
      const own = message * filters
      loudest.fill(-Infinity, own, own + filters)
      for (let middle = 0; middle < lengths[message]!; middle += 1) {
        sum.set(bias.values)
        for (let place = 0; place < SPAN; place += 1) {
          const row = rowAt(message, middle, place)
          if (row === NOTHING) continue
          for (let unit = 0; unit < filters; unit += 1) sum[unit]! += rows[row + unit]!
        }
        for (let unit = 0; unit < filters; unit += 1) {
          if (sum[unit]! <= loudest[own + unit]!) continue
          loudest[own + unit] = sum[unit]!
          places[own + unit] = middle
        }
      }
      for (let unit = 0; unit < filters; unit += 1)
        if (loudest[own + unit]! < 0) loudest[own + unit]! *= LEAK
      for (let dim = 0; dim < dims; dim += 1) {
        let added = 0
        for (let unit = 0; unit < filters; unit += 1)
          added += outer.values[dim * filters + unit]! * loudest[own + unit]!
        sums[to + dim]! += added
      }
    },
    learn: (message, slopes, rate) => {
      if (lengths[message] === 0) return
      const own = message * filters
      for (let unit = 0; unit < filters; unit += 1) {
        const value = loudest[own + unit]!
        let slope = 0
        for (let dim = 0; dim < dims; dim += 1) {
          slope += outer.values[dim * filters + unit]! * slopes[dim]!
          outer.gradient[dim * filters + unit]! += slopes[dim]! * value
        }
        if (value <= 0) slope *= LEAK
        unitSlopes[unit] = slope
        bias.gradient[unit]! += slope
      }
      // All squares before any step: else a row's step would depend on the order of the filters.
      eachRow(message, (row, unit) => {
        rowsSeen[row / filters]! += (unitSlopes[unit]! * unitSlopes[unit]!) / filters
      })
      eachRow(message, (row, unit) => {
        const length = rate / Math.sqrt(rowsSeen[row / filters]!)
        rows[row + unit] = rows[row + unit]! * (1 - length * decay) - length * unitSlopes[unit]!
      })
    },
  }
}
