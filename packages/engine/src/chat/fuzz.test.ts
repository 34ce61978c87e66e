// Damaged exports of every format, by chance that can be repeated. `npm run fuzz` does the same for as long as it is let.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSamples } from '../../tests/fuzz/samples.ts'
import kept from '../../tests/fuzz/seeds.json' with { type: 'json' }
import { tryOnce } from '../../tests/fuzz/try.ts'
import { CHAT_FORMATS } from './index.ts'

const samples = loadSamples()
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('a damaged export', () => {
  it.each(CHAT_FORMATS.map(({ id }) => id))(
    'of %s gives a reading that keeps the laws',
    async (id) => {
      const own = samples.filter(({ name }) => name === id || name.startsWith(`${id}/`))
      expect(own.length).toBeGreaterThan(1)
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...own), seed, async (sample, number) => {
          const { fault } = await tryOnce(sample, number)
          expect(fault).toBeNull()
        }),
        { numRuns: 60 },
      )
    },
  )

  it('that once broke a law does so no more', async () => {
    for (const { sample, seed: number } of kept as readonly { sample: string; seed: number }[]) {
      const found = samples.find(({ name }) => name === sample)
      if (found === undefined) continue
      expect((await tryOnce(found, number)).fault).toBeNull()
    }
  })
})
