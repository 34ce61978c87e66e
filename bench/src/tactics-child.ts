/**
 * One engine in a process of its own, as a product runs it: `tactics-child.ts ENGINE`. Asked for a length, it answers with
 * the microseconds of a core that a message of that length took.
 */
import { LENGTHS, countMessages, ofLength, readOrdinary } from './ordinary-chats.ts'
import { ENGINES } from './tactics-engines.ts'

const [name = ''] = process.argv.slice(2)
const engine = ENGINES[name]?.()
if (engine === undefined) throw new RangeError(`no engine ${name}`)
const all = readOrdinary()
const chatsOf = new Map(
  Object.entries(LENGTHS).map(([length, span]) => [length, engine.take(ofLength(all, span))]),
)

process.on('message', (length: string) => {
  const chats = chatsOf.get(length) ?? []
  const before = process.cpuUsage()
  engine.read(chats)
  const { user, system } = process.cpuUsage(before)
  process.send?.((user + system) / countMessages(chats))
})
process.send?.('ready')
