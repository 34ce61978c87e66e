import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { erase, find, look, open, put, seal, type Shelf } from './keeper.ts'
import { canLock, makeKey } from './lock.ts'
import { EMPTY, changed, readPlan, ticked } from './my-plan.ts'

const PLAN = ticked(
  changed(EMPTY, { country: 'gb', people: [{ name: 'Aunt Jo', number: '0123' }] }),
  'do-not-pay',
  '2026-11-29T10:00:00.000Z',
)

function shelf(): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  }
}

describe('a plan on the device', () => {
  it('comes back as it was, and leaves nothing when it is erased', async () => {
    const place = shelf()
    expect(look(place)).toBeNull()
    expect(put(place, await seal(PLAN), null)).toBe('kept')
    expect(find(look(place) ?? null)).toEqual({ kind: 'plan', plan: PLAN })
    erase(place)
    expect(place.kept.size).toBe(0)
  })

  it('cannot be read without its passphrase', { timeout: 60_000 }, async () => {
    const text = await seal(PLAN, await makeKey('three small words'))
    expect(text).not.toMatch(/Aunt|people/u)
    const found = find(text)
    if (found.kind !== 'locked') throw new TypeError('it is locked')
    expect(await open(found.locked, 'another word')).toBeNull()
    expect((await open(found.locked, 'three small words'))?.plan).toEqual(PLAN)
  })

  it('is written over nothing but what was seen', () => {
    const place = shelf()
    expect(put(place, 'one', 'another')).toBe('changed')
    expect(put(place, 'one', null)).toBe('kept')
    expect(put(place, 'two', null)).toBe('changed')
    expect(put(place, 'two', 'one')).toBe('kept')
  })

  it('says when the device takes nothing', () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    expect(put(full, 'one', null)).toBe('refused')
  })
})

describe('canLock', () => {
  it('is no where the page came over plain HTTP', () => {
    expect(canLock()).toBe(true)
    vi.stubGlobal('crypto', {})
    try {
      expect(canLock()).toBe(false)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

describe('readPlan', () => {
  it('reads any text into a plan or null, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const plan = readPlan(text)
        expect(plan === null || Array.isArray(plan.people)).toBe(true)
      }),
    )
  })

  it('leaves out what is wrong and keeps the rest', () => {
    const text = JSON.stringify({
      ...PLAN,
      role: 'king',
      people: [3, ...PLAN.people],
      when: { a: 'never' },
    })
    expect(readPlan(text)).toEqual({ ...PLAN, role: 'young-person', when: {} })
  })
})

describe('ticked', () => {
  it('takes a tick back', () => {
    expect(ticked(PLAN, 'do-not-pay', '2026-11-29T11:00:00.000Z').done).toEqual({})
  })
})
