import { describe, expect, it } from 'vitest'
import { readKnowledge, readTactic } from '../../tests/_knowledge.ts'
import { compileTactics } from './reader.ts'
import { createScanner } from './scan.ts'
import { TACTIC_IDS, type TacticId } from './types.ts'

const reader = compileTactics(readKnowledge())

function find(text: string, tactic: TacticId): readonly { readonly weak: boolean }[] {
  const { matches } = createScanner(reader).scan({ from: 'someone', text }, 0)
  return matches.filter((match) => match.tactic === tactic && !match.told)
}

describe.each(TACTIC_IDS)('%s', (id) => {
  const file = readTactic(id)
  const found = Object.entries(file['must-find']).flatMap(([language, lines]) =>
    lines.map((line) => [language, line] as const),
  )
  const notFound = Object.entries(file['must-not-find']).flatMap(([language, lines]) =>
    lines.map((line) => [language, line] as const),
  )

  it('has six lines of each kind in English and German', () => {
    for (const language of ['en', 'de']) {
      expect(file['must-find'][language]?.length).toBeGreaterThanOrEqual(6)
      expect(file['must-not-find'][language]?.length).toBeGreaterThanOrEqual(6)
    }
  })

  it.each(found)('is found (%s) in: %s', (_, line) => {
    expect(find(line, id)).not.toEqual([])
  })

  it.each(notFound)('is not plainly found (%s) in: %s', (_, line) => {
    expect(find(line, id).filter((match) => !match.weak)).toEqual([])
  })
})
