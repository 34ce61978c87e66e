import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partAround, passagesOf, withShown } from './passages.ts'

const OPTIONS = { around: 1, smallest: 3 }

describe('passagesOf', () => {
  it('shows a marked message with its neighbours and folds the rest', () => {
    expect(passagesOf(20, [10], OPTIONS)).toEqual([
      { kind: 'gap', first: 0, last: 8 },
      { kind: 'messages', first: 9, last: 11 },
      { kind: 'gap', first: 12, last: 19 },
    ])
  })

  it('does not fold away a message or two', () => {
    expect(passagesOf(10, [2, 6], OPTIONS)).toEqual([{ kind: 'messages', first: 0, last: 9 }])
  })

  it('is one gap where nothing is marked, and empty for an empty chat', () => {
    expect(passagesOf(5, [], OPTIONS)).toEqual([{ kind: 'gap', first: 0, last: 4 }])
    expect(passagesOf(0, [], OPTIONS)).toEqual([])
  })

  it('covers every message exactly once, and shows every marked one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.uniqueArray(fc.nat(299)),
        fc.nat(4),
        fc.integer({ min: 1, max: 6 }),
        (total, some, around, smallest) => {
          const marked = some.filter((index) => index < total).toSorted((a, b) => a - b)
          const passages = passagesOf(total, marked, { around, smallest })
          let next = 0
          for (const { first, last } of passages) {
            expect(first).toBe(next)
            expect(last).toBeGreaterThanOrEqual(first)
            next = last + 1
          }
          expect(next).toBe(total)
          const shown = passages.filter(({ kind }) => kind === 'messages')
          for (const index of marked) {
            expect(shown.some(({ first, last }) => first <= index && index <= last)).toBe(true)
          }
        },
      ),
    )
  })
})

describe('a message in a gap', () => {
  const passages = passagesOf(20, [10], OPTIONS)

  it('is shown with those around it, and what is left of the gap stays', () => {
    const part = partAround(passages, 4, 1)
    expect(part).toEqual({ first: 3, last: 5 })
    if (part === null) return
    expect(withShown(passages, part).slice(0, 3)).toEqual([
      { kind: 'gap', first: 0, last: 2 },
      { kind: 'messages', first: 3, last: 5 },
      { kind: 'gap', first: 6, last: 8 },
    ])
  })

  it('at its edge leaves nothing empty behind', () => {
    expect(withShown(passages, { first: 0, last: 8 })[0]).toEqual({
      kind: 'messages',
      first: 0,
      last: 8,
    })
    expect(partAround(passages, 0, 3)).toEqual({ first: 0, last: 3 })
  })

  it('that is shown already is in no gap', () => {
    expect(partAround(passages, 10, 3)).toBeNull()
  })
})
