/**
 * Rows of a recipe as one list of small numbers each, and back. A row is its codes and then `CLOSE`. Of what is met for the
 * first time only the kind is written, as it is mostly what comes next of its kind; what was met before is written by its
 * place among all that was met.
 */
import { FIRST_SYMBOL, KINDS, firstCodes, type Counts, type Kind } from './recipe.ts'
import type { Rows } from './rows.ts'

/** Below it stand the codes that mean the same in a recipe: the end of a way, and gaps. */
const CLOSE = FIRST_SYMBOL
/** From here on the kinds, in their order, each for what is next of it. */
const NEXT = CLOSE + 1
/** Stands before a kind, and before it how far what is met is from what would be next; odd numbers are behind. */
const OUT_OF_TURN = NEXT + KINDS.length
const FIRST_KNOWN = OUT_OF_TURN + 1

/** The lists have to be read in the order in which they were written. `offset` makes codes of the rows' values. */
export type Encoder = (rows: Rows, offset: number) => readonly number[]

/** `count` is how many rows there are. Throws `RangeError` where that is not what was written. */
export type Decoder = (
  codes: readonly number[],
  { count, offset }: { readonly count: number; readonly offset: number },
) => Rows

export function createEncoder(counts: Counts): Encoder {
  const turns = createTurns(counts)
  const placeOf = new Map<number, number>()
  return ({ starts, values }, offset) => {
    const codes: number[] = []
    turns.restart()
    for (let row = 0; row + 1 < starts.length; row += 1) {
      for (const value of values.subarray(starts[row], starts[row + 1])) {
        const code = value + offset
        const place = placeOf.get(code)
        if (code < FIRST_SYMBOL) codes.push(code)
        else if (place !== undefined) codes.push(FIRST_KNOWN + place)
        else {
          const kind = KINDS.findLast((one) => code >= turns.first[one]) ?? 'word'
          const ahead = code - turns.next(kind)
          if (ahead !== 0) codes.push(OUT_OF_TURN, ahead > 0 ? ahead * 2 : -ahead * 2 - 1)
          codes.push(NEXT + KINDS.indexOf(kind))
          turns.meet(kind, code)
          placeOf.set(code, placeOf.size)
        }
      }
      codes.push(CLOSE)
    }
    return codes
  }
}

export function createDecoder(counts: Counts): Decoder {
  const turns = createTurns(counts)
  const codeAt = new Int32Array(KINDS.reduce((sum, kind) => sum + counts[kind], 0))
  let met = 0

  function meet(kind: Kind, skipped: number): number {
    const ahead = skipped % 2 === 0 ? skipped / 2 : -(skipped + 1) / 2
    const code = turns.next(kind) + ahead
    if (code >= turns.end) throw new RangeError(`too many of a ${kind}`)
    turns.meet(kind, code)
    codeAt[met] = code
    met += 1
    return code
  }

  return (codes, { count, offset }) => {
    const starts = new Int32Array(count + 1)
    const values = new Int32Array(codes.length)
    let row = 0
    let length = 0
    let skipped = 0
    turns.restart()
    for (let at = 0; at < codes.length; at += 1) {
      const written = codes[at] ?? CLOSE
      if (written === OUT_OF_TURN) {
        skipped = codes[at + 1] ?? 0
        at += 1
      } else if (written === CLOSE) {
        row += 1
        starts[row] = length
      } else {
        let code = written
        if (written >= FIRST_KNOWN) code = codeAt[written - FIRST_KNOWN] ?? 0
        else if (written > CLOSE) code = meet(KINDS[written - NEXT] ?? 'word', skipped)
        if (written > CLOSE && code < FIRST_SYMBOL) throw new RangeError(`${written} is unknown`)
        skipped = 0
        values[length] = code - offset
        length += 1
      }
    }
    if (row !== count) throw new RangeError(`expected ${count} rows, not ${row}`)
    return { starts, values: values.slice(0, length) }
  }
}

interface Turns {
  /** The first code of each kind. */
  readonly first: Counts
  /** What no code reaches. */
  readonly end: number
  /** The first of a kind, behind the last that was met, that has not been met. */
  readonly next: (kind: Kind) => number
  readonly meet: (kind: Kind, code: number) => void
  /** Begins again with the first of each kind. */
  readonly restart: () => void
}

function createTurns(counts: Counts): Turns {
  const first = firstCodes(counts)
  const end = first.branch + counts.branch
  const met = new Uint8Array(end)
  const next = { ...first }
  return {
    first,
    end,
    next: (kind) => {
      while (met[next[kind]] === 1) next[kind] += 1
      return next[kind]
    },
    meet: (kind, code) => {
      met[code] = 1
      next[kind] = code + 1
    },
    restart: () => {
      Object.assign(next, first)
    },
  }
}
