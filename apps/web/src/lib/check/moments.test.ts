import { tacticGuides } from '@holdfast/data/reading'
import type { Finding, TacticId } from '@holdfast/engine/tactics'
import { describe, expect, it } from 'vitest'
import { momentsOf } from './moments.ts'

const chat = {
  participants: [
    { id: 'p1', name: 'Kim' },
    { id: 'p2', name: 'Sam', owner: true },
  ],
  guides: new Map(tacticGuides.map((guide) => [guide.id, guide])),
  language: 'en',
  timeOf: (message: number) => (message === 4 ? '2026-03-14T20:02:00' : undefined),
} as const

function found(message: number, tactic: TacticId, from = 'p1'): Finding {
  return { message, tactic, from, start: 0, end: 1, quote: 'x', sources: [], why: '' }
}

describe('the moments of a chat', () => {
  it('are where each side first shows each tactic, in order, with how often it comes back', () => {
    const findings = [
      found(9, 'threat-to-share'),
      found(4, 'deadline'),
      found(4, 'threat-to-share'),
      found(7, 'deadline'),
      found(8, 'deadline'),
      found(8, 'deadline', 'p2'),
    ]
    const moments = momentsOf({ ...chat, findings })
    expect(moments.map(({ message, name, stage }) => [message, name, stage])).toEqual([
      [4, 'Kim', 'threat'],
      [8, 'Sam', 'pressure'],
    ])
    expect(moments[0]?.signs.map(({ later }) => later)).toEqual([2, 1])
    expect(moments[0]?.at).toBe('2026-03-14T20:02:00')
  })

  it('are none where nothing was found', () => {
    expect(momentsOf({ ...chat, findings: [] })).toEqual([])
  })
})
