import { guidance } from '@holdfast/data/guidance'
import { describe, expect, it } from 'vitest'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { findDue } from './due.ts'

const [source] = guidance.sources
const [country] = guidance.countries
const [channel] = country?.channels ?? []

/** The guidance with one channel alone, last compared and with its one source last read on these days. */
function withDates(checked: string, read: string): typeof guidance {
  if (!source || !country || !channel) throw new TypeError('the guidance has a channel')
  const only = { ...channel, id: 'gb-line', sources: ['page'], checked }
  return {
    ...guidance,
    sources: [{ ...source, id: 'page', read }],
    countries: [{ ...country, channels: [only], law: [] }],
    steps: [],
    platforms: [],
  }
}

describe('what is due', () => {
  const line = { kind: 'channel', id: 'gb-line', sources: ['page'] }

  it('is what neither itself nor a source of it was read since', () => {
    const due = findDue(withDates('2026-01-02', '2026-01-05'), '2026-01-06')
    expect(due).toEqual([{ ...line, newest: '2026-01-05' }])
  })

  it.each([
    ['2026-01-06', '2025-01-01'],
    ['2025-01-01', '2026-01-06'],
  ])('is not what was checked on %s with a source read on %s', (checked, read) => {
    expect(findDue(withDates(checked, read), '2026-01-06')).toEqual([])
  })

  it('is everything that has dates when the day is far enough away, the oldest first', () => {
    const due = findDue(guidance, '9999-12-31')
    expect(new Set(due.map(({ kind }) => kind))).toEqual(
      new Set(['channel', 'law', 'step', 'platform']),
    )
    expect(due.every(({ newest }) => newest !== '')).toBe(true)
    const dates = due.map(({ newest }) => newest)
    expect(dates).toEqual(dates.toSorted())
  })
})

describe('holdfast review', () => {
  it('prints one document for programs', async () => {
    const { code, stdout, stderr } = await holdfast(['review', '--older-than', '0d', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(parse(stdout)).toMatchObject({
      before: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as unknown,
      due: expect.any(Array) as unknown,
    })
  })

  it('says so when nothing is due', async () => {
    const { code, stdout } = await holdfast(['review', '--older-than', '99999d'])
    expect(code).toBe(0)
    expect(linesOf(stdout)).toEqual([expect.stringContaining('Nothing')])
  })

  it.each(['6m', '180', '-1d', '0.5d'])('does not take %s for an age', async (age) => {
    const { code, stderr } = await holdfast(['review', `--older-than=${age}`])
    expect(code).toBe(2)
    expect(stderr).toContain('--older-than')
    expect(stderr).toContain('180d')
  })
})
