/**
 * A learned second opinion on a chat, message by message: how much what one side wrote of late, with the answers to it,
 * is like an emergency, an approach, despair; and which tactics a message is like. It gives numbers to compare with the
 * cuts of `weights.ts`; `heard-level.ts` says what follows. Names, platforms, ids and times are not looked at.
 *
 * The shape is a deep averaging network (Iyyer et al., 2015) whose messages are pooled by their greatest values, side by
 * side; a few of them are asked and their answers averaged (Hansen and Salamon, 1990). `tools/learn` teaches it.
 */
import type { FoldedToken } from '../tokens.ts'
import { TACTIC_IDS, type TacticId } from '../types.ts'
import { nameOf } from './buckets.ts'
import { createDictionary, type Dictionary } from './dictionary.ts'
import { addProduct, toMatrix, toVector } from './matrix.ts'
import { createMeaningReader, type Said } from './message-meaning.ts'
import { createQuestions, greatest, type Answers, type Side } from './questions.ts'
import { CARRIED, LEAK, type OpinionWeights } from './weights.ts'

export interface Heard {
  /** The highest answers about a side other than the owner, after this message. */
  readonly answers: Answers
  /** The side that `answers.emergency` is about; null while nobody but the owner has written. */
  readonly side: string | null
  /** How much this message is like each tactic, by `TACTIC_IDS`. */
  readonly tactics: readonly number[]
  /** The words that speak most for a tactic: the first and the last token; null where none speaks for it. */
  readonly wordsFor: (tactic: TacticId) => readonly [number, number] | null
}

/** Listens to one chat. */
export interface Opinion {
  readonly hear: (said: Said, from: string) => Heard
}

/** Makes listeners; what one learns of spellings serves the next. */
export type OpinionMaker = (owner: string | undefined) => Opinion

/** Sides of a group that are looked at with each message: the last ones to write. */
const MOST_SIDES = 4

export function createOpinionMaker(
  weights: OpinionWeights,
  dictionary: Dictionary = createDictionary(weights.concepts),
): OpinionMaker {
  const meanings = createMeaningReader(weights, dictionary)
  const questions = createQuestions(weights)
  /** Of all members, as everywhere in this file. */
  const dims = weights.members * weights.dims
  const bias = toVector('bias', weights.bias, dims)
  const tacticRows = toMatrix(weights.tactics, {
    start: 0,
    width: dims,
    rows: TACTIC_IDS.length,
    columns: dims,
  })
  const logits = new Float64Array(tacticRows.rows)

  function toUnits(sum: Float64Array, before: Float64Array | null): Float64Array {
    const units = new Float64Array(dims)
    for (let dim = 0; dim < dims; dim += 1) {
      const carried = before === null ? 0 : CARRIED * (before[dim] ?? 0)
      units[dim] = leak((sum[dim] ?? 0) + carried + (bias[dim] ?? 0))
    }
    return units
  }

  /** The stretch of words that adds most to a tactic's logit. */
  function wordsFor(
    tokens: readonly FoldedToken[],
    units: Float64Array,
    tactic: TacticId,
  ): readonly [number, number] | null {
    const row = TACTIC_IDS.indexOf(tactic) * dims
    let best: readonly [number, number] | null = null
    let most = 0
    let start = 0
    let sum = 0
    for (const [at, token] of tokens.entries()) {
      const word = meanings.ofWord(nameOf(token))
      for (let dim = 0; dim < dims; dim += 1) {
        const slope = (units[dim] ?? 0) > 0 ? 1 : LEAK
        sum += (weights.tactics[row + dim] ?? 0) * slope * (word[dim] ?? 0)
      }
      if (sum <= 0) {
        sum = 0
        start = at + 1
      } else if (sum > most) {
        most = sum
        best = [start, at]
      }
    }
    return best
  }

  /** How much a message is like each tactic. */
  function tacticsOf(units: Float64Array): readonly number[] {
    logits.fill(0)
    addProduct(tacticRows, units, 0, logits, 0)
    return weights.tacticsBias.map((own, tactic) => own + (logits[tactic] ?? 0))
  }

  return (owner) => {
    const sides = new Map<string, Side>()
    let lastFrom: string | null = null
    let meaning = new Float64Array(dims)
    let before = new Float64Array(dims)
    /** Sides other than the owner, the last one to write at the end. */
    let last: readonly string[] = []

    function sideOf(id: string): Side {
      let side = sides.get(id)
      if (side === undefined) {
        side = questions.createSide()
        sides.set(id, side)
      }
      return side
    }

    /** Those who answer a side. */
    function othersOf(id: string): readonly Side[] {
      if (owner !== undefined) return [sideOf(owner)]
      return last.filter((other) => other !== id).map(sideOf)
    }

    return {
      hear: (said, from) => {
        ;[before, meaning] = [meaning, before]
        meanings.read(said, meaning)
        const units = toUnits(meaning, from === lastFrom ? before : null)
        lastFrom = from
        sideOf(from).memory.add(units)
        if (from !== owner && last.at(-1) !== from)
          last = [...last.filter((id) => id !== from), from].slice(-MOST_SIDES)
        let answers: Answers | null = null
        let about: string | null = null
        for (const id of last) {
          if (from !== owner && id !== from) continue
          const some = questions.ask(sideOf(id), othersOf(id))
          if (answers === null || some.emergency > answers.emergency) about = id
          answers = answers === null ? some : greatest(answers, some)
        }
        return {
          // The owner alone has written, to whom we do not know.
          answers: answers ?? questions.ask(null, [sideOf(from)]),
          side: about,
          tactics: tacticsOf(units),
          wordsFor: (tactic) => wordsFor(said.tokens, units, tactic),
        }
      },
    }
  }
}

function leak(value: number): number {
  return value > 0 ? value : LEAK * value
}
