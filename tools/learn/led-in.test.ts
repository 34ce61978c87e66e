import { describe, expect, it } from 'vitest'
import { createAdvice } from './advice.ts'
import { createChance } from './chance.ts'
import { createLeadIn } from './led-in.ts'
import { NOBODY, type Lesson, type MessageFeatures } from './lesson.ts'

const SIDE = 'them'

function featuresOf(word: number): MessageFeatures {
  return { spelling: Uint32Array.of(word), sense: Uint32Array.of(), concepts: Int16Array.of() }
}

function lesson(length: number, since: number): Lesson {
  const from = Array.from({ length }, (_, at) => (at % 2 === 0 ? SIDE : 'me'))
  return {
    from,
    owner: 'me',
    sides: [SIDE],
    features: from.map((_, at) => featuresOf(at)),
    tactics: from.map(() => new Set<number>()),
    since: [since, since, Infinity],
    isAlone: false,
  }
}

describe('leading in', () => {
  const harmless = {
    ...lesson(40, Infinity),
    owner: 'owner',
    from: Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? 'owner' : 'friend')),
    features: Array.from({ length: 40 }, (_, at) => featuresOf(100 + at)),
  }
  const leadIn = createLeadIn([harmless], 1, createChance(1))

  it('puts the end or a piece of a harmless chat before a lesson, and moves what is asked for', () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const led = leadIn(lesson(8, 3))
      const before = led.features.length - 8
      expect(before).toBeGreaterThan(0)
      expect(before).toBeLessThanOrEqual(12)
      expect(led.from).toHaveLength(led.features.length)
      expect(led.tactics).toHaveLength(led.features.length)
      const first = (led.features[0]?.spelling[0] ?? 0) - 100
      expect(led.features.slice(0, before)).toEqual(harmless.features.slice(first, first + before))
      expect(led.from?.slice(0, before)).toEqual(
        harmless.from
          .slice(first, first + before)
          .map((writer) => (writer === 'owner' ? 'me' : SIDE)),
      )
      expect(led.since).toEqual([3 + before, 3 + before, Infinity])
      expect(led.features.slice(before)).toEqual(lesson(8, 3).features)
    }
  })

  it('keeps what teachers say of a lesson with its own messages', () => {
    const one = lesson(8, 3)
    const advice = createAdvice(one)
    const led = leadIn({ ...one, advice })
    expect(led.advice).toEqual({ ...advice, first: led.features.length - 8 })
  })

  it('leaves short chats, chats without an owner and chats that nobody answers alone', () => {
    const ownerless = { ...lesson(9, 3), owner: undefined }
    const nobody = { ...lesson(9, 3), sides: [NOBODY] }
    for (const one of [lesson(6, 3), ownerless, nobody]) expect(leadIn(one)).toBe(one)
  })

  it('gives a message that was written alone somebody who has not answered it', () => {
    const alone = { ...lesson(1, 0), from: ['me'], sides: [NOBODY], isAlone: true }
    const led = leadIn(alone)
    expect(led.sides).not.toContain(NOBODY)
    expect(led.from?.at(-1)).toBe('me')
    expect(led.features.length).toBeGreaterThan(1)
  })
})
