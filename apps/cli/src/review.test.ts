import { REVIEW_KINDS, reviewed } from '@holdfast/data/review'
import { describe, expect, it } from 'vitest'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { findDue } from './due.ts'

describe('what is due', () => {
  const channel = {
    kind: 'channel',
    id: 'gb-line',
    newest: '2026-01-05',
    sources: ['page'],
  } as const

  it('is what nobody looked at since that day', () => {
    expect(findDue([channel], '2026-01-06')).toEqual([channel])
    expect(findDue([channel], '2026-01-05')).toEqual([])
  })

  it('is everything when the day is far enough away, of every kind, the oldest first', () => {
    const due = findDue(reviewed, '9999-12-31')
    expect(due).toHaveLength(reviewed.length)
    expect(new Set(due.map(({ kind }) => kind))).toEqual(new Set(REVIEW_KINDS))
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
