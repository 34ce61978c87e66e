import { describe, expect, it } from 'vitest'
import type { PdqHash } from '../types.ts'
import type { BankEntry } from './types.ts'
import { createWatch, type Watch } from './watch.ts'

/** A hash whose first so many bits are turned. */
function hash(bits: number, word = 0): PdqHash {
  const made = new Uint32Array(8).fill(0x0f_0f_33_55)
  for (let bit = 0; bit < bits; bit += 1) {
    const at = (word + (bit >>> 5)) % 8
    made[at] = (made[at] ?? 0) ^ (1 << (bit & 31))
  }
  return made
}

const entry = (id: string, of: PdqHash): BankEntry => ({
  id,
  hash: of,
  family: 'full-size',
  quality: 80,
  source: 'a school',
  note: '',
})

function watch(): Watch {
  return createWatch([
    { name: 'reported', within: 31, purpose: 'match' },
    { name: 'strict', within: 10, purpose: 'match' },
    { name: 'harmless', within: 20, purpose: 'never' },
  ])
}

describe('the watch', () => {
  it('names the bank, the entry, the distance and the time of what comes back', () => {
    const all = watch()
    all.put('reported', entry('r1', hash(0)))
    all.put('strict', entry('s1', hash(0)))
    const near = { id: 'post 7', hash: hash(10), at: 1000 }
    expect(
      all.see(near).map(({ match, sighting, isRetroactive }) => ({
        bank: match.bank,
        entry: match.entry.id,
        distance: match.distance,
        at: sighting.at,
        isRetroactive,
      })),
    ).toEqual([
      { bank: 'reported', entry: 'r1', distance: 10, at: 1000, isRetroactive: false },
      { bank: 'strict', entry: 's1', distance: 10, at: 1000, isRetroactive: false },
    ])
    const further = all.judge(hash(11)).matches
    expect(further.map(({ bank }) => bank)).toEqual(['reported'])
    expect(all.judge(hash(32)).matches).toEqual([])
  })

  it('holds a new entry against what was seen before', () => {
    const all = watch()
    all.see({ id: 'old', hash: hash(5), at: 1 })
    all.see({ id: 'other', hash: hash(100), at: 2 })
    const alerts = all.put('reported', entry('r1', hash(0)))
    expect(alerts.map(({ sighting, isRetroactive }) => [sighting.id, isRetroactive])).toEqual([
      ['old', true],
    ])
    all.see({ id: 'new', hash: hash(6), at: 3 })
    expect(all.put('reported', entry('r1', hash(0)))).toEqual([])
    all.forget(2)
    const moved = all.put('reported', entry('r1', hash(1)))
    expect(moved.map(({ sighting }) => sighting.id)).toEqual(['new'])
  })

  it('keeps an entry held back that a list brings again', () => {
    const all = watch()
    all.put('reported', entry('blank', hash(0)))
    for (let at = 0; at < 60; at += 1) all.see({ id: String(at), hash: hash(0), at })
    all.put('reported', entry('blank', hash(0)))
    expect(all.heldBack()).toHaveLength(1)
  })

  it('keeps what it was shown, whatever becomes of the array', () => {
    const all = watch()
    const reused = hash(5)
    all.see({ id: 'old', hash: reused, at: 1 })
    reused.fill(0)
    expect(all.put('reported', entry('r1', hash(0)))).toHaveLength(1)
  })

  it('takes a list with pauses, and what comes in between is told once', () => {
    const all = watch()
    for (let at = 0; at < 9; at += 1) all.see({ id: `old ${String(at)}`, hash: hash(at), at })
    const list = [entry('r1', hash(0)), entry('r2', hash(200)), entry('r3', hash(3))]
    const run = all.putAll('reported', list)
    run.next()
    const told = all.see({ id: 'new', hash: hash(2), at: 10 }).map(({ match }) => match.entry.id)
    all.forget(1)
    const pauses = [...run]
    const alerts = pauses.flat().map(({ match, sighting }) => `${match.entry.id} ${sighting.id}`)
    expect(told).toEqual(['r1'])
    const old = Array.from({ length: 8 }, (_, at) => `old ${String(at + 1)}`)
    expect(alerts.toSorted()).toEqual(
      [...old.map((id) => `r1 ${id}`), ...['new', ...old].map((id) => `r3 ${id}`)].toSorted(),
    )
    expect(pauses.length).toBeGreaterThan(18)
  })

  it('tells nothing of an entry of a list that is withdrawn in a pause', () => {
    const all = watch()
    for (let at = 0; at < 9; at += 1) all.see({ id: String(at), hash: hash(at), at })
    const run = all.putAll('reported', [entry('r1', hash(0)), entry('r2', hash(0))])
    run.next()
    all.withdraw('reported', 'r1')
    const told = [...run].flat().map(({ match }) => match.entry.id)
    expect(new Set(told)).toEqual(new Set(['r2']))
  })

  it('undoes the entry at which a list is given up, and no other', () => {
    const all = watch()
    for (let at = 0; at < 9; at += 1) all.see({ id: String(at), hash: hash(at), at })
    const run = all.putAll('strict', [entry('s1', hash(0)), entry('s2', hash(0))])
    for (const alerts of run) if (alerts.length > 0) break
    expect(all.withdraw('strict', 's1')).toBe(true)
    const again = all.putAll('strict', [entry('s2', hash(0))])
    again.next()
    again.return(undefined)
    expect(all.withdraw('strict', 's2')).toBe(false)
    expect([...all.putAll('strict', [entry('s2', hash(0))])].flat()).toHaveLength(9)
  })

  it('says nothing of what is near a bank that says never, and why', () => {
    const all = watch()
    all.put('reported', entry('r1', hash(0)))
    all.put('harmless', entry('logo', hash(25)))
    expect(all.judge(hash(10))).toMatchObject({ matches: [], never: { distance: 15 } })
    expect(all.see({ id: 'x', hash: hash(10), at: 0 })).toEqual([])
    expect(all.judge(hash(4)).matches).toHaveLength(1)
    expect(all.put('strict', entry('s1', hash(10)))).toEqual([])
  })

  it('forgets what was withdrawn, and finds what it was replaced by', () => {
    const all = watch()
    all.put('reported', entry('r1', hash(0)))
    expect(all.withdraw('reported', 'r1')).toBe(true)
    expect(all.withdraw('reported', 'r1')).toBe(false)
    expect(all.judge(hash(0)).matches).toEqual([])
    all.put('reported', entry('r2', hash(0)))
    all.put('reported', entry('r2', hash(200)))
    expect(all.judge(hash(0)).matches).toEqual([])
    expect(all.judge(hash(200)).matches).toHaveLength(1)
  })

  it('holds back an entry that suddenly matches everything, until somebody lets it go', () => {
    const all = watch()
    all.put('reported', entry('blank', hash(0)))
    let told = 0
    let held = 0
    for (let at = 0; at < 200; at += 1) {
      for (const { isHeldBack } of all.see({ id: String(at), hash: hash(at % 5), at })) {
        if (isHeldBack) held += 1
        else told += 1
      }
    }
    expect([told, held]).toEqual([50, 150])
    expect(all.heldBack()).toEqual([{ bank: 'reported', entry: 'blank' }])
    expect(all.judge(hash(0))).toMatchObject({ matches: [], quarantined: [{ distance: 0 }] })
    all.release('reported', 'blank')
    expect(all.judge(hash(0)).matches).toHaveLength(1)
    const late = all.put('reported', entry('another', hash(1)))
    expect(late).toHaveLength(200)
    expect(late.every(({ isHeldBack }) => isHeldBack)).toBe(true)
    expect(all.heldBack()).toEqual([{ bank: 'reported', entry: 'another' }])
  })

  it('does not hold back an entry whose picture comes back now and then', () => {
    const all = watch()
    all.put('reported', entry('r1', hash(0)))
    let alerts = 0
    for (let at = 0; at < 4000; at += 1)
      alerts += all.see({ id: String(at), hash: hash(at % 40 === 0 ? 0 : 120), at }).length
    expect(alerts).toBe(100)
    expect(all.heldBack()).toEqual([])
  })

  it('is asked for banks that are there and for distances that can be searched', () => {
    expect(() => watch().put('none', entry('x', hash(0)))).toThrow('bank: there is none')
    expect(() => createWatch([{ name: 'b', within: 32, purpose: 'match' }])).toThrow('within')
    const twice = { name: 'b', within: 31, purpose: 'match' } as const
    expect(() => createWatch([twice, { ...twice, purpose: 'never' }])).toThrow('one name')
  })
})
