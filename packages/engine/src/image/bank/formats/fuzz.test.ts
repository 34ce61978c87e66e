// Damaged files of every format: nothing throws, nothing half is taken, and a reading keeps its laws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHash, parseHash } from '../../hash.ts'
import type { BankEntry } from '../types.ts'
import { BANK_FORMATS, readBankFiles, recogniseBank, writeBank } from './index.ts'
import type { BankReading } from './types.ts'

const hex = fc
  .array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 8, maxLength: 8 })
  .map((words) => words.map((word) => word.toString(16).padStart(8, '0')).join(''))
  .filter((text) => !/^0+$/u.test(text))

const entry: fc.Arbitrary<BankEntry> = fc
  .record({
    id: fc.string({ unit: 'grapheme', minLength: 1 }),
    hash: hex,
    family: fc.constantFrom('nearest-512' as const, 'full-size' as const, null),
    quality: fc.option(fc.integer({ min: 50, max: 100 })),
    source: fc.string({ minLength: 1 }),
    note: fc.string(),
  })
  .map(({ id, hash, ...others }) => ({
    ...others,
    id: id.trim() === '' ? 'x' : id,
    hash: parseHash(hash) ?? new Uint32Array(8),
  }))

const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 8 })

/** What a file may get in its middle. */
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    ...[
      '<image>',
      '</image>',
      '<deletedImage>',
      '<![CDATA[',
      '<!--',
      '&#x0;',
      '{',
      '[',
      '"',
      '\\u',
    ],
    ...['\0', '\uFEFF', '\uD800', '"__proto__":{}', 'hashRecords', ',', '\r', '\n', "'=", '<a b="'],
  ),
)

function readText(text: string): BankReading {
  return readBankFiles([{ name: 'file', text }], { allowLowQuality: false })
}

function expectLaws({ entries: read, withdrawn, issues }: BankReading): void {
  const ids = read.map(({ id }) => id)
  expect(new Set([...ids, ...withdrawn]).size).toBe(ids.length + withdrawn.length)
  for (const { hash, quality } of read) {
    expect(parseHash(formatHash(hash))).toEqual(hash)
    expect(hash.some((word) => word !== 0)).toBe(true)
    expect(quality === null || quality >= 50).toBe(true)
  }
  for (const { place, count } of issues) {
    expect(place.file).toBe('file')
    expect(count).toBeGreaterThan(0)
  }
}

describe.each(BANK_FORMATS)('a file of %s', (format) => {
  const written = entries.map((list) => writeBank(list, format, { at: '2026-05-12T21:04:00Z' }))

  it('that is damaged gives a reading that keeps the laws', () => {
    const damaged = fc.tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat(30), junk))).map(
      // Pieces are cut out and others put in their place.
      ([text, cuts]) =>
        cuts.reduce((rest, [place, length, piece]) => {
          const at = place % (rest.length + 1)
          return rest.slice(0, at) + piece + rest.slice(at + length)
        }, text),
    )
    fc.assert(
      fc.property(damaged, (text) => {
        expectLaws(readText(text))
      }),
      { numRuns: 300 },
    )
  })

  it('that is cut off anywhere holds no hash and no id that the whole does not hold', () => {
    fc.assert(
      fc.property(written, fc.nat(), (text, place) => {
        const whole = new Set(readText(text).entries.map(({ hash }) => formatHash(hash)))
        const cut = readText(text.slice(0, place % (text.length + 1)))
        expectLaws(cut)
        for (const { hash } of cut.entries) expect(whole).toContain(formatHash(hash))
      }),
    )
  })

  it('that was written is read back without an issue', () => {
    fc.assert(
      fc.property(entries, (list) => {
        fc.pre(list.length > 0)
        const text = writeBank(list, format, { at: '2026-05-12T21:04:00Z' })
        expect(recogniseBank(text)).toBe(format)
        const back = readText(text)
        expect(back.issues.filter(({ code }) => code !== 'same-id')).toEqual([])
        const hashes = (all: readonly BankEntry[]): ReadonlySet<string> =>
          new Set(all.map(({ hash }) => formatHash(hash)))
        // Formats that trim ids may make two of them one.
        if (back.issues.length === 0 && back.entries.length === list.length)
          expect(hashes(back.entries)).toEqual(hashes(list))
        if (format === 'csv') expect(back.entries).toEqual(list)
      }),
    )
  })
})

describe('any text', () => {
  it('is read without an error', () => {
    const starts = fc.constantFrom('', '{', '[', '<queryResult>', 'id,pdq,note\n', 'pdq ', '\uFEFF')
    const text = fc.tuple(starts, fc.string({ unit: 'binary', maxLength: 300 }))
    fc.assert(
      fc.property(text, ([start, rest]) => {
        expectLaws(readText(start + rest))
      }),
      { numRuns: 500 },
    )
  })

  it('of any JSON is read without an error', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expectLaws(readText(json))
        expectLaws(readText(`{"hashRecords": [${json}]}`))
        expectLaws(readText(`[{"id": 1, "signals": ${json}}]`))
      }),
      { numRuns: 300 },
    )
  })
})
