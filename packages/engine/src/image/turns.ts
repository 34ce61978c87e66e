/**
 * The frequencies of a picture turned, from those of the picture: turning exchanges rows with columns and changes signs
 * (the table in `pdqhashing.cpp` of ThreatExchange). Hashes so made are near those of the turned pixels and not always
 * equal, since the kept points of an even window do not lie in its middle.
 */
import { WAVES } from './cosines.ts'
import type { Turn } from './types.ts'

interface Rule {
  /** Rows become columns. */
  readonly swaps: boolean
  /** Which frequencies change their sign, by row and column of the picture as it is, from 0. */
  readonly negates: (row: number, column: number) => boolean
}

const evenRow = (row: number): boolean => row % 2 === 0
const evenColumn = (_: number, column: number): boolean => column % 2 === 0
const oddSum = (row: number, column: number): boolean => (row + column) % 2 === 1
const none = (): boolean => false

const RULES: Readonly<Record<Turn, Rule>> = {
  original: { swaps: false, negates: none },
  rotate90: { swaps: true, negates: evenColumn },
  rotate180: { swaps: false, negates: oddSum },
  rotate270: { swaps: true, negates: evenRow },
  flipX: { swaps: false, negates: evenRow },
  flipY: { swaps: false, negates: evenColumn },
  flipPlus1: { swaps: true, negates: none },
  flipMinus1: { swaps: true, negates: oddSum },
}

/** In the reference's order. */
export const TURNS: readonly Turn[] = Object.keys(RULES) as Turn[] // The keys are the type's, checked above.

/** Rows of 16 frequencies in, the same of the turned picture out. */
export function turnFrequencies(frequencies: Float32Array, turn: Turn): Float32Array {
  const { swaps, negates } = RULES[turn]
  const turned = new Float32Array(frequencies.length)
  for (let row = 0; row < WAVES; row += 1) {
    for (let column = 0; column < WAVES; column += 1) {
      const value = frequencies[row * WAVES + column] ?? 0
      const place = swaps ? column * WAVES + row : row * WAVES + column
      turned[place] = negates(row, column) ? -value : value
    }
  }
  return turned
}
