import { gzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTar, makeZip64 } from './containers/_made.ts'
import { checksum } from './containers/checksum.ts'
import { loadChats, readChats, sourceOf, surveyChats, type SourceFile } from './index.ts'

const encoder = new TextEncoder()
const bytes = (text: string): Uint8Array => encoder.encode(text)
const chat = (name: string): string =>
  `13/01/2026, 09:05 - Mia: hello\n13/01/2026, 09:06 - ${name}: hi\n`

/** What is found, and what reading all of it gives. */
async function roundTrip(files: readonly SourceFile[]) {
  const sources = files.map(sourceOf)
  const survey = await surveyChats(sources)
  const loaded = await loadChats(sources, survey, survey.chats)
  return { survey, loaded, reading: await readChats(loaded.files) }
}

async function expectSame(files: readonly SourceFile[]): Promise<void> {
  const { reading } = await roundTrip(files)
  expect(reading.conversations).toEqual((await readChats(files)).conversations)
}

describe('surveyChats', () => {
  it('finds each chat with its files, and loads the one that was picked alone', async () => {
    const archive = zipSync({
      'chats/WhatsApp Chat with Ben.txt': bytes(chat('Ben')),
      'chats/WhatsApp Chat with Kay.txt': bytes(chat('Kay')),
      'chats/photo.jpg': bytes('x'),
      '__MACOSX/chats/._WhatsApp Chat with Kay.txt': bytes('x'),
    })
    const sources = [sourceOf({ name: 'all.zip', bytes: archive })]
    const survey = await surveyChats(sources)
    expect(survey.chats.map(({ files }) => files.map(({ path }) => path))).toEqual([
      ['chats/WhatsApp Chat with Ben.txt'],
      ['chats/WhatsApp Chat with Kay.txt'],
    ])
    expect(survey.issues).toEqual([])
    const { files } = await loadChats(sources, survey, survey.chats.slice(1))
    expect(files.map(({ name, format }) => [name, format])).toEqual([
      ['chats/WhatsApp Chat with Kay.txt', 'whatsapp'],
    ])
  })

  it('lists the halves of a chat that was cut over as one, unless there are several', async () => {
    const plain = JSON.stringify({
      participants: [{ name: 'Sam' }, { name: 'Kay' }],
      messages: [{ sender_name: 'Kay', timestamp_ms: 1_700_000_000_000, content: 'hi', ip: '' }],
      thread_path: 'e2ee_cutover/kay_1234567890',
    })
    const encrypted = JSON.stringify({
      participants: ['Kay', 'Sam'],
      threadName: 'Kay_1',
      messages: [{ senderName: 'Sam', text: 'later', timestamp: 1_800_000_000_000, media: [] }],
    })
    const older = {
      name: 'messages/e2ee_cutover/kay_1234567890/message_1.json',
      bytes: bytes(plain),
    }
    const newer = { name: 'Kay_1.json', bytes: bytes(encrypted) }
    const { survey, reading } = await roundTrip([newer, older])
    expect(survey.chats.map(({ title, files }) => [title, files.length])).toEqual([['Kay, Sam', 2]])
    expect(reading.conversations.map(({ messages }) => messages.map(({ text }) => text))).toEqual([
      ['hi', 'later'],
    ])
    const { survey: several } = await roundTrip([older, newer, { ...newer, name: 'Kay_2.json' }])
    expect(several.chats).toHaveLength(3)
  })

  it('reads only the directory and the beginnings of a large archive', async () => {
    const text = `${chat('Ben')}${'13/01/2026, 09:07 - Mia: a long day\n'.repeat(100_000)}`
    const archive = zipSync(
      { 'chat.txt': bytes(text), 'film.mp4': new Uint8Array(20_000_000) },
      { level: 0 },
    )
    let read = 0
    const whole = sourceOf({ name: 'a.zip', bytes: archive })
    const counted = {
      ...whole,
      read: (start: number, end: number) => {
        read += end - start
        return whole.read(start, end)
      },
    }
    expect((await surveyChats([counted])).chats).toHaveLength(1)
    expect(read).toBeLessThan(300_000)
  })

  it('takes no text that was sent in a chat for a chat of its own', async () => {
    const sent = `${chat('Ben')}13/01/2026, 09:07 - Mia: forged.txt (file attached)\n`
    const archive = zipSync({ '_chat.txt': bytes(sent), 'forged.txt': bytes(chat('Kay')) })
    const files = [{ name: 'a.zip', bytes: archive }]
    await expectSame(files)
    expect((await roundTrip(files)).reading.conversations).toHaveLength(1)
  })

  it('opens archives inside an archive, tar, gzip and 64-bit zip', async () => {
    const text = bytes(chat('Ben'))
    const inner = zipSync({ '_chat.txt': text, 'photo.jpg': bytes('x') })
    const long = `${'a/'.repeat(80)}chat.txt`
    const files = [
      { name: 'outer.zip', bytes: zipSync({ 'Chat with Ben.zip': inner }) },
      { name: 'stored.zip', bytes: zipSync({ 'Chat with Ben.zip': inner }, { level: 0 }) },
      { name: 'a.tar', bytes: makeTar({ [long]: chat('Ben'), 'b.png': 'x' }) },
      { name: 'a.tar.gz', bytes: gzipSync(makeTar({ 'c.txt': chat('Ben') })) },
      { name: 'chat.txt.gz', bytes: gzipSync(text) },
      { name: 'large.zip', bytes: makeZip64('chat.txt', chat('Ben'), checksum(text)) },
    ]
    const { survey, loaded, reading } = await roundTrip(files)
    expect(survey.issues).toEqual([])
    expect(loaded.issues).toEqual([])
    expect(survey.chats.map((one) => one.files[0]?.name)).toEqual([
      'outer.zip/Chat with Ben.zip/_chat.txt',
      'stored.zip/Chat with Ben.zip/_chat.txt',
      `a.tar/${long}`,
      'a.tar.gz/c.txt',
      'chat.txt.gz/chat.txt',
      'large.zip/chat.txt',
    ])
    expect(reading.conversations.map(({ messages }) => messages.length)).toEqual([2, 2, 2, 2, 2, 2])
    await expectSame(files)
  })

  it('says of an archive that no chat is in it, and of a file that nobody knows it', async () => {
    const files = [
      { name: 'media.zip', bytes: zipSync({ 'a.jpg': bytes('x') }) },
      { name: 'other.zip', bytes: zipSync({ 'a.json': bytes('{"a":1}') }) },
      { name: 'b.json', bytes: bytes('{"a":1}') },
      { name: 'chat.txt', bytes: bytes(chat('Ben')) },
    ]
    const { issues } = await surveyChats(files.map(sourceOf))
    const codes = issues.map(({ code, place }) => `${code} ${place.file}`).sort()
    expect(codes).toEqual([
      'archive-without-chat media.zip',
      'archive-without-chat other.zip',
      'unknown-format b.json',
    ])
    const read = (await readChats(files)).issues.filter(({ code }) => code !== 'zone-unknown')
    expect(read.map(({ code, place }) => `${code} ${place.file}`).sort()).toEqual(codes)
  })

  it('lists files that hold parts of the same chats as one', async () => {
    const snaps =
      '{"kay":[{"From":"kay","Media Type":"IMAGE","Created":"2026-01-13 09:05:00 UTC"}]}'
    const mail = 'From: kay@a.example\nTo: sam@b.example\nDate: 13 Jan 2026 09:05 +0000\n'
    const table = 'message_id,created_at,username,message,channel_url\n'
    const parts: readonly (readonly [string, string])[] = [
      ['data/direct-messages.js', 'window.YTD.direct_messages.part0 = []'],
      ['data/direct-messages-part1.js', 'window.YTD.direct_messages.part1 = []'],
      ['json/chat_history.json', snaps],
      ['json/snap_history.json', snaps],
      ['mails/1.eml', `${mail}Message-ID: <1@a>\n\nhello`],
      ['mails/2.eml', `${mail}Message-ID: <2@a>\n\nhi`],
      ['mails/all.mbox', `From a@b.c Tue Jan 13 09:05:00 2026\n${mail}\nhello`],
      ['chat_history.csv', table],
      ['chat_history_2.csv', table],
    ]
    const entries = Object.fromEntries(parts.map(([name, text]) => [name, bytes(text)]))
    const { chats } = await surveyChats([sourceOf({ name: 'a.zip', bytes: zipSync(entries) })])
    expect(chats.map(({ format, files }) => [format, files.length]).toSorted()).toEqual([
      ['mail', 1],
      ['mail', 2],
      ['reddit', 2],
      ['snapchat', 2],
      ['x', 2],
    ])
  })

  it('stops when told to', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `${String(n)}.txt`)
    const files = names.map((name) => sourceOf({ name, bytes: bytes(chat('Ben')) }))
    let calls = 0
    const { chats } = await surveyChats(files, { progress: () => (calls += 1) < 5 })
    expect(chats).toHaveLength(4)
  })
})

describe('any container', () => {
  const content = fc.oneof(
    fc.constantFrom('Ben', 'Kay', 'Zoë').map(chat),
    fc.constant('{"a":1}'),
    fc.constant(''),
    fc.string(),
  )
  const name = fc.constantFrom(
    '_chat.txt',
    'a/b.json',
    'c.html',
    'mbox',
    'd/e.jpg',
    '..\\f.txt',
    'ü.csv',
  )
  const made = fc
    .tuple(fc.dictionary(name, content, { minKeys: 1 }), fc.boolean())
    .map(([files, tar]) =>
      tar
        ? makeTar(files)
        : zipSync(
            Object.fromEntries(Object.entries(files).map(([key, text]) => [key, bytes(text)])),
          ),
    )

  it('gives by survey and load what reading it directly gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 3 }), async (archives) => {
        await expectSame(archives.map((one, n) => ({ name: `${String(n)}.zip`, bytes: one })))
      }),
      { numRuns: 60 },
    )
  })

  it('may be damaged or cut anywhere without an exception', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        made,
        fc.array(change, { maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async (archive, changes, share, atEnd) => {
          const damaged = archive.slice(0, Math.ceil(archive.length * Math.max(share, 0.4)))
          // Half of the damage goes into the directory at the end.
          for (const [at, value] of changes) {
            const place = at % Math.min(damaged.length, atEnd ? 150 : damaged.length)
            damaged[atEnd ? damaged.length - 1 - place : place] = value
          }
          const { reading } = await roundTrip([{ name: 'a.zip', bytes: damaged }])
          expect(Array.isArray(reading.conversations)).toBe(true)
          await readChats([{ name: 'a.zip', bytes: damaged }])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('may be any bytes behind a signature', async () => {
    const signature = fc.constantFrom([0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0x1f, 0x8b, 8], [])
    await fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const file = { name: 'a', bytes: Uint8Array.of(...start, ...rest) }
        await roundTrip([file])
        await readChats([file])
      }),
      { numRuns: 300 },
    )
  })
})
