import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const SCRIPT = readFileSync(join(import.meta.dirname, '../../../static/near.js'), 'utf8')

interface Line {
  open: boolean
  readonly dataset: Record<string, string>
}

/** Runs the script on lists by country. What is in them can be found and marked; moving one would throw, for nothing here can do that. */
function run(guesses: string, ...lists: readonly (readonly string[])[]): Map<string, Line>[] {
  const told = lists.map(
    (countries) =>
      new Map(countries.map((id): [string, Line] => [id, { open: false, dataset: {} }])),
  )
  runInNewContext(SCRIPT, {
    CSS: { escape: (text: string) => text },
    document: {
      documentElement: { dataset: { country: guesses } },
      querySelectorAll: (selector: string) =>
        told.flatMap((list) => list.get(selector.split('"').at(1) ?? '') ?? []),
    },
  })
  return told
}

const OPEN = { open: true, dataset: { near: 'yes' } }
const FOLDED = { open: false, dataset: {} }

describe('near.js', () => {
  it('opens and marks the nearest country and moves nothing, for some pages hydrate', () => {
    const [lines] = run('xx gb de', ['de', 'gb'])
    expect(lines?.get('gb')).toEqual(OPEN)
    expect(lines?.get('de')).toEqual(FOLDED)
  })

  it('opens the nearest in every list, and no other country where a list lacks it', () => {
    const [all, some, few] = run('ch us int', ['ch', 'us', 'int'], ['us', 'ch'], ['us'])
    expect(all?.get('ch')).toEqual(OPEN)
    expect(some?.get('ch')).toEqual(OPEN)
    expect(few?.get('us')).toEqual(FOLDED)
  })

  it('leaves all as they are without a guess', () => {
    expect(run('', ['de'])[0]?.get('de')).toEqual(FOLDED)
  })
})
