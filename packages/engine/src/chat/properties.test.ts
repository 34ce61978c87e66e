import fc from 'fast-check'
import { zipSync } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChats, type Message, type Reading } from './index.ts'

const encoder = new TextEncoder()
const root = join(import.meta.dirname, '../../../../fixtures/chats')

/** Real beginnings to damage, so that chance gets past the first check of each reader. */
const samples = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^(?:expected|options)\.json$/u.test(entry.name))
  .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))))
  .filter((bytes) => bytes.length < 5_000)

/** What must hold for any reading of one file, whatever its bytes. */
function expectSound({ conversations, issues }: Reading, text: string): void {
  const lines = text.split(/\r\n|[\n\r]/u).length
  expect(new Set(conversations.map(({ id }) => id)).size).toBe(conversations.length)
  for (const { participants, messages } of conversations) {
    const ids = new Set(participants.map(({ id }) => id))
    expect(ids.size).toBe(participants.length)
    expect(participants.filter(({ owner }) => owner === true).length).toBeLessThanOrEqual(1)
    for (const { from, place } of messages) {
      expect(ids).toContain(from)
      expect(place?.line ?? 1).toBeGreaterThanOrEqual(1)
      expect(place?.line ?? 1).toBeLessThanOrEqual(lines)
      expect(place?.line !== undefined || place?.path !== undefined).toBe(true)
    }
  }
  for (const { place } of issues) expect(place.line ?? 1).toBeLessThanOrEqual(lines)
}

describe('any bytes', () => {
  it('give a reading and no exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expectSound(
          await readChats([{ name: 'x', bytes }]),
          new TextDecoder('latin1').decode(bytes),
        )
      }),
    )
  })

  it('do so when they are an export with some bytes changed or cut off', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(change, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (sample, changes, share) => {
          const bytes = sample.slice(0, Math.ceil(sample.length * Math.max(share, 0.5)))
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const { conversations } = await readChats([{ name: 'x', bytes }])
          expect(Array.isArray(conversations)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('do so when they are text made of the pieces of headers', async () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '28',
        '05',
        '2026',
        '/',
        '.',
        '-',
        ' ',
        ', ',
        ' - ',
        ': ',
        '21:44',
        ':01',
        'PM',
      ],
      ...[
        'Mia',
        '\u200E',
        '\uFEFF',
        '\u202F',
        '\n',
        '\r\n',
        '<Media omitted>',
        '"',
        '٣',
        '下午',
        '~',
      ],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join('')
        expectSound(await readChats([{ name: 'x', bytes: encoder.encode(text) }]), text)
      }),
      { numRuns: 500 },
    )
  })

  it('do so as any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), fc.json(), async (json, other) => {
        const shapes = [
          json,
          `{"participants":[],"sender_name":0,"timestamp_ms":0,"messages":${json}}`,
          `{"participants":${json},"messages":[{"sender_name":"","timestamp_ms":1,"x":${other}}]}`,
          `[{"participants":[],"sender":0,"conversation":${json}}]`,
          `{"participants":[{"id":"a"}],"messages":[{"from":"a","text":"","x":${other}},${json}]}`,
        ]
        for (const text of shapes) {
          expectSound(await readChats([{ name: 'x', bytes: encoder.encode(text) }]), text)
        }
      }),
    )
  })
})

interface Line {
  readonly author: string
  readonly text: string
  readonly minutes: number
}

const name = fc.constantFrom(
  'Mia',
  'Ben',
  '+44 7700 900123',
  'Zoë 🌻',
  '~ Kay',
  'Anna-Lena (Sport)',
)
const word = fc.constantFrom(
  'hi',
  'grüezi',
  '😂',
  '3/4',
  '10:30',
  'a: b',
  'https://a.b',
  '"x"',
  '-',
)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => `ok ${list.join(' ')}`)
const line: fc.Arbitrary<Line> = fc.record({
  author: name,
  text: fc.oneof(
    words,
    fc.tuple(words, words).map((pair) => pair.join('\n')),
  ),
  minutes: fc.integer({ min: 0, max: 3_000 }),
})

const two = (value: number): string => String(value).padStart(2, '0')

const twentyFour = (time: Date): string => `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`
const twelve = (time: Date): string =>
  `${time.getUTCHours() % 12 || 12}:${two(time.getUTCMinutes())}`
const half = (time: Date, morning: string, afternoon: string): string =>
  time.getUTCHours() < 12 ? morning : afternoon
const withDigits = (digits: string, text: string): string =>
  text.replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? digit)

/** How phones write a time. */
const styles: Readonly<Record<string, (time: Date) => string>> = {
  'Android in German': (t) =>
    `${two(t.getUTCDate())}.${two(t.getUTCMonth() + 1)}.${two(t.getUTCFullYear() % 100)}, ${two(t.getUTCHours())}:${two(t.getUTCMinutes())} - `,
  'iOS in American English': (t) =>
    `[${t.getUTCMonth() + 1}/${t.getUTCDate()}/${t.getUTCFullYear() % 100}, ${t.getUTCHours() % 12 || 12}:${two(t.getUTCMinutes())}:00\u202F${t.getUTCHours() < 12 ? 'AM' : 'PM'}] `,
  'Android in ISO order': (t) =>
    `${t.getUTCFullYear()}-${two(t.getUTCMonth() + 1)}-${two(t.getUTCDate())}, ${two(t.getUTCHours())}:${two(t.getUTCMinutes())} - `,
  'Android in Arabic': (t) =>
    withDigits(
      '٠١٢٣٤٥٦٧٨٩',
      `\u200F${t.getUTCDate()}\u200F/${t.getUTCMonth() + 1}\u200F/${t.getUTCFullYear()}، ${twelve(t)} ${half(t, 'ص', 'م')} - `,
    ),
  'Android in Persian': (t) =>
    withDigits(
      '۰۱۲۳۴۵۶۷۸۹',
      `${t.getUTCFullYear()}/${t.getUTCMonth() + 1}/${t.getUTCDate()}،\u200F ${twentyFour(t)} - `,
    ),
  'Android in Hindi with its own digits': (t) =>
    withDigits(
      '०१२३४५६७८९',
      `${t.getUTCDate()}/${t.getUTCMonth() + 1}/${two(t.getUTCFullYear() % 100)}, ${twelve(t)} ${half(t, 'पूर्वाह्न', 'अपराह्न')} - `,
    ),
  'Android in Korean': (t) =>
    `${t.getUTCFullYear()}. ${t.getUTCMonth() + 1}. ${t.getUTCDate()}. ${half(t, '오전', '오후')} ${twelve(t)} - `,
  'iOS in Korean with short years': (t) =>
    `[${two(t.getUTCFullYear() % 100)}. ${t.getUTCMonth() + 1}. ${t.getUTCDate()}. ${half(t, '오전', '오후')} ${twelve(t)}:00] `,
  'Android in Chinese': (t) =>
    `${t.getUTCFullYear()}/${t.getUTCMonth() + 1}/${t.getUTCDate()} ${half(t, '上午', '下午')}${twelve(t)} - `,
  'Android in Spanish': (t) =>
    `${t.getUTCDate()}/${t.getUTCMonth() + 1}/${t.getUTCFullYear()}, ${twelve(t)}\u202F${half(t, 'a.\u00A0m.', 'p.\u00A0m.')} - `,
  'Android in Finnish': (t) =>
    `${t.getUTCDate()}.${t.getUTCMonth() + 1}.${t.getUTCFullYear()} klo ${t.getUTCHours()}.${two(t.getUTCMinutes())} - `,
  'Android in Dutch': (t) =>
    `${two(t.getUTCDate())}-${two(t.getUTCMonth() + 1)}-${t.getUTCFullYear()} ${twentyFour(t)} - `,
  'Android in Brazilian Portuguese': (t) =>
    `${two(t.getUTCDate())}/${two(t.getUTCMonth() + 1)}/${t.getUTCFullYear()} ${twentyFour(t)} - `,
  'Android in Canadian French': (t) =>
    `${t.getUTCFullYear()}-${two(t.getUTCMonth() + 1)}-${two(t.getUTCDate())} ${two(t.getUTCHours())} h ${two(t.getUTCMinutes())} - `,
}

function write(lines: readonly Line[], style: (time: Date) => string, end: string): string {
  let time = Date.UTC(2026, 0, 13, 9, 0)
  const written = lines.map(({ author, text, minutes }) => {
    time += minutes * 60_000
    return `${style(new Date(time))}${author}: ${text}`.replaceAll('\n', end)
  })
  return written.join(end) + end
}

async function read(text: string): Promise<readonly Message[]> {
  const bytes = encoder.encode(text)
  const { conversations } = await readChats([{ name: 'chat.txt', bytes }])
  return conversations[0]?.messages ?? []
}

describe.each(Object.entries(styles))('a well-formed export: %s', (_, style) => {
  it('is found again message by message, with its time, text and line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
        const text = write(lines, style, '\n')
        const messages = await read(text)
        expect(messages.map((message) => message.text)).toEqual(lines.map((each) => each.text))
        const rows = text.split('\n')
        for (const [index, message] of messages.entries()) {
          const row = rows[(message.place?.line ?? 0) - 1] ?? ''
          expect(row).toContain(
            `${lines[index]?.author ?? ''}: ${message.text.split('\n')[0] ?? ''}`,
          )
        }
        let time = Date.UTC(2026, 0, 13, 9, 0)
        expect(messages.map(({ at }) => at)).toEqual(
          lines.map(({ minutes }) =>
            new Date((time += minutes * 60_000)).toISOString().slice(0, 19),
          ),
        )
      }),
    )
  })

  it('reads alike with any line ends, and in an archive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async (lines) => {
        const plain = await read(write(lines, style, '\n'))
        expect(await read(write(lines, style, '\r\n'))).toEqual(plain)
        const packed = zipSync({ 'chat.txt': encoder.encode(write(lines, style, '\n')) })
        const reading = await readChats([{ name: 'chat.zip', bytes: packed }])
        expect(reading.conversations[0]?.messages).toEqual(plain)
      }),
    )
  })
})
