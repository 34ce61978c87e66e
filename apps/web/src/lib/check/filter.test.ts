import { tacticGuides } from '@holdfast/data/reading'
import type { Finding, TacticId } from '@holdfast/engine/tactics'
import { describe, expect, it } from 'vitest'
import { matchingChats } from './chat-filter.ts'
import { choicesOf, EVERYTHING, isChosen } from './filter.ts'
import type { ChatSummary } from './protocol.ts'

function found(message: number, tactic: TacticId, from: string): Finding {
  return { message, tactic, from, start: 0, end: 1, quote: 'x', sources: [], why: '' }
}

const FINDINGS = [
  found(1, 'deadline', 'kim'),
  found(1, 'deadline', 'kim'),
  found(2, 'threat-to-share', 'kim'),
  found(3, 'deadline', 'alex'),
]

const CHAT = {
  findings: FINDINGS,
  participants: ['kim', 'alex', 'sam'].map((id) => ({ id, name: id })),
  guides: new Map(tacticGuides.map((guide) => [guide.id, guide])),
  language: 'en',
} as const

describe('a filter', () => {
  it('leaves all findings where nothing is chosen, and only what fits every choice', () => {
    expect(FINDINGS.filter((one) => isChosen(EVERYTHING, one))).toEqual(FINDINGS)
    const both = { side: 'alex', tactic: 'deadline' } as const
    expect(FINDINGS.filter((one) => isChosen(both, one)).map(({ message }) => message)).toEqual([3])
    expect(FINDINGS.some((one) => isChosen({ ...both, tactic: 'threat-to-share' }, one))).toBe(
      false,
    )
  })

  it('offers every member of a group who shows something, with what the other choice leaves', () => {
    const { sides, tactics } = choicesOf(CHAT, { side: null, tactic: 'threat-to-share' })
    expect(sides.map(({ id, count }) => [id, count])).toEqual([
      ['kim', 1],
      ['alex', 0],
    ])
    expect(tactics.map(({ id, count }) => [id, count])).toEqual(
      expect.arrayContaining([
        ['deadline', 2],
        ['threat-to-share', 1],
      ]),
    )
  })
})

describe('a filter of chats', () => {
  const chats: readonly ChatSummary[] = [
    [
      { name: 'Zoë', tactics: ['deadline'] },
      { name: 'Kim', tactics: [] },
    ],
    [{ name: 'Kim', tactics: ['deadline'] }],
  ].map((people, chat) => ({
    chat,
    title: '',
    people: people as ChatSummary['people'],
    level: 'none',
    messages: 1,
    doubt: false,
  }))

  it.each([
    [{ name: 'zoe', tactic: null }, [0]],
    [{ name: 'KIM', tactic: null }, [0, 1]],
    [{ name: 'kim', tactic: 'deadline' }, [1]],
    [{ name: '', tactic: 'threat-to-share' }, []],
  ] as const)('finds the person who shows the tactic: %j', (filter, expected) => {
    expect(matchingChats(chats, filter).map(({ chat }) => chat)).toEqual(expected)
  })
})
