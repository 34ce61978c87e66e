/**
 * Searching near hashes: needles a second of a core, of the index and of looking at each hash, with what building costs.
 * Random hashes, and near-duplicates of few pictures as real banks hold them. Half of the needles lie up to 31 bits from a
 * hash that is there: all of these have to be found.
 */
import { createHashIndex, createPlainSearch, type HashIndex } from '@holdfast/engine/bank'
import type { PdqHash } from '@holdfast/engine/image'
import { createChance, randomHash, turnBits } from '@holdfast/engine/made-hashes'
import { median } from './median.ts'

const NEEDLES = 1000
/** Looking at each of millions takes its time: so many looks in all do. */
const LOOKS = 40_000_000
const ROUNDS = 5
/** Near-duplicates of one picture. */
const ALIKE = 50

export interface SearchRow {
  readonly bank: 'random' | 'near-duplicates'
  readonly hashes: number
  /** Seconds until all are inserted and sorted in. */
  readonly build: number
  /** Milliseconds of the longest step between two pauses. */
  readonly longestStep: number
  /** Bytes of the index's arrays a hash. */
  readonly bytes: number
  /** Needles a second, median. */
  readonly index: number
  readonly scan: number
  /** Share of the needles near a hash that found it. */
  readonly recall: number
}

/** Ten million hashes take some three minutes and 2.5 GB for each kind of bank. */
export function measureSearch(sizes: readonly number[]): readonly SearchRow[] {
  return sizes.flatMap((size) => [measure('random', size), measure('near-duplicates', size)])
}

export function printSearch(rows: readonly SearchRow[]): void {
  console.log('Searching within 31 of 256 bits, needles a second of one core\n')
  console.table(
    rows.map((row) => ({
      bank: row.bank,
      hashes: row.hashes,
      index: Math.round(row.index),
      'looking at each': Math.round(row.scan * 10) / 10,
      'times as many': Math.round(row.index / row.scan),
      'recall %': row.recall * 100,
      'bytes a hash': Math.round(row.bytes),
      'build s': Math.round(row.build * 10) / 10,
      'longest step ms': Math.round(row.longestStep),
    })),
  )
}

function measure(bank: SearchRow['bank'], size: number): SearchRow {
  const chance = createChance(size)
  const near = (hash: PdqHash, most: number): PdqHash => turnBits(hash, chance() % most, chance)
  const index = createHashIndex()
  const hashes: PdqHash[] = []
  const begin = performance.now()
  for (let number = 0; number < size; number += 1) {
    const picture = hashes[number - (number % ALIKE)]
    const isNew = bank === 'random' || number % ALIKE === 0 || picture === undefined
    const hash = isNew ? randomHash(chance) : near(picture, 16)
    hashes.push(hash)
    index.insert(hash)
  }
  const longestStep = settle(index)
  const build = (performance.now() - begin) / 1000
  /** Which hash a needle is near, by its number; null for one that is near none. */
  const wanted = Array.from({ length: NEEDLES }, (_, at) => (at % 2 === 0 ? null : chance() % size))
  const needles = wanted.map((number) => {
    const hash = number === null ? undefined : hashes[number]
    return hash === undefined ? randomHash(chance) : near(hash, 32)
  })
  let found = 0
  const speeds = Array.from({ length: ROUNDS }, () => {
    found = 0
    return perSecond(needles, (needle, at) => {
      if (index.find(needle, 31).some(({ number }) => number === wanted[at])) found += 1
    })
  })
  const plain = createPlainSearch(hashes)
  const few = needles.slice(0, Math.max(1, Math.floor(LOOKS / size)))
  const scan = perSecond(few, (needle) => plain.find(needle, 31))
  return {
    bank,
    hashes: size,
    build,
    longestStep,
    bytes: index.bytes() / size,
    index: median(speeds),
    scan,
    recall: found / (NEEDLES / 2),
  }
}

function settle(index: HashIndex): number {
  let longest = 0
  const run = index.settle()
  for (let isDone = false; !isDone;) {
    const before = performance.now()
    isDone = run.next().done === true
    longest = Math.max(longest, performance.now() - before)
  }
  return longest
}

/** Calls for each needle; how many that makes in a second of processor time. */
function perSecond(
  needles: readonly PdqHash[],
  search: (needle: PdqHash, at: number) => unknown,
): number {
  const before = process.cpuUsage()
  for (const [at, needle] of needles.entries()) search(needle, at)
  const { user, system } = process.cpuUsage(before)
  return needles.length / ((user + system) / 1e6)
}
