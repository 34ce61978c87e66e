// The law of every format: an export of a chat, read again, gives the chat.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OTHER, OWNER, type MadeMessage } from '../../tests/made-chat.ts'
import { MADE_EXPORTS, NAMELESS, ONE_SIDED } from '../../tests/made-exports.ts'
import { CHAT_FORMATS, readChats } from './index.ts'

const word = fc.constantFrom(
  ...[
    'hi',
    'grüezi',
    '😂',
    '3/4',
    '10:30',
    'a, b',
    '<3',
    '& co',
    '"x"',
    'https://a.b/?c=d',
    'señor',
    'مرحبا',
  ],
)
const text = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `ok ${words.join(' ')} so`)
const chat: fc.Arbitrary<readonly MadeMessage[]> = fc
  .array(fc.record({ mine: fc.boolean(), minutes: fc.integer({ min: 1, max: 3_000 }), text }), {
    minLength: 2,
    maxLength: 25,
  })
  .map((messages) => {
    let time = Date.UTC(2026, 0, 13, 9, 5)
    // Both sides write, so that every format knows both names.
    return messages.map(({ mine, minutes, text: words }, index) => ({
      from: index === 0 || (index > 1 && mine) ? OWNER : OTHER,
      at: new Date((time += minutes * 60_000)).toISOString().replace('.000Z', 'Z'),
      text: words,
    }))
  })

describe('an export of a chat', () => {
  it('can be made for every format of the table', () => {
    expect(Object.keys(MADE_EXPORTS).sort()).toEqual(CHAT_FORMATS.map(({ id }) => id).sort())
  })

  it.each(Object.entries(MADE_EXPORTS))('as %s gives the chat again', async (id, makeExport) => {
    await fc.assert(
      fc.asyncProperty(chat, async (made) => {
        const messages = ONE_SIDED.has(id) ? made.filter(({ from }) => from === OWNER) : made
        const { conversations } = await readChats(makeExport(made))
        expect(conversations).toHaveLength(1)
        const [read] = conversations
        const names = new Map(read?.participants.map(({ id: key, name }) => [key, name]))
        const nameOf = NAMELESS.has(id)
          ? (key: string): string => (key === read?.messages[0]?.from ? OWNER : OTHER)
          : (key: string): string | undefined => names.get(key)
        expect(read?.messages.map((message) => message.text)).toEqual(
          messages.map((message) => message.text),
        )
        expect(read?.messages.map(({ from }) => nameOf(from))).toEqual(
          messages.map(({ from }) => from),
        )
        const owner = read?.participants.find((one) => one.owner === true)
        if (owner !== undefined) expect(nameOf(owner.id)).toBe(OWNER)
        for (const [index, message] of (read?.messages ?? []).entries()) {
          // To the minute: some formats have no seconds, and some no zone.
          const at = messages[index]?.at.slice(0, 16)
          if (message.at !== undefined) expect(message.at.slice(0, 16)).toBe(at)
        }
      }),
      { numRuns: 40 },
    )
  })
})
