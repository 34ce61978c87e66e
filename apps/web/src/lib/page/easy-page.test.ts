import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { easy } from '@holdfast/data/easy'
import { guidance } from '@holdfast/data/guidance'
import { learn } from '@holdfast/data/learn'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { EASY_ROLES, easyPage, easyTellPage, type EasyPage } from './easy-page.ts'
import { planPage, type PlanPage } from './plan-page.ts'
import { READERS } from './readers.ts'
import { tellPage } from './tell-page.ts'

/** Each full page with its easy one. */
const PAIRS = guidance.countries.flatMap(({ id: country }) =>
  EASY_ROLES.flatMap((role) =>
    LANGUAGES.flatMap((language) => {
      const full = planPage(guidance, { country, role, language })
      return full === null ? [] : [{ name: `${country} ${role} ${language}`, full, role }]
    }),
  ),
)

function idsOf(steps: readonly { readonly id: string }[]): readonly string[] {
  return steps.map(({ id }) => id)
}

/** What is wrong with an easy page beside its full one. */
function differences(full: PlanPage, page: EasyPage): readonly string[] {
  const restates = (
    what: string,
    easySteps: EasyPage['first'],
    steps: PlanPage['steps']['first'],
  ) =>
    idsOf(steps)
      .filter((id) => idsOf(easySteps).includes(id))
      .join() === idsOf(easySteps).join()
      ? []
      : [`${what}: ${idsOf(easySteps).join()}`]
  return [
    ...(idsOf(page.crisis).join() === idsOf(full.crisis).join() ? [] : ['crisis lines']),
    ...(idsOf(page.first).join() === idsOf(full.steps.first).join() ? [] : ['first steps']),
    ...restates('today', page.today, full.steps.today),
    ...restates('later', page.later, full.steps.later),
    ...page.asked.flatMap(({ id, steps }) =>
      restates(id, steps, full.situations.find((one) => one.id === id)?.steps ?? []),
    ),
  ]
}

describe('the easy page', () => {
  it('says the same as the full one, in the same order, in every country', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(2 * 2 * 20)
    const wrong = PAIRS.flatMap(({ name, full, role }) =>
      differences(full, easyPage(full, role)).map((one) => `${name}: ${one}`),
    )
    expect(wrong).toEqual([])
  })

  it('is seen to differ when a step or a line for life is missing, or two are swapped', () => {
    const [pair] = PAIRS
    if (pair === undefined) throw new TypeError('there is a page')
    const page = easyPage(pair.full, pair.role)
    const broken = {
      ...page,
      crisis: page.crisis.slice(1),
      first: page.first.slice(1),
      today: page.today.toReversed(),
    }
    expect(differences(pair.full, broken).length).toBe(3)
  })

  it('keeps proof, tells what to do about blocking, and leads to the police, everywhere', () => {
    for (const { name, full, role } of PAIRS) {
      const today = idsOf(easyPage(full, role).today)
      expect(today, name).toEqual(expect.arrayContaining(['keep-proof', 'report-to-police']))
      expect(today.filter((id) => id.includes('block')).length, name).toBe(1)
    }
  })

  it('asks about danger to life first, and then has lines to call', () => {
    for (const { name, full, role } of PAIRS) {
      const [asked] = easyPage(full, role).asked
      expect(asked?.id, name).toBe('self-harm')
      const kinds = asked?.steps[0]?.channels.map(({ kind }) => kind)
      expect(kinds, name).toEqual(expect.arrayContaining(['crisis', 'emergency']))
    }
  })

  it('gives every step the sources of the step that it restates', () => {
    for (const { full, role } of PAIRS) {
      const { first, asked, today, later } = easyPage(full, role)
      const steps = [...first, ...asked.flatMap((one) => one.steps), ...today, ...later]
      expect(steps.filter(({ sources }) => sources.length === 0)).toEqual([])
    }
  })
})

describe('whom to tell in easy words', () => {
  it.each(READERS)(
    'are those of the full page, with its sources and lines for life: %s',
    (reader) => {
      for (const language of LANGUAGES) {
        const full = tellPage(language, reader)
        const page = easyTellPage(language, reader)
        const cited = (people: (typeof page)['people'] | (typeof full)['people']) =>
          people.map(({ id, service, sources, confirmed }) => ({ id, service, sources, confirmed }))
        expect(cited(page.people)).toEqual(cited(full.people))
        expect(page.crisis).toEqual(full.crisis)
      }
    },
  )

  it('speak to adults of those whom adults tell, as Sie', () => {
    const { people } = easyTellPage('de', 'adult')
    expect(idsOf(people)).toEqual(['partner', 'family', 'friend', 'helpline', 'police'])
    const said = people.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(said).toContain('Behalten Sie den Chat. Löschen Sie nichts.')
  })
})

describe('the drawings', () => {
  it('are there for every line, and none is left over', () => {
    const drawn = globSync('*.svelte', { cwd: join(import.meta.dirname, '../symbols') }).map(
      (file) => basename(file, '.svelte'),
    )
    const used = [
      ...easy.steps.flatMap(({ wording }) => wording.flatMap(({ lines }) => lines)),
      ...easy.tell.flatMap(({ wording }) => wording.flatMap(({ lines }) => lines)),
      ...learn.activities.flatMap(({ steps }) => steps),
    ].flatMap(({ symbol }) => symbol ?? [])
    expect([...new Set(used)].toSorted()).toEqual(drawn.toSorted())
  })
})
