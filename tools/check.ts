/**
 * Everything that CI runs: the static checks, the pages and the unit tests two at a time, then the browser's tests, which wait for
 * the pages and need the whole machine. Ends with `N passed, N failed`: each static check counts as one, each test as one. Names
 * on the command line choose checks: `npm run check -- lint types`.
 */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from './_build.ts'
import { run } from './_process.ts'

interface Outcome {
  readonly passed: number
  readonly failed: number
  readonly output: string
}

interface Check {
  readonly name: string
  readonly run: () => Promise<Outcome>
}

const TYPED = [
  'packages/engine',
  'packages/engine/tsconfig.test.json',
  'packages/data',
  'packages/pictures',
  'apps/cli',
  'bench',
  '.',
]

/** The longest first: the others run beside it. */
const TWO_AT_A_TIME: readonly Check[] = [
  { name: 'lint', run: lint },
  { name: 'data', run: () => program('node', 'packages/data/src/compile/main.ts', '--check') },
  { name: 'wasm', run: () => program('node', 'tools/wasm.ts', '--check') },
  { name: 'format', run: () => program('prettier', '--check', '--log-level', 'warn', '.') },
  ...TYPED.map((project) => ({
    name: `types ${project}`,
    run: () => program('tsc', '-p', project),
  })),
  { name: 'types apps/web', run: () => program('npm', 'run', 'check', '-w', 'apps/web') },
  { name: 'pages', run: pages },
  { name: 'boundaries', run: () => program('node', 'tools/boundaries.ts') },
  { name: 'dead code', run: () => program('knip') },
  { name: 'unit', run: () => vitest('unit') },
]

const BROWSER: Check = { name: 'browser', run: () => vitest('browser') }

const wanted = process.argv.slice(2)
let passed = 0
let failed = 0
const waiting = chosen(TWO_AT_A_TIME)
await Promise.all([lane(waiting), lane(waiting)])
await lane(chosen([BROWSER]))
// A run that checked nothing has not passed.
if (passed + failed === 0) failed = 1
console.log(`${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed > 0 ? 1 : 0

function chosen(checks: readonly Check[]): Check[] {
  return checks.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
  )
}

/** Takes checks from the list until none is left. */
async function lane(checks: Check[]): Promise<void> {
  for (let check = checks.shift(); check !== undefined; check = checks.shift()) {
    const start = performance.now()
    const outcome = await check.run()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    passed += outcome.passed
    failed += outcome.failed
    console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${check.name} (${seconds} s)`)
    if (outcome.failed > 0) console.log(outcome.output)
  }
}

async function program(...command: string[]): Promise<Outcome> {
  const { code, output } = await run(command)
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
}

/** ESLint reads the types that SvelteKit makes for the pages. */
async function lint(): Promise<Outcome> {
  const made = await program('npm', 'run', 'sync', '-w', 'apps/web')
  return made.failed > 0 ? made : program('eslint', '.')
}

async function pages(): Promise<Outcome> {
  try {
    await buildPages()
    return { passed: 1, failed: 0, output: '' }
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

/** Vitest's counts come from its JSON report; a suite that could not start counts as a failure. */
async function vitest(project: string): Promise<Outcome> {
  const report = join(tmpdir(), `holdfast-vitest-${String(process.pid)}-${project}.json`)
  const { code, output } = await run([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly numPassedTests: number
      readonly numFailedTests: number
    }
    const failed = counts.numFailedTests === 0 && code !== 0 ? 1 : counts.numFailedTests
    return { passed: counts.numPassedTests, failed, output }
  } catch {
    return { passed: 0, failed: 1, output }
  } finally {
    rmSync(report, { force: true })
  }
}
