import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHashIndex } from '../search/hash-index.ts'
import { seal } from '../search/sealed.ts'
import { saveIndex } from '../search/snapshot.ts'
import { createBank, type Bank } from './bank.ts'
import { readBankFiles } from './formats/index.ts'
import { loadBank, saveBank } from './snapshot.ts'
import type { BankEntry } from './types.ts'

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })

const entry: fc.Arbitrary<BankEntry> = fc.record({
  // Also halves of characters, which no encoding of Unicode would bring back.
  id: fc.string({ unit: 'binary' }),
  hash: fc.array(word, { minLength: 8, maxLength: 8 }).map((words) => Uint32Array.from(words)),
  family: fc.constantFrom('nearest-512' as const, 'full-size' as const, null),
  quality: fc.option(fc.integer({ min: 0, max: 100 })),
  source: fc.string(),
  note: fc.oneof(fc.string(), fc.constantFrom('\uD800', 'x'.repeat(5000))),
})

const bank: fc.Arbitrary<Bank> = fc
  .record({
    name: fc.string(),
    within: fc.integer({ min: 0, max: 31 }),
    purpose: fc.constantFrom('match' as const, 'never' as const),
    entries: fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 6 }),
  })
  .map(({ entries, ...rules }) => {
    const made = createBank(rules)
    for (const one of entries) made.put(one)
    return made
  })

function load(bytes: Uint8Array): Bank {
  const loaded = loadBank(bytes)
  if (loaded.kind === 'issue') throw new Error(loaded.issue)
  return loaded.bank
}

describe('a snapshot of a bank', () => {
  it('has the same rules and entries, and matches the same', () => {
    fc.assert(
      fc.property(bank, (before) => {
        const after = load(saveBank(before))
        expect(after.rules).toEqual(before.rules)
        expect([...after.entries()]).toEqual([...before.entries()])
        for (const { hash } of before.entries()) {
          hash[0] = (hash[0] ?? 0) ^ 0b1011
          expect(after.match(hash)).toHaveLength(before.match(hash).length)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is refused whichever bit is turned, and wherever it ends', () => {
    fc.assert(
      fc.property(bank, fc.nat(), fc.nat(7), (before, at, bit) => {
        const bytes = saveBank(before)
        const place = at % bytes.length
        expect(loadBank(bytes.subarray(0, place)).kind).toBe('issue')
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        expect(loadBank(bytes).kind).toBe('issue')
      }),
      { numRuns: 40 },
    )
  })

  it('holds what it can, whatever was sealed', () => {
    const content = fc.uint8Array({ minLength: 0, maxLength: 80 })
    const small = fc.array(fc.nat(3), { minLength: 4, maxLength: 24 })
    fc.assert(
      fc.property(
        fc.oneof(
          content,
          small.map((words) => new Uint8Array(Uint32Array.from(words).buffer)),
        ),
        (bytes) => {
          const sealed = seal('bank', bytes.length, (view) => {
            for (const [place, byte] of bytes.entries()) view.setUint8(place, byte)
          })
          const loaded = loadBank(sealed)
          if (loaded.kind === 'bank') expect(saveBank(loaded.bank)).toEqual(sealed)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is damaged or whole, never anything else, whatever is written into it and sealed again', () => {
    const pieces = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2, 3, 7, 127, 128, 254, 255)),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(bank, pieces, fc.nat(3), (before, changes, cut) => {
        const content = saveBank(before).subarray(56)
        const kept = Uint8Array.from(content.subarray(0, content.length - cut))
        for (const [place, value] of changes) kept[place % kept.length] = value
        const sealed = seal('bank', kept.length, (view) => {
          for (const [place, byte] of kept.entries()) view.setUint8(place, byte)
        })
        const loaded = loadBank(sealed)
        // What is taken is what would be written: nothing is read in two ways, and nothing is passed over.
        if (loaded.kind === 'bank') expect(saveBank(loaded.bank)).toEqual(sealed)
        else expect(loaded.issue).toBe('damaged')
        const { entries, issues } = readBankFiles([{ name: 'x', bytes: sealed }], {
          allowLowQuality: true,
        })
        if (issues.some(({ code }) => code === 'damaged')) expect(entries).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('keeps one text for what many entries say, and each text as it was', () => {
    const made = createBank({ name: 'é', within: 3, purpose: 'never' })
    const texts = ['', 'a', 'ab', 'é', '\u0100', 'a\u0100', '', 'a', 'a']
    for (const [index, text] of texts.entries())
      made.put({
        ...{ id: String(index), hash: new Uint32Array(8), family: null, quality: null },
        ...{ source: text, note: text },
      })
    expect([...load(saveBank(made)).entries()]).toEqual([...made.entries()])
  })

  it.each([
    { quality: 150 },
    { quality: 255.4 },
    { quality: -1 },
    { quality: 49.5 },
    { quality: NaN },
    { family: 'mine' as 'full-size' },
  ])('is not made where it could not be loaded: %j', (odd) => {
    const made = createBank({ name: '', within: 31, purpose: 'match' })
    const fine = { id: 'x', hash: new Uint32Array(8), family: null, quality: 100 }
    made.put({ ...fine, source: '', note: '', ...odd })
    expect(() => saveBank(made)).toThrow(RangeError)
  })

  it('is no snapshot of an index', () => {
    const bytes = saveIndex(createHashIndex())
    expect(loadBank(bytes)).toEqual({ kind: 'issue', issue: 'other-kind' })
  })
})
