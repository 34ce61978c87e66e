import { describe, expect, it } from 'vitest'
import { addAdvice, createAdvice } from './advice.ts'

describe('advice', () => {
  const lesson = {
    ...{ from: ['a', 'b'], owner: 'me', sides: ['a', 'b'], tactics: [null, null], since: [] },
    features: ['', ''].map(() => ({
      ...{ spelling: new Uint32Array(), sense: new Uint32Array(), concepts: new Int16Array() },
    })),
    isAlone: false,
  }

  it('is the mean of what teachers say, each side for itself', () => {
    const sum = createAdvice(lesson)
    for (const said of [1, 3]) {
      const one = createAdvice(lesson)
      one.tactics.fill(said)
      one.sides[1]?.fill(2 * said)
      addAdvice(sum, one, 1 / 2)
    }
    expect(new Set(sum.tactics)).toEqual(new Set([2]))
    expect(sum.sides.map((side) => new Set(side))).toEqual([new Set([0]), new Set([4])])
  })
})
