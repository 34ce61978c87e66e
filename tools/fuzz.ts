/**
 * `npm run fuzz`: damaged exports of every format, until the time is over. `--seconds 60`, `--format whatsapp`, `--seed 1`
 * choose; `--tries 1` with the sample's name as the format and a seed repeats one try alone. Ends with what was tried, and
 * which try was slowest and heaviest; a fault is printed with its sample and seed, to be kept in
 * `packages/engine/tests/fuzz/seeds.json`, which CI tries again.
 */
import { parseArgs } from 'node:util'
import { loadSamples, type Sample } from '../packages/engine/tests/fuzz/samples.ts'
import { tryOnce, type Try } from '../packages/engine/tests/fuzz/try.ts'

/** A try that takes longer has hung for somebody with a slower machine. Ten megabytes may unpack from nothing. */
const SLOW_BASE_MILLISECONDS = 2_000
const SLOW_MILLISECONDS_A_KILOBYTE = 2

/** Faults that are printed before the rest is only counted. */
const MOST_PRINTED = 20

/** The try that went furthest in something. */
interface Furthest extends Try {
  readonly sample: string
  readonly seed: number
  readonly value: number
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    format: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    tries: { type: 'string', default: 'Infinity' },
  },
})
const samples = loadSamples().filter(({ name }) => name.startsWith(values.format))
if (samples.length === 0) {
  console.error(`holdfast: no examples of "${values.format}"; leave --format out for all`)
  process.exit(2)
}
const seconds = Number(values.seconds)
const firstSeed = Number(values.seed)
const mostTries = Number(values.tries)
if (!(seconds > 0) || !Number.isSafeInteger(firstSeed) || !(mostTries > 0)) {
  console.error('holdfast: --seconds and --tries take a number above 0, and --seed a whole number')
  process.exit(2)
}
const end = performance.now() + seconds * 1000
let tries = 0
let bytes = 0
let faults = 0
let slowest: Furthest | null = null
let heaviest: Furthest | null = null
let peak = peakMegabytes()
for (let seed = firstSeed; performance.now() < end && tries < mostTries; seed += 1) {
  const sample = samples[seed % samples.length]
  if (sample === undefined) break
  const result = await tryOnce(sample, seed)
  const { milliseconds, fault } = result
  tries += 1
  bytes += result.bytes
  slowest = further(slowest, milliseconds, { ...result, sample: sample.name, seed })
  const reached = peakMegabytes()
  heaviest = further(heaviest, reached - peak, { ...result, sample: sample.name, seed })
  peak = reached
  const limit = SLOW_BASE_MILLISECONDS + (result.bytes / 1000) * SLOW_MILLISECONDS_A_KILOBYTE
  if (fault !== null) tell(sample, seed, fault)
  else if (milliseconds > limit)
    tell(sample, seed, `took ${milliseconds.toFixed(0)} ms for ${result.bytes} bytes`)
}
console.log(
  `${tries} damaged exports of ${samples.length} examples, ${(bytes / 1e6).toFixed(0)} MB, ${values.seconds} s: ${faults} faults; peak memory ${peak.toFixed(0)} MB`,
)
if (slowest !== null) console.log(`slowest: ${describe(slowest)}`)
// What an earlier try left behind counts with it: repeat the try alone before believing it.
if (heaviest !== null) {
  console.log(`heaviest: raised the peak by ${heaviest.value.toFixed(0)} MB, ${describe(heaviest)}`)
}
process.exitCode = faults > 0 ? 1 : 0

function further(known: Furthest | null, value: number, result: Omit<Furthest, 'value'>): Furthest {
  return known === null || value > known.value ? { ...result, value } : known
}

function describe({ sample, seed, bytes: size, milliseconds }: Furthest): string {
  const rate = milliseconds / (size / 1000)
  return `{ "sample": "${sample}", "seed": ${seed} }, ${size} bytes, ${milliseconds.toFixed(0)} ms, ${rate.toFixed(2)} ms per kB`
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1000
}

function tell({ name }: Sample, seed: number, fault: string): void {
  faults += 1
  if (faults <= MOST_PRINTED) console.log(`{ "sample": "${name}", "seed": ${seed} }: ${fault}`)
}
