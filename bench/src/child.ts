/**
 * One measurement in a process of its own: `child.ts TASK RUNS CHAT JSON`. Prints the milliseconds of each run, the
 * first one cold, and the peak memory in bytes.
 */
import { TASKS, type TaskName } from './tasks.ts'

const [task = 'nothing', runs = '1', chat = '', json = ''] = process.argv.slice(2)
const run = await TASKS[task as TaskName]({ chat, json })
const milliseconds: number[] = []
let result: unknown
for (let n = 0; n < Number(runs); n += 1) {
  const start = performance.now()
  result = await run()
  milliseconds.push(performance.now() - start)
}
const peak = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ milliseconds, peak, kind: typeof result }))
