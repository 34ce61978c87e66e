import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHANNEL_KINDS, PHASES, ROLES, SITUATIONS } from '@holdfast/engine/plan'
import { STAGES } from '@holdfast/engine/tactics'
import { LANGUAGES } from '@holdfast/engine/text'
import { afterEach, describe, expect, it } from 'vitest'
import { compileMade, CRISIS, COUNTRY, EMERGENCY, SOURCE, TACTIC } from './_made.ts'
import { printProblem } from './problem.ts'

let done: () => void = () => undefined

afterEach(() => {
  done()
  done = () => undefined
})

function made(change: Readonly<Record<string, unknown>> = {}): ReturnType<typeof compileMade> {
  const one = compileMade(change)
  done = one.done
  return one
}

function generated(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'generated', name), 'utf8'))
}

describe('a run of the compiler', () => {
  it('writes every generated file and says what is in the data', () => {
    const { folder, result } = made()
    expect(readdirSync(join(folder, 'generated')).sort()).toEqual([
      'aids.json',
      'concepts.json',
      'easy.json',
      'exposure.json',
      'guidance.json',
      'learn.json',
      'packed.json',
      'patterns.json',
      'practise.json',
      'profile.json',
      'review.json',
      'signs.json',
      'statistics.json',
      'stopping.json',
      'tactics.json',
      'text.de.json',
      'text.en.json',
    ])
    expect(result.counts).toContain('31 tactics, 1 steps, 14 situations, 5 roles, 1 countries')
  })

  it('gives the same bytes when it runs again, and the check then finds nothing', () => {
    const { folder, again } = made()
    const before = readFileSync(join(folder, 'generated/guidance.json'), 'utf8')
    expect(again(true).problems).toEqual([])
    again(false)
    expect(readFileSync(join(folder, 'generated/guidance.json'), 'utf8')).toBe(before)
  })

  it('finds generated files that are stale or gone, and leaves them alone when it only checks', () => {
    const { folder, again } = made()
    const path = join(folder, 'generated/tactics.json')
    writeFileSync(path, '[]\n')
    expect(again(true).problems.map(printProblem)).toEqual([
      'generated/tactics.json: is stale: run npm run data and commit it',
    ])
    expect(readFileSync(path, 'utf8')).toBe('[]\n')
  })

  it('confirms what an authority states, and only that', () => {
    const { folder } = made({
      'sources/paper.yml': { ...SOURCE, kind: 'press' },
      'countries/gb.yml': {
        ...COUNTRY,
        channels: [EMERGENCY, CRISIS, { ...CRISIS, id: 'gb-other', sources: ['paper'] }],
      },
    })
    expect(generated(folder, 'guidance.json')).toMatchObject({
      countries: [
        {
          id: 'gb',
          channels: [
            { confirmed: true },
            { confirmed: true },
            { id: 'gb-other', confirmed: false },
          ],
        },
      ],
      steps: [{ id: 'stop', confirmed: true }],
    })
  })

  it('compiles the patterns of a tactic that has no prose yet, and leaves it out of the guides', () => {
    const { stage, who, patterns } = TACTIC
    const { folder } = made({ 'tactics/deadline.yml': { stage, who, patterns } })
    expect(generated(folder, 'tactics.json')).toHaveLength(30)
    const all = generated(folder, 'patterns.json')
    expect(all).toMatchObject({ slots: { en: { number: ['two'] } }, patterns: { length: 31 } })
    expect(JSON.stringify(all)).toContain(JSON.stringify({ id: 'deadline', who, patterns }))
  })

  it('leaves a broken file out and compiles the rest', () => {
    const { folder, lines } = made({ 'situations/paid.yml': 'name: [' })
    expect(lines.some((line) => line.startsWith('situations/paid.yml: not YAML'))).toBe(true)
    expect(generated(folder, 'guidance.json')).toMatchObject({ roles: { length: 5 } })
  })
})

describe('the schemas', () => {
  it('list what the engine lists', () => {
    const schema: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../../data/schema/common.schema.json'), 'utf8'),
    )
    expect(schema).toMatchObject({
      $defs: {
        role: { enum: ROLES },
        situation: { enum: SITUATIONS },
        'channel-kind': { enum: CHANNEL_KINDS },
        stage: { enum: STAGES },
        phase: { enum: PHASES },
        text: { required: LANGUAGES },
      },
    })
  })
})
