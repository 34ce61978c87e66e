import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const SCRIPT = readFileSync(join(import.meta.dirname, '../../../static/near.js'), 'utf8')

interface Line {
  open: boolean
  readonly dataset: Record<string, string>
}

/** Runs the script on a list by country. What is in it can be found and marked; moving one would throw, for nothing here can do that. */
function run(guesses: string, countries: readonly string[]): Map<string, Line> {
  const lines = new Map(countries.map((id): [string, Line] => [id, { open: false, dataset: {} }]))
  runInNewContext(SCRIPT, {
    CSS: { escape: (text: string) => text },
    document: {
      documentElement: { dataset: { country: guesses } },
      querySelectorAll: () => [
        {
          querySelector: (selector: string) => lines.get(selector.split('"').at(1) ?? '') ?? null,
        },
      ],
    },
  })
  return lines
}

describe('near.js', () => {
  it('opens and marks the nearest country and moves nothing, for some pages hydrate', () => {
    const lines = run('xx gb de', ['de', 'gb'])
    expect(lines.get('gb')).toEqual({ open: true, dataset: { near: 'yes' } })
    expect(lines.get('de')).toEqual({ open: false, dataset: {} })
  })

  it('leaves all as they are without a guess', () => {
    expect(run('', ['de']).get('de')).toEqual({ open: false, dataset: {} })
  })
})
