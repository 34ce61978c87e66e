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

/** What counts by itself. */
function findPlainly(text: string, tactic: TacticId): readonly { readonly weak: boolean }[] {
  return find(text, tactic).filter((match) => !match.weak)
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
    expect(findPlainly(line, id)).not.toEqual([])
  })

  it.each(hinted)('is hinted at, no more (%s), in: %s', (_, line) => {
    expect(find(line, id)).not.toEqual([])
    expect(findPlainly(line, id)).toEqual([])
  })

  it.each(notFound)('is not plainly found (%s) in: %s', (_, line) => {
    expect(findPlainly(line, id)).toEqual([])
  })
})
