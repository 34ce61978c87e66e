import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExpander } from './expand.ts'
import { closeCorner } from './gap-corner.ts'
import { closeGaps } from './gaps.ts'
import { createGraph, type Graph } from './graph.ts'
import { openTactics, packTactics, type PackedTactics } from './packed.ts'
import { createReader, writeOut } from './reader.ts'
import { toRecipe } from './recipe.ts'
import { createScanner } from './scan.ts'
import type { TacticGuide } from './types.ts'

const text = { en: 'x', de: 'x' }
const GUIDE: TacticGuide = {
  id: 'secrecy',
  stage: 'trust',
  who: 'other',
  name: text,
  meaning: text,
  works: text,
  act: text,
  because: text,
  sources: [],
}
const KNOWLEDGE = {
  patterns: [
    {
      id: 'secrecy' as const,
      who: 'other' as const,
      patterns: { en: ['<some> … (b|c d) [<more>] a', '~a* … [b] …2 d', 'a #number .'] },
    },
  ],
  slots: { en: { some: ['a', 'b', '<more>'], more: ['c', 'd a'], 'except-secrecy': ['b b'] } },
}
const PACKED = JSON.parse(JSON.stringify(packTactics(KNOWLEDGE))) as PackedTactics
const KEYS = Object.keys(PACKED)

describe('packed patterns', () => {
  it('find what the patterns find that they were made of', () => {
    const packed = createScanner(openTactics(PACKED, [GUIDE]))
    const plain = createScanner(createReader(writeOut(KNOWLEDGE), [GUIDE]))
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'ab', '7', 'x.'), { maxLength: 30 })
    let found = 0
    fc.assert(
      fc.property(words, (list) => {
        const message = { from: 'them', text: list.join(' ') }
        const { matches } = packed.scan(message, 0)
        found += matches.length
        expect(matches).toEqual(plain.scan(message, 0).matches)
      }),
    )
    expect(found).toBeGreaterThan(0)
  })

  it('are made of the same numbers when they are unpacked and when they are written out', () => {
    const { rules } = openTactics(PACKED, [GUIDE])
    expect(rules).toEqual(writeOut(KNOWLEDGE).rules)
  })

  it.each<readonly [string, object]>([
    ['another format', { format: 0 }],
    ['a missing word', { words: PACKED.words.slice(2) }],
    ['a rule that is not there', { rules: [] }],
    ['a pattern cut off', { sequences: PACKED.sequences.slice(0, -1) }],
    ['a class cut off', { classes: PACKED.classes.slice(0, -1) }],
    ...KEYS.flatMap((key): readonly [string, object][] => [
      [`no ${key}`, { [key]: undefined }],
      [`${key} that is null`, { [key]: null }],
    ]),
    ['a reference to nothing', { sequences: PACKED.sequences.map(() => 60_000) }],
  ])('are not read with %s, and say what to do', (_, change) => {
    expect(() => openTactics({ ...PACKED, ...change }, [GUIDE])).toThrow('run npm run data')
  })

  it('need a guide for each tactic', () => {
    expect(() => openTactics(PACKED, [])).toThrow('no guide for secrecy')
  })
})

describe('the corner of the graph', () => {
  it('is closed as the whole would be', () => {
    const parts = fc.constantFrom('a', 'b', '…', '…2', '[c]', '[d …3]', '(a|b …)', '[a … [b] …2]')
    fc.assert(
      fc.property(fc.array(fc.array(parts, { minLength: 1, maxLength: 6 })), (written) => {
        const expander = createExpander('en', {})
        const sequences = written.map((list) => expander.expand(list.join(' ')).sequence)
        const graph = createGraph(
          toRecipe({ sequences, classes: expander.members }),
          (symbol) => symbol,
        )
        expect(toLists(closeCorner(graph))).toEqual(closeGaps(toLists(graph)))
      }),
      { numRuns: 500 },
    )
  })
})

function toLists({ most, edges, predicates, free, accepts }: Graph<Int32Array>): Graph {
  const pairs = ({ from, to }: Graph<Int32Array>['edges']): Graph['edges'] => ({
    from: [...from],
    to: [...to],
  })
  return {
    most: [...most],
    edges: pairs(edges),
    predicates: [...predicates],
    free: pairs(free),
    accepts: pairs(accepts),
  }
}
