import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createQuestions, greatest, type Answers } from './questions.ts'
import { COUNTS, FAR, LEAK, NEAR, POOLS, QUESTIONS } from './weights.ts'

const MEMBERS = 2
const DIMS = 3
/** No multiple of four, so that rows of matrices are filled up. */
const HIDDEN = 6
const COUNT = MEMBERS * HIDDEN
const WIDTH = POOLS * DIMS + COUNTS

/** As if thrown, and the same each time: −1 to 1. */
function numbers(length: number, seed: number): readonly number[] {
  return Array.from({ length }, (_, at) => Math.sin(seed + 7 * at))
}

const WEIGHTS = {
  members: MEMBERS,
  dims: DIMS,
  hidden: HIDDEN,
  inner: numbers(COUNT * WIDTH, 1),
  innerBias: numbers(COUNT, 2),
  outer: numbers(QUESTIONS.length * COUNT, 3),
  outerBias: numbers(QUESTIONS.length, 4),
}

/** One message's meaning. Shape: members × dims. */
type Units = readonly number[]

/** What stands for those of a half, to one member: three pools. */
function poolsOf(sides: readonly (readonly Units[])[], member: number): readonly number[] {
  return [1, NEAR, FAR].flatMap((most) =>
    Array.from({ length: DIMS }, (_, dim) => {
      const said = sides.flatMap((side) => side.slice(-most))
      const values = said.map((units) => units[member * DIMS + dim] ?? 0)
      return values.length === 0 ? 0 : Math.max(...values)
    }),
  )
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
}

/** As it is written in `weights.ts`, from all messages anew. */
function plainly(side: readonly Units[], others: readonly (readonly Units[])[]): Answers {
  const wrote = [side.length, others.flat().length]
  const units = Array.from({ length: COUNT }, (_, unit) => {
    const member = Math.floor(unit / HIDDEN)
    const input = [
      ...poolsOf([side], member),
      ...poolsOf(others, member),
      ...wrote.map((messages) => Math.min(1, messages / 10)),
      ...wrote.map((messages) => (messages > 0 ? 1 : 0)),
    ]
    const row = WEIGHTS.inner.slice(unit * WIDTH, (unit + 1) * WIDTH)
    const sum = (WEIGHTS.innerBias[unit] ?? 0) + dot(row, input)
    return sum > 0 ? sum : LEAK * sum
  })
  const [emergency = NaN, warning = NaN, despair = NaN] = QUESTIONS.map(
    (_, at) =>
      (WEIGHTS.outerBias[at] ?? 0) + dot(WEIGHTS.outer.slice(at * COUNT, (at + 1) * COUNT), units),
  )
  return { emergency, warning, despair }
}

function expectSame(answers: Answers, plain: Answers): void {
  for (const question of QUESTIONS) expect(answers[question]).toBeCloseTo(plain[question], 9)
}

/** A chat whose sides are asked about while it grows. */
function createChat(count: number) {
  const questions = createQuestions(WEIGHTS)
  const sides = Array.from({ length: count }, () => ({
    side: questions.createSide(),
    said: [] as Units[],
  }))
  return {
    add: (from: number, units: Units): void => {
      sides[from]?.side.memory.add(Float64Array.from(units))
      sides[from]?.said.push(units)
    },
    /** `about` is null for somebody who has not written. */
    expectPlain: (about: number | null, answering: readonly number[]): void => {
      const others = answering.flatMap((at) => sides[at] ?? [])
      const asked = about === null ? undefined : sides[about]
      expectSame(
        questions.ask(
          asked?.side ?? null,
          others.map(({ side }) => side),
        ),
        plainly(
          asked?.said ?? [],
          others.map(({ said }) => said),
        ),
      )
    },
  }
}

const from = fc.integer({ min: 0, max: 6 })
const step = fc.record({
  from,
  units: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 }),
  about: fc.option(from),
  others: fc.uniqueArray(from),
})

describe('the answers', () => {
  it('are those of the plain formula, whoever has written and whoever answers', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const chat = createChat(7)
        chat.expectPlain(0, [1])
        for (const { from, units, about, others } of steps) {
          chat.add(from, units)
          chat.expectPlain(about, others)
        }
      }),
    )
  })

  it('are so with more messages than are remembered', () => {
    const chat = createChat(3)
    for (let at = 0; at < 3 * FAR; at += 1) {
      // Lower and lower, so that what is forgotten was the greatest.
      chat.add(
        at % 2,
        numbers(MEMBERS * DIMS, at).map((value) => value - at),
      )
      chat.expectPlain(0, [1])
      chat.expectPlain(1, [2, 0])
    }
  })

  it('are about the greatest of what several said, in whichever order they are named', () => {
    const chat = createChat(3)
    chat.add(0, [3, -1, 3, -1, 3, -1])
    chat.add(1, [-2, 2, -2, 2, -2, 2])
    chat.expectPlain(2, [0, 1])
    chat.expectPlain(2, [1, 0])
    chat.expectPlain(2, [2, 1])
  })

  it('tell one message from none, and ten from nine, but no more from ten', () => {
    const chat = createChat(2)
    const same = [0, 0, 0, 0, 0, 0]
    for (let at = 0; at < 12; at += 1) {
      chat.expectPlain(0, [1])
      chat.add(0, same)
      chat.expectPlain(0, [1])
      chat.add(1, same)
    }
  })

  it('are each the higher of two', () => {
    const left = { emergency: 1, warning: -2, despair: 3 }
    const right = { emergency: 0, warning: -1, despair: 4 }
    const both = { emergency: 1, warning: -1, despair: 4 }
    expect(greatest(left, right)).toEqual(both)
    expect(greatest(right, left)).toEqual(both)
  })
})

describe('the weights', () => {
  it.each(['inner', 'innerBias', 'outer', 'outerBias'] as const)(
    'are refused where numbers of %s are missing',
    (name) => {
      const short = { ...WEIGHTS, [name]: WEIGHTS[name].slice(1) }
      expect(() => createQuestions(short)).toThrow(`weights.${name} holds`)
    },
  )
})
