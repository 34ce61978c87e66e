// The law of damage: what is lost is what was damaged, and nothing else, in every format.
import { describe, expect, it } from 'vitest'
import { OTHER, OWNER, type MadeMessage } from '../../tests/made-chat.ts'
import { MADE_EXPORTS, ONE_SIDED } from '../../tests/made-exports.ts'
import { isList, isRecord } from './json.ts'
import { readChats, type SourceFile } from './index.ts'

const COUNT = 40
const made: readonly MadeMessage[] = Array.from({ length: COUNT }, (_, n) => ({
  from: n % 2 === 0 ? OWNER : OTHER,
  at: `2026-01-13T${String(9 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00Z`,
  text: `message number ${String(n)} of them`,
}))

async function textsOf(files: readonly SourceFile[]): Promise<readonly string[]> {
  const { conversations } = await readChats(files)
  const texts = conversations.flatMap(({ messages }) => messages.map(({ text }) => text))
  return texts.filter((text) => made.some((message) => message.text === text))
}

/** The file with the most bytes holds the messages; the others tell about the account. */
function withLargest(
  files: readonly SourceFile[],
  change: (bytes: Uint8Array) => Uint8Array,
): readonly SourceFile[] {
  const most = Math.max(...files.map(({ bytes }) => bytes.length))
  return files.map((file) =>
    file.bytes.length === most ? { ...file, bytes: change(file.bytes) } : file,
  )
}

const own = (id: string): number =>
  ONE_SIDED.has(id) ? made.filter(({ from }) => from === OWNER).length : COUNT

describe('an export that is cut off', () => {
  it.each(Object.entries(MADE_EXPORTS))(
    'as %s keeps what stands before the cut',
    async (id, make) => {
      const whole = make(made)
      expect(await textsOf(whole)).toHaveLength(own(id))
      const cut = withLargest(whole, (bytes) => bytes.slice(0, Math.floor(bytes.length * 0.7)))
      // The cut goes through one message, and what stands around the messages takes some of the bytes.
      expect((await textsOf(cut)).length).toBeGreaterThanOrEqual(Math.floor(own(id) * 0.6) - 1)
    },
  )
})

/** The list of records in JSON: the first one that is as long as the chat. */
function findRecords(value: unknown, count: number): unknown[] | undefined {
  if (isList(value) && value.length === count) return value as unknown[]
  const inside = isList(value) ? value : isRecord(value) ? Object.values(value) : []
  for (const one of inside) {
    const found = findRecords(one, count)
    if (found !== undefined) return found
  }
  return undefined
}

/** JSON with junk in place of the middle record; where each line is a record, of the middle line. */
function withJunk(bytes: Uint8Array, count: number, junk: unknown): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const lines = text.split('\n')
  if (lines.length >= count && lines[1]?.startsWith('{') === true) {
    lines[Math.floor(count / 2)] = JSON.stringify(junk)
    return new TextEncoder().encode(lines.join('\n'))
  }
  const value = JSON.parse(text) as unknown
  const records = findRecords(value, count)
  if (records === undefined) throw new Error('no records found')
  records[Math.floor(count / 2)] = junk
  return new TextEncoder().encode(JSON.stringify(value))
}

describe('an export with one record that is none', () => {
  const json = Object.entries(MADE_EXPORTS).filter(([, make]) =>
    make(made).some(({ name }) => name.endsWith('.json') || name.endsWith('.jsonl')),
  )

  it.each(json)('as %s keeps all the others', async (id, make) => {
    for (const junk of [null, 5, 'x', [], {}]) {
      const damaged = withLargest(make(made), (bytes) => withJunk(bytes, own(id), junk))
      expect((await textsOf(damaged)).length).toBeGreaterThanOrEqual(own(id) - 1)
    }
  })
})
