import { describe, expect, it } from 'vitest'
import { hashName } from '../../packages/engine/src/tactics/opinion/buckets.ts'
import { createDictionary } from '../../packages/engine/src/tactics/opinion/dictionary.ts'
import { createFilters } from '../../packages/engine/src/tactics/opinion/filters.ts'
import { createChance } from './chance.ts'
import { createFilterLayer, type FilterLayer } from './filters.ts'
import { joinMembers } from './members.ts'

const NAMES = Array.from({ length: 7 }, (_, at) => `c${at}`)
const CONCEPTS = { en: Object.fromEntries(NAMES.map((name) => [name, name])) }
const DIMS = 5
const chance = createChance(5)
const between = (least: number, most: number): number => least + chance() * (most - least)

function createLayer(filters: number): FilterLayer {
  const layer = createFilterLayer(
    { filters, dims: DIMS, concepts: NAMES.length, messages: 2, decay: 0 },
    chance,
  )
  for (const { values } of [layer.bias, layer.outer])
    for (const at of values.keys()) values[at] = between(-2, 2)
  return layer
}

function conceptsOf(length: number): Int16Array {
  return Int16Array.from({ length }, () => Math.floor(chance() * NAMES.length))
}

describe('filters while learning', () => {
  it('hear what the engine hears', () => {
    const filters = 6
    const layers = [createLayer(filters), createLayer(filters)]
    for (const { rows } of layers)
      for (const at of rows.keys()) rows[at] = Math.round(between(-7, 7))
    const none = new Float32Array(0)
    const weights = joinMembers(
      layers.map(({ rows, bias, outer }) => ({
        ...{ rows: none, bias: none, tactics: none, tacticsBias: none },
        ...{ inner: none, innerBias: none, outer: none, outerBias: none },
        filterRows: rows,
        filterBias: bias.values,
        filterOuter: outer.values,
      })),
      { members: 2, buckets: 1, dims: DIMS, hidden: 1, filters },
      {} as never,
      CONCEPTS,
    )
    const addFilters = createFilters(weights, createDictionary(CONCEPTS))
    for (const length of [0, 1, 2, 3, 4, 5, 6, 9, 30]) {
      const concepts = conceptsOf(length)
      const meaning = new Float64Array(2 * DIMS)
      addFilters(
        Array.from(concepts, (concept) => hashName(NAMES[concept] ?? '')),
        meaning,
      )
      const taught = layers.flatMap((layer) => {
        const sums = new Float32Array(2 * DIMS)
        layer.hear({ message: 1, concepts, dropped: 0 }, sums, DIMS)
        return [...sums.slice(DIMS)]
      })
      for (const [at, value] of taught.entries()) expect(meaning[at]).toBeCloseTo(value, 1)
    }
  })

  it('take steps that do not depend on their order', () => {
    const filters = 4
    const concepts = conceptsOf(6)
    const slopes = Float32Array.from({ length: DIMS }, () => between(-1, 1))
    const [one, other] = [createLayer(filters), createLayer(filters)]
    /** The place of each filter in the other layer. */
    const moved = (at: number): number => at - (at % filters) + filters - 1 - (at % filters)
    const parts = (layer: FilterLayer): readonly Float32Array[] => [
      ...[layer.rows, layer.bias.values, layer.outer.values],
    ]
    for (const [part, values] of parts(one).entries())
      for (const [at, value] of values.entries()) parts(other)[part]?.set([value], moved(at))
    for (const layer of [one, other]) {
      layer.hear({ message: 0, concepts, dropped: 0 }, new Float32Array(DIMS), 0)
      layer.learn(0, slopes, 0.1)
    }
    for (const [at, value] of one.rows.entries())
      expect(other.rows[moved(at)]).toBeCloseTo(value, 5)
  })

  it('go down the slope', () => {
    for (let times = 0; times < 30; times += 1) {
      const layer = createLayer(1)
      const concepts = conceptsOf(1 + Math.floor(chance() * 8))
      const slopes = Float32Array.from({ length: DIMS }, () => between(-1, 1))
      const loss = (): number => {
        const sums = new Float32Array(DIMS)
        layer.hear({ message: 0, concepts, dropped: 0 }, sums, 0)
        return sums.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), 0)
      }
      const slopeAt = (values: Float32Array, at: number): number => {
        const old = values[at] ?? 0
        values[at] = old + 1e-3
        const above = loss()
        values[at] = old - 1e-3
        const below = loss()
        values[at] = old
        return (above - below) / 2e-3
      }
      const [bias, outer, rows] = [layer.bias.values, layer.outer.values, layer.rows].map(
        (values) => Array.from(values, (_, at) => slopeAt(values, at)),
      )
      const before = layer.rows.slice()
      loss()
      layer.learn(0, slopes, 1e-3)
      for (const [at, slope] of (bias ?? []).entries())
        expect(layer.bias.gradient[at]).toBeCloseTo(slope, 1)
      for (const [at, slope] of (outer ?? []).entries())
        expect(layer.outer.gradient[at]).toBeCloseTo(slope, 1)
      for (const [at, slope] of (rows ?? []).entries()) {
        const step = (layer.rows[at] ?? 0) - (before[at] ?? 0)
        expect(Math.sign(Math.round(step * 1e5)) + Math.sign(Math.round(slope * 1e2))).toBe(0)
      }
    }
  })
})
