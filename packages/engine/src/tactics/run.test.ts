import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPlainRun } from './_plain-run.ts'
import { createAutomaton, type Automaton } from './automaton.ts'
import { createExpander } from './expand.ts'
import { toRecipe } from './recipe.ts'
import type { FoldedToken } from './tokens.ts'

/** Everything that patterns can say, in words so few that they run into each other all the time. */
const PATTERNS = [
  'a b c',
  'a … b',
  '(a|b) …2 c [d] a',
  '[a] b [c] d',
  'a …3 (b c|d …2 a|c) …1 b',
  '<some> … <some>',
  '<some> <more> d',
  '[<more>] a #any b',
  'a …2 [b] …1 [c] d',
  'c [d …2] b',
  'aa* …5 c',
  'c …12 c',
]
const CLASSES = { some: ['a', 'b', 'aa*'], more: ['c', 'd a', '<some> b', 'a … d'] }

const token = fc.record({
  text: fc.constantFrom('a', 'b', 'c', 'd', 'aab', 'x'),
  fresh: fc.nat(4).map((drawn) => drawn === 0),
  restarts: fc.nat(9).map((drawn) => drawn === 0),
})

type Drawn = Readonly<{ text: string; fresh: boolean; restarts: boolean }>

function toToken({ text, fresh }: Pick<Drawn, 'text' | 'fresh'>, at: number): FoldedToken {
  return { kind: 'word', text, start: at, end: at + 1, fresh }
}

function readAll(automaton: Automaton, drawn: readonly Drawn[]): readonly string[] {
  const run = automaton.start()
  return drawn.flatMap(({ text, fresh, restarts }, at) => {
    const found: string[] = []
    if (restarts) run.reset()
    run.step(automaton.symbol(toToken({ text, fresh }, at)), fresh, at, (pattern, first, last) => {
      found.push(`${pattern}: ${first}–${last}`)
    })
    return found.sort()
  })
}

describe('the run', () => {
  it('finds what the plain stepping finds', () => {
    const patterns = fc.uniqueArray(fc.constantFrom(...PATTERNS), { minLength: 1 })
    fc.assert(
      fc.property(patterns, fc.array(token, { maxLength: 60 }), (texts, tokens) => {
        const expander = createExpander('en', CLASSES)
        const sequences = texts.map((text) => expander.expand(text).sequence)
        const recipe = toRecipe({ sequences, classes: expander.members })
        const fast = createAutomaton(recipe)
        const plain = createAutomaton(recipe, (table) => () => createPlainRun(table))
        expect(readAll(fast, tokens)).toEqual(readAll(plain, tokens))
      }),
      { numRuns: 500 },
    )
  })

  it('shares nothing with another run of the same automaton', () => {
    const expander = createExpander('en', CLASSES)
    const sequences = PATTERNS.map((text) => expander.expand(text).sequence)
    const automaton = createAutomaton(toRecipe({ sequences, classes: expander.members }))
    const tokens = fc.array(token, { maxLength: 40 })
    fc.assert(
      fc.property(tokens, tokens, (one, other) => {
        const beside = automaton.start()
        const between = createBetween(automaton, () => {
          for (const [at, drawn] of other.entries()) {
            beside.step(automaton.symbol(toToken(drawn, at)), drawn.fresh, at, () => undefined)
          }
        })
        expect(readAll(between, one)).toEqual(readAll(automaton, one))
      }),
    )
  })
})

/** An automaton that does something else after every token. */
function createBetween(automaton: Automaton, act: () => void): Automaton {
  return {
    ...automaton,
    start: () => {
      const run = automaton.start()
      return {
        ...run,
        step: (...args) => {
          run.step(...args)
          act()
        },
      }
    },
  }
}
