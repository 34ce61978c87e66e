/** `npm run data`: checks data/ and writes packages/data/src/generated; with --check it only compares. */
import { join } from 'node:path'
import { printProblem } from './problem.ts'
import { run } from './run.ts'

const repository = join(import.meta.dirname, '../../../..')

const { problems, counts } = run({
  dataFolder: join(repository, 'data'),
  schemaFolder: join(repository, 'data/schema'),
  generatedFolder: join(repository, 'packages/data/src/generated'),
  checkOnly: process.argv.includes('--check'),
  now: new Date(),
})
const errors = problems.filter(({ level }) => level === 'error')
for (const problem of problems) console.error(printProblem(problem))
console.log(`data: ${counts}`)
console.log(`data: ${errors.length} to correct, ${problems.length - errors.length} to look at`)
process.exitCode = errors.length === 0 ? 0 : 1
