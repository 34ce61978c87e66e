import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFold } from '../fold.ts'
import { TACTIC_IDS, type TacticId } from '../types.ts'
import { nameOf } from './buckets.ts'
import { createDictionary } from './dictionary.ts'
import { createMeaningReader, type Said } from './message-meaning.ts'
import { createOpinionMaker } from './opinion.ts'
import { createQuestions, type Side } from './questions.ts'
import { COUNTS, LEAK, POOLS, QUESTIONS, SPAN, type OpinionWeights } from './weights.ts'

const MEMBERS = 2
const BUCKETS = 2 ** 6
const DIMS = 4
const HIDDEN = 4
const FILTERS = 2
const DICTIONARY = { en: { send: 'send share', you: 'you u' } }
const CONCEPTS = 2
/** Of all members. */
const WIDTH = MEMBERS * DIMS

/** As if thrown, and the same each time: −1 to 1. */
function numbers(length: number, seed: number): readonly number[] {
  return Array.from({ length }, (_, at) => Math.sin(seed + 7 * at))
}

const WEIGHTS: OpinionWeights = {
  members: MEMBERS,
  buckets: BUCKETS,
  dims: DIMS,
  hidden: HIDDEN,
  rows: Int8Array.from(numbers(WIDTH * BUCKETS, 1), (value) => 127 * value),
  step: 0.02,
  filters: FILTERS,
  filterOrder: createDictionary(DICTIONARY).order,
  filterRows: Int8Array.from(
    numbers(SPAN * CONCEPTS * MEMBERS * FILTERS, 9),
    (value) => 127 * value,
  ),
  filterStep: 0.01,
  filterBias: numbers(MEMBERS * FILTERS, 10),
  filterOuter: numbers(MEMBERS * DIMS * FILTERS, 11),
  bias: numbers(WIDTH, 2),
  tactics: numbers(TACTIC_IDS.length * WIDTH, 3),
  tacticsBias: numbers(TACTIC_IDS.length, 4),
  inner: numbers(MEMBERS * HIDDEN * (POOLS * DIMS + COUNTS), 5),
  innerBias: numbers(MEMBERS * HIDDEN, 6),
  outer: numbers(QUESTIONS.length * MEMBERS * HIDDEN, 7),
  outerBias: numbers(QUESTIONS.length, 8),
  cuts: {
    emergency: 0,
    emergencyAgreed: 0,
    warning: 0,
    warningAgreed: 0,
    despair: 0,
    despairHinted: 0,
    tactics: Object.fromEntries(
      TACTIC_IDS.map((tactic) => [tactic, 0]),
    ) as OpinionWeights['cuts']['tactics'],
  },
  concepts: DICTIONARY,
}

const fold = createFold()
const meanings = createMeaningReader(WEIGHTS, createDictionary(WEIGHTS.concepts))
const questions = createQuestions(WEIGHTS)

interface Line {
  readonly from: string
  readonly said: Said
}

function toLine(from: string, text: string): Line {
  return { from, said: { tokens: fold(text), kind: 'text', signs: [] } }
}

function meaningOf({ said }: Line): Float64Array {
  const meaning = new Float64Array(WIDTH)
  meanings.read(said, meaning)
  return meaning
}

/** A message with half of the meaning of the one before, where the same side wrote it. */
function unitsOf(chat: readonly Line[], at: number): Float64Array {
  const line = chat[at]
  if (line === undefined) throw new RangeError(`no message ${at}`)
  const before = chat[at - 1]
  const carried = before?.from === line.from ? meaningOf(before) : new Float64Array(WIDTH)
  return meaningOf(line).map((value, dim) => {
    const sum = value + (carried[dim] ?? 0) / 2 + (WEIGHTS.bias[dim] ?? 0)
    return sum > 0 ? sum : LEAK * sum
  })
}

/** What is said after the last message, from the whole chat anew. */
function plainly(chat: readonly Line[], owner: string | undefined) {
  const from = chat.at(-1)?.from ?? ''
  const toSide = (id: string): Side => {
    const side = questions.createSide()
    for (const [at, line] of chat.entries())
      if (line.from === id) side.memory.add(unitsOf(chat, at))
    return side
  }
  const latest = [...new Set(chat.map((line) => line.from).reverse())]
  const sides = latest
    .filter((id) => id !== owner)
    .slice(0, 4)
    .reverse()
  const asked = from === owner ? sides : [from]
  const found = asked.map((id) => {
    const others = owner === undefined ? sides.filter((other) => other !== id) : [owner]
    return { id, answers: questions.ask(toSide(id), others.map(toSide)) }
  })
  if (found.length === 0)
    return { side: null, answers: questions.ask(questions.createSide(), [toSide(from)]) }
  const highest = (question: (typeof QUESTIONS)[number]): number =>
    Math.max(...found.map(({ answers }) => answers[question]))
  return {
    side: found.find(({ answers }) => answers.emergency === highest('emergency'))?.id,
    answers: {
      emergency: highest('emergency'),
      warning: highest('warning'),
      despair: highest('despair'),
    },
  }
}

function expectPlain(chat: readonly Line[], owner: string | undefined): void {
  const opinion = createOpinionMaker(WEIGHTS)(owner)
  for (const [at, { said, from }] of chat.entries()) {
    const { side, answers, tactics } = opinion.hear(said, from)
    const plain = plainly(chat.slice(0, at + 1), owner)
    expect(side).toBe(plain.side)
    for (const question of QUESTIONS)
      expect(answers[question]).toBeCloseTo(plain.answers[question], 9)
    const units = unitsOf(chat, at)
    for (const [tactic, logit] of tactics.entries()) {
      const row = WEIGHTS.tactics.slice(tactic * WIDTH, (tactic + 1) * WIDTH)
      const sum = row.reduce((before, value, dim) => before + value * (units[dim] ?? 0), 0)
      expect(logit).toBeCloseTo(sum + (WEIGHTS.tacticsBias[tactic] ?? 0), 9)
    }
  }
}

const WORDS = [
  'pay',
  'me',
  'now',
  'or',
  'photo',
  'school',
  'bus',
  'later',
  'please',
  'all',
] as const
const text = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 4 })
  .map((words): string => words.join(' '))
const chat = fc.array(
  fc
    .tuple(fc.constantFrom('me', 'a', 'b', 'c', 'd', 'e', 'f'), text)
    .map((line) => toLine(...line)),
  { maxLength: 16 },
)

describe('the opinion', () => {
  it.each(['me', undefined])('is that of the whole chat read anew, with %s as owner', (owner) => {
    fc.assert(
      fc.property(chat, (lines) => {
        expectPlain(lines, owner)
      }),
    )
  })

  it('is about nobody where the owner alone has written, in one chat after the other', () => {
    const make = createOpinionMaker(WEIGHTS)
    const [first, again] = [make('me'), make('me')]
    const { said } = toLine('me', 'please pay')
    const heard = first.hear(said, 'me')
    expect(heard.side).toBeNull()
    first.hear(said, 'me')
    expect(again.hear(said, 'me').answers).toEqual(heard.answers)
  })

  it('knows the last four of a group who wrote, and of those only', () => {
    const chat = ['a', 'b', 'c', 'd', 'e', 'f', 'a'].map((id, at) => toLine(id, WORDS[at] ?? ''))
    expectPlain(chat, undefined)
    expectPlain([...chat, toLine('me', 'later')], 'me')
  })
})

describe('the words for a tactic', () => {
  /** The contiguous words with the greatest sum, where it is above 0; the first of the shortest. */
  function plainWords(line: Line, tactic: TacticId): readonly [number, number] | null {
    const units = unitsOf([line], 0)
    const row = TACTIC_IDS.indexOf(tactic) * WIDTH
    const worth = line.said.tokens.map((token) => {
      const word = meanings.ofWord(nameOf(token))
      return Array.from(units, (unit, dim) => {
        const slope = unit > 0 ? 1 : LEAK
        return (WEIGHTS.tactics[row + dim] ?? 0) * slope * (word[dim] ?? 0)
      }).reduce((sum, value) => sum + value, 0)
    })
    let most = 0
    let best: readonly [number, number] | null = null
    for (let end = 0; end < worth.length; end += 1) {
      for (let start = end; start >= 0; start -= 1) {
        const sum = worth.slice(start, end + 1).reduce((before, value) => before + value, 0)
        if (sum <= most + 1e-9) continue
        most = sum
        best = [start, end]
      }
    }
    return best
  }

  it('are the stretch that adds most to it, and none where no word speaks for it', () => {
    const line = toLine('them', 'pay me now or school all please later photo bus')
    const heard = createOpinionMaker(WEIGHTS)('me').hear(line.said, line.from)
    const found = TACTIC_IDS.map((tactic) => heard.wordsFor(tactic))
    expect(found).toEqual(TACTIC_IDS.map((tactic) => plainWords(line, tactic)))
    expect(new Set(found.map(String)).size).toBeGreaterThan(4)
    const against = toLine('them', 'bus')
    const alone = createOpinionMaker(WEIGHTS)('me').hear(against.said, against.from)
    expect(TACTIC_IDS.map((tactic) => alone.wordsFor(tactic))).toContain(null)
  })
})

describe('the weights', () => {
  it('are refused where numbers of the bias are missing', () => {
    const short = { ...WEIGHTS, bias: WEIGHTS.bias.slice(1) }
    expect(() => createOpinionMaker(short)).toThrow('weights.bias holds')
  })
})
