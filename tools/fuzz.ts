/**
 * `npm run fuzz`: damaged exports of every format, until the time is over. `--seconds 60`, `--format whatsapp`, `--seed 1` choose.
 * Ends with what was tried; a fault is printed with its sample and seed, to be kept in `packages/engine/tests/fuzz/seeds.json`,
 * which CI tries again.
 */
import { parseArgs } from 'node:util'
import { loadSamples, type Sample } from '../packages/engine/tests/fuzz/samples.ts'
import { tryOnce } from '../packages/engine/tests/fuzz/try.ts'

/** A try that takes longer has hung for somebody with a slower machine. Ten megabytes may unpack from nothing. */
const SLOW_BASE_MILLISECONDS = 5_000
const SLOW_MILLISECONDS_A_KILOBYTE = 2

/** Faults that are printed before the rest is only counted. */
const MOST_PRINTED = 20

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    format: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
})
const samples = loadSamples().filter(({ name }) => name.startsWith(values.format))
if (samples.length === 0) {
  console.error(`holdfast: no examples of "${values.format}"; leave --format out for all`)
  process.exit(2)
}
const seconds = Number(values.seconds)
const firstSeed = Number(values.seed)
if (!(seconds > 0) || !Number.isSafeInteger(firstSeed)) {
  console.error('holdfast: --seconds takes a number above 0, and --seed a whole number')
  process.exit(2)
}
const end = performance.now() + seconds * 1000
let tries = 0
let bytes = 0
let faults = 0
let slowest = 0
for (let seed = firstSeed; performance.now() < end; seed += 1) {
  const sample = samples[seed % samples.length]
  if (sample === undefined) break
  const start = performance.now()
  const result = await tryOnce(sample, seed)
  const milliseconds = performance.now() - start
  tries += 1
  bytes += result.bytes
  slowest = Math.max(slowest, milliseconds)
  const limit = SLOW_BASE_MILLISECONDS + (result.bytes / 1000) * SLOW_MILLISECONDS_A_KILOBYTE
  if (result.fault !== null) tell(sample, seed, result.fault)
  else if (milliseconds > limit)
    tell(sample, seed, `took ${milliseconds.toFixed(0)} ms for ${result.bytes} bytes`)
}
const peak = process.resourceUsage().maxRSS / 1000
console.log(
  `${tries} damaged exports of ${samples.length} examples, ${(bytes / 1e6).toFixed(0)} MB, ${values.seconds} s: ${faults} faults; slowest ${slowest.toFixed(0)} ms, peak memory ${peak.toFixed(0)} MB`,
)
process.exitCode = faults > 0 ? 1 : 0

function tell({ name }: Sample, seed: number, fault: string): void {
  faults += 1
  if (faults <= MOST_PRINTED) console.log(`{ "sample": "${name}", "seed": ${seed} }: ${fault}`)
}
