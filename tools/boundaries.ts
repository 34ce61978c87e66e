/**
 * The import rules of ARCHITECTURE.md, by dependency-cruiser. It fails too when it saw too few modules: with a
 * compiler that it cannot use, dependency-cruiser sees none and reports no violation.
 */
import { run } from './_process.ts'

const FEWEST_MODULES = 250
/** Matches "120 modules", not "many modules". */
const MODULES = /\b(\d{1,6}) modules/u

const { code, output } = await run([
  'depcruise',
  '--config',
  '.dependency-cruiser.mjs',
  'packages',
  'apps/cli',
  'apps/web/src',
  'apps/web/server',
  'bench',
])
console.log(output.trimEnd())
const seen = Number(MODULES.exec(output)?.[1] ?? 0)
if (code !== 0) process.exitCode = 1
if (seen < FEWEST_MODULES) {
  console.log(`saw ${String(seen)} modules, expected at least ${String(FEWEST_MODULES)}`)
  process.exitCode = 1
}
