import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, heightOf } from './picture.ts'

describe('columnsOf', () => {
  it('gives a short chat one column a message', () => {
    const columns = columnsOf(3, [{ message: 2, stage: 'threat' }])
    expect(columns.map(({ stage }) => stage)).toEqual([null, null, 'threat'])
  })

  it('shows the gravest stage of a column, and the answer beside it', () => {
    const [column] = columnsOf(1, [
      { message: 0, stage: 'contact' },
      { message: 0, stage: 'demand' },
      { message: 0, stage: 'response' },
    ])
    expect(column).toEqual({ first: 0, last: 0, stage: 'demand', response: true, message: 0 })
  })

  it('leads to the message that its height comes from, or to an answer where nothing else is', () => {
    const marks = [
      { message: 100, stage: 'trust' },
      { message: 101, stage: 'threat' },
      { message: 102, stage: 'threat' },
      { message: 500, stage: 'response' },
    ] as const
    const columns = columnsOf(560, marks)
    expect(columns.flatMap(({ message }) => message ?? [])).toEqual([101, 500])
  })

  it('covers every message of any chat once, in at most 56 columns', () => {
    fc.assert(
      fc.property(fc.nat(5000), (total) => {
        const columns = columnsOf(total, [])
        expect(columns.length).toBeLessThanOrEqual(56)
        expect(columns.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(total)
      }),
    )
  })
})

describe('heightOf', () => {
  it('rises with gravity', () => {
    expect(heightOf(null)).toBeLessThan(heightOf('contact'))
    expect(heightOf('contact')).toBeLessThan(heightOf('threat'))
    expect(heightOf('threat')).toBe(1)
  })
})
