/** The process: arguments in, exit status out. What is done is in `run.ts` and the commands. */
import { run } from './run.ts'

// A reader that has seen enough, such as `head`, closes the pipe: no error, nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

// Where nobody can be told of an error, the exit status still tells.
process.stderr.on('error', () => undefined)

process.exitCode = await run(process.argv.slice(2))
