/** `npm run fix`: everything that a program can put right by itself. */
import { run } from './_process.ts'

for (const command of [
  ['node', 'packages/data/src/compile/main.ts'],
  ['eslint', '--fix', '.'],
  ['prettier', '--write', '--log-level', 'warn', '.'],
]) {
  const { code, output } = await run(command)
  if (code !== 0) {
    console.error(output)
    process.exitCode = 1
  }
}
