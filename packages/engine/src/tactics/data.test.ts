import { describe, expect, it } from 'vitest'
import { readKnowledge, readTactic, type Lines } from '../../tests/_knowledge.ts'
import { compileTactics } from './reader.ts'
import { createScanner } from './scan.ts'
import { TACTIC_IDS, type TacticId } from './types.ts'

const reader = compileTactics(readKnowledge())

function find(text: string, tactic: TacticId): readonly { readonly weak: boolean }[] {
  const { matches } = createScanner(reader).scan({ from: 'someone', text }, 0)
  return matches.filter((match) => match.tactic === tactic && !match.told)
}

function listed(lines: Lines): readonly (readonly [language: string, line: string])[] {
  return Object.entries(lines).flatMap(([language, some]) =>
    some.map((line) => [language, line] as const),
  )
}

describe.each(TACTIC_IDS)('%s', (id) => {
  const file = readTactic(id)
  const found = listed(file['must-find'])
  const hinted = listed(file['must-hint'] ?? {})
  const notFound = listed(file['must-not-find'])

  it('has six lines of each kind in English and German', () => {
    for (const language of ['en', 'de']) {
      expect(file['must-find'][language]?.length).toBeGreaterThanOrEqual(6)
      expect(file['must-not-find'][language]?.length).toBeGreaterThanOrEqual(6)
    }
  })

  it.each(found)('is plainly found (%s) in: %s', (_, line) => {
    expect(find(line, id).filter((match) => !match.weak)).not.toEqual([])
  })

  it.each(hinted)('is hinted at, no more (%s), in: %s', (_, line) => {
    const matches = find(line, id)
    expect(matches).not.toEqual([])
    expect(matches.filter((match) => !match.weak)).toEqual([])
  })

  it.each(notFound)('is not plainly found (%s) in: %s', (_, line) => {
    expect(find(line, id).filter((match) => !match.weak)).toEqual([])
  })
})
