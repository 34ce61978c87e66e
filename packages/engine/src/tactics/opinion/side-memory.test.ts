import { describe, expect, it } from 'vitest'
import { createSideMemory } from './side-memory.ts'
import { FAR, NEAR } from './weights.ts'

describe('the memory of a side', () => {
  it('keeps the last message, and the greatest values of the last few and the last many, message by message', () => {
    const memory = createSideMemory(2)
    const said: (readonly [number, number])[] = []
    const kept = (): readonly (readonly number[])[] => memory.pools.map((pool) => [...pool])
    expect(kept().flat()).toEqual([0, 0, 0, 0, 0, 0])
    for (let at = 0; at < 3 * FAR; at += 1) {
      // The first number often ties with what goes, the second one seldom.
      const units = [((at * 37) % 5) - 120, ((at * 53) % 89) - 30] as const
      said.push(units)
      memory.add(Float64Array.from(units))
      const greatest = (most: number): readonly number[] =>
        [0, 1].map((dim) => Math.max(...said.slice(-most).map((one) => one[dim] ?? 0)))
      expect(kept()).toEqual([greatest(1), greatest(NEAR), greatest(FAR)])
    }
    expect(memory.count()).toBe(3 * FAR)
  })
})
