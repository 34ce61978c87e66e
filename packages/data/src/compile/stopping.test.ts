import type { Stopping } from '@holdfast/engine/plan'
import { describe, expect, it } from 'vitest'
import { itFinds, without } from './_breaking.ts'
import { build } from './build.ts'
import { PLACE, SERVICE, SOURCE, TOPIC, compileMade, text, type Change } from './_made.ts'
import { readData } from './read.ts'
import { join } from 'node:path'
import { loadSchemas, validateData } from './validate.ts'

const service = (change: object): Change => ({ 'services/one.yml': { ...SERVICE, ...change } })
const place = (change: object): Change => ({ 'places/one.yml': { ...PLACE, ...change } })
const topic = (change: object): Change => ({ 'stopping/limits.yml': { ...TOPIC, ...change } })

const [POINT] = TOPIC.points
const uncited = [{ ...POINT, sources: ['nobody'] }]

/** What a made folder says of stopping a picture. */
function stoppingOf({ folder, done }: ReturnType<typeof compileMade>): Stopping {
  const { files } = readData(join(folder, 'data'))
  const schemas = loadSchemas(join(import.meta.dirname, '../../../../data/schema'))
  const { stopping } = build(validateData(files, schemas).tree)
  done()
  return stopping
}

describe('services, places and topics', () => {
  itFinds([
    [
      'a fact without a source',
      topic({ points: [without({ ...POINT }, 'sources')] }),
      'sources is',
    ],
    ['an unknown source of a fact', topic({ points: uncited }), 'points.0: unknown source nobody'],
    [
      'an unknown source of a way there',
      service({ handover: { ...SERVICE.handover, sources: ['nobody'] } }),
      'handover: unknown source nobody',
    ],
    [
      'an unknown source of a report',
      place({ report: { ...SERVICE.handover, sources: ['nobody'] } }),
      'report: unknown source nobody',
    ],
    [
      'a place that takes part in a service that is none',
      place({ takesPart: [{ service: 'two', sources: ['station'] }] }),
      'takesPart: unknown service two',
    ],
    ['a country that is none', service({ countries: ['fr'] }), 'countries: unknown country fr'],
    ['a missing topic', { 'stopping/limits.yml': null }, 'stopping/limits.yml: is missing'],
    ['a date in the future', service({ checked: '2027-01-01' }), 'checked: 2027-01-01 is in'],
    [
      'a measurement in the future',
      topic({ points: [{ ...POINT, measured: '2027-01-01' }] }),
      '2027',
    ],
    ['a fact too long', topic({ points: [{ ...POINT, text: text('x'.repeat(201)) }] }), 'en: 201'],
    [
      'du to a reader who is Sie',
      topic({ title: { en: 'What you do', de: 'Was du tust' } }),
      'title: says du',
    ],
  ])

  it('are compiled with what confirms each fact, and with the sources that they cite', () => {
    const press = { ...SOURCE, kind: 'press' }
    const made = compileMade({
      'sources/paper.yml': press,
      'sources/unused.yml': press,
      ...topic({
        points: [
          { ...POINT, sources: ['paper'] },
          { ...POINT, sources: ['station'] },
        ],
      }),
    })
    const { services, topics, sources } = stoppingOf(made)
    const limits = topics.find(({ id }) => id === 'limits')
    expect(limits?.points.map(({ confirmed }) => confirmed)).toEqual([false, true])
    expect(services[0]?.handover.confirmed).toBe(true)
    expect(sources.map(({ id }) => id)).toEqual(['paper', 'station'])
  })

  it('lead to the platform of the same name once it says how to report', () => {
    const report = SERVICE.handover
    const made = compileMade({
      'places/one.yml': { ...PLACE, report },
      'places/example.yml': { ...PLACE, report },
    })
    const places = stoppingOf(made).places.map((one) => [one.id, one.platform, one.report?.steps])
    expect(places).toEqual([
      ['example', 'example', undefined],
      ['one', undefined, report.steps],
    ])
  })
})
