/** `npm run data`: compiles data/ and then checks it. */
import { run } from './_process.ts'

for (const flags of [[], ['--check']]) {
  const { code, output } = await run(['node', 'packages/data/src/compile/main.ts', ...flags])
  console.log(output.trimEnd())
  if (code !== 0) process.exitCode = 1
}
