import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { opinionWeights, packedTactics, tacticGuides } from '@holdfast/data/reading'
import { openTactics, withoutSelfHarm, type Level } from '@holdfast/engine/tactics'
import type { Language, Register } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import type { ChosenFile, Reply, Request } from './protocol.ts'
import { createSession } from './session.ts'
import type { ChatView } from './view.ts'

const all = openTactics(packedTactics, tacticGuides, opinionWeights)
const readers = { all, blackmail: withoutSelfHarm(all) }
const EXAMPLES = join(import.meta.dirname, '../../../static/examples')

/** A session, and all that it has replied. */
function open(): { ask: (request: Request) => Promise<readonly Reply[]> } {
  let replies: Reply[] = []
  const session = createSession(readers, (reply) => replies.push(reply))
  return {
    ask: async (request) => {
      replies = []
      await session.answer(request)
      return replies.filter(({ kind }) => kind !== 'progress' && kind !== 'comparing')
    },
  }
}

const ENGLISH = { language: 'en', register: 'familiar' } as const

function read(text: string, language: Language = 'en', register: Register = 'familiar'): Request {
  return {
    kind: 'read',
    files: [{ name: 'chat.txt', bytes: new TextEncoder().encode(text) }],
    wording: { language, register },
  }
}

async function levelOf(name: string, language: Language): Promise<Level | undefined> {
  const session = open()
  await session.ask(read(readFileSync(join(EXAMPLES, name), 'utf8'), language))
  const [reply] = await session.ask({ kind: 'owner', name: 'Robin' })
  return reply?.kind === 'chats' ? reply.chats[0]?.level : undefined
}

const LINE = (n: number, who: string, text: string): string =>
  `14/03/2026, ${String(10 + Math.floor(n / 60))}:${String(n % 60).padStart(2, '0')} - ${who}: ${text}`

describe('a session', () => {
  it.each(['en', 'de'] as const)(
    'the examples that come with the app show what they say (%s)',
    async (language) => {
      expect(await levelOf(`${language}-blackmail.txt`, language)).toBe('emergency')
      expect(['none', 'caution']).toContain(await levelOf(`${language}-ordinary.txt`, language))
    },
  )

  it.each([
    ['familiar', 'Du bist nicht schuld.'],
    ['formal', 'Wer bedroht wird, ist nicht schuld.'],
  ] as const)('says what to do as the reader is spoken to (%s)', async (register, words) => {
    const session = open()
    const chat = readFileSync(join(EXAMPLES, 'de-blackmail.txt'), 'utf8')
    await session.ask(read(chat, 'de', register))
    await session.ask({ kind: 'owner', name: 'Robin' })
    const [reply] = await session.ask({ kind: 'open', chat: 0, sure: false })
    const guides = reply?.kind === 'view' ? reply.view.guides : []
    expect(guides.find(({ id }) => id === 'threat-to-share')?.act).toContain(words)
  })

  it('asks whose chat it is where the chat does not say, and names everybody once', async () => {
    const [reply] = await open().ask(read([LINE(0, 'Kim', 'hi'), LINE(1, 'Sam', 'hey')].join('\n')))
    expect(reply).toEqual({ kind: 'who', names: ['Kim', 'Sam'] })
  })

  it('says what could not be read where there is no chat', async () => {
    const [reply] = await open().ask(read(''))
    expect(reply?.kind).toBe('nothing')
    expect(reply?.kind === 'nothing' && reply.issues.length > 0).toBe(true)
  })

  it('shows the marked message with its reason, folds the rest, and shows that when asked', async () => {
    const lines = Array.from({ length: 300 }, (_, n) =>
      LINE(n, n % 2 === 0 ? 'Kim' : 'Sam', 'ok then'),
    )
    lines.push(LINE(300, 'Kim', 'pay me 300 or I send your pictures to all your friends'))
    const session = open()
    await session.ask(read(lines.join('\n')))
    await session.ask({ kind: 'owner', name: 'Sam' })
    const [reply] = await session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    const { view } = reply
    expect(view.total).toBe(301)
    const marked = view.messages.find(({ index }) => index === 300)
    expect(marked?.mine).toBe(false)
    expect(marked?.findings[0]?.why).toBeTruthy()
    expect(view.passages[0]).toMatchObject({ kind: 'gap', first: 0 })
    const [shown] = await session.ask({ kind: 'show', first: 0, last: 9 })
    expect(shown?.kind === 'messages' && shown.messages.length).toBe(10)
  })

  it('opens a chat full of signs as quickly as a small one, and lets the person go on', async () => {
    const lines = Array.from({ length: 1500 }, (_, n) =>
      LINE(n % 600, 'Kim', 'pay me 300 or I send your pictures to all your friends'),
    )
    lines.push(LINE(599, 'Sam', 'no'))
    const session = open()
    await session.ask(read(lines.join('\n')))
    await session.ask({ kind: 'owner', name: 'Sam' })
    const [reply] = await session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    expect(reply.view.messages.length).toBeLessThanOrEqual(400)
    expect(reply.view.passages.at(-1)).toMatchObject({ kind: 'gap', late: true })
  })

  describe('comparing the opened chat', () => {
    const SCRIPT = 'you have until midnight, then your whole family gets to see everything'

    async function openAgainst(
      text: string,
    ): Promise<{ session: ReturnType<typeof open>; files: readonly ChosenFile[] }> {
      const session = open()
      await session.ask(read(`Kim: ${SCRIPT}\nSam: please stop`))
      await session.ask({ kind: 'owner', name: 'Sam' })
      await session.ask({ kind: 'open', chat: 0, sure: false })
      return { session, files: [{ name: 'other.txt', blob: new Blob([text]) }] }
    }

    it('finds the same wording in a chat that is brought for it, and keeps nothing of that', async () => {
      const { session, files } = await openAgainst(`Alex: so. ${SCRIPT}!\nSam: no`)
      const [reply] = await session.ask({ kind: 'compare', files, ticket: 7 })
      if (reply?.kind !== 'compared') throw new Error('nothing was compared')
      expect(reply.compared?.like).toMatchObject([
        { title: 'Alex', same: false, marks: [], wording: [{ mine: SCRIPT, theirs: SCRIPT }] },
      ])
      const [again] = await session.ask({ kind: 'open', chat: 0, sure: false })
      expect(JSON.stringify(again)).not.toContain('Alex')
    })

    it('finds nothing in an ordinary chat, and says where there was none', async () => {
      const { session, files } = await openAgainst('Alex: shall we go to the lake?\nSam: yes')
      expect(await session.ask({ kind: 'compare', files, ticket: 7 })).toEqual([
        { kind: 'compared', ticket: 7, compared: { chats: 1, like: [], partial: false } },
      ])
      expect(await session.ask({ kind: 'compare', files: [], ticket: 8 })).toEqual([
        { kind: 'compared', ticket: 8, compared: null },
      ])
    })
  })

  it('shows one side or tactic alone when asked, and everything again after that', async () => {
    const lines = [
      LINE(0, 'Kim', 'you look so cute'),
      LINE(1, 'Alex', 'pay me 300 or I send your pictures to all your friends'),
      LINE(2, 'Sam', 'no'),
    ]
    const session = open()
    await session.ask(read(lines.join('\n')))
    await session.ask({ kind: 'owner', name: 'Sam' })
    const [all] = await session.ask({ kind: 'open', chat: 0, sure: false })
    if (all?.kind !== 'view') throw new Error('no view')
    const alex = all.view.choices.sides.find(({ name }) => name === 'Alex')
    const filter = { side: alex?.id ?? '', tactic: null }
    const [one] = await session.ask({ kind: 'filter', filter })
    if (one?.kind !== 'view') throw new Error('no view')
    expect(one.view.moments.map(({ name }) => name)).toEqual(['Alex'])
    expect(one.view).toMatchObject({ level: all.view.level, marked: all.view.marked, chosen: 1 })
    const [none] = await session.ask({ kind: 'filter', filter: { side: 'nobody', tactic: null } })
    expect(none).toMatchObject({ view: { chosen: 0, moments: [] } })
    const [again] = await session.ask({ kind: 'filter', filter: { side: null, tactic: null } })
    expect(again).toEqual(all)
  })

  /** An Instagram export of many chats, two files each. */
  function exportOf(chats: number): Request {
    const files = Array.from({ length: chats }, (_, n) => {
      const name = `Kim${String(n)}`
      const text = n === 7 ? 'pay me 300 or I send your pictures to all your friends' : 'hello'
      const thread = {
        participants: [{ name }, { name: 'Sam' }],
        messages: [
          { sender_name: name, timestamp_ms: 1_773_000_000_000, content: text },
          { sender_name: 'Sam', timestamp_ms: 1_772_000_000_000, content: 'hi' },
        ],
        title: name,
        thread_path: `inbox/${name.toLowerCase()}_${String(n)}`,
        magic_words: [],
      }
      return {
        name: `your_instagram_activity/messages/inbox/${name.toLowerCase()}_${String(n)}/message_1.json`,
        blob: new Blob([JSON.stringify(thread)]),
      }
    })
    return { kind: 'open-files', files, wording: ENGLISH }
  }

  it('reads a few chats without a question', async () => {
    const [reply] = await open().ask(exportOf(3))
    expect(reply?.kind === 'chats' && reply.chats.length).toBe(3)
  })

  it('lists many chats, and reads only what is picked', async () => {
    const session = open()
    const [list] = await session.ask(exportOf(40))
    if (list?.kind !== 'pick') throw new Error('no list')
    expect(list.chats).toHaveLength(40)
    expect(list.chats[0]?.platform).toBe('instagram')
    const wanted = list.chats.filter(({ title }) => /kim7|kim8/iu.test(title)).map(({ id }) => id)
    expect(wanted).toHaveLength(2)
    const [who] = await session.ask({ kind: 'pick', chosen: wanted })
    expect(who?.kind === 'who' && who.names).toEqual(['Sam', 'Kim7', 'Kim8'])
    const [chats] = await session.ask({ kind: 'owner', name: 'Sam' })
    expect(chats?.kind === 'chats' && chats.chats.map(({ level }) => level)).toEqual([
      'emergency',
      'none',
    ])
  })

  it('says that a file cannot be opened, and takes another one after it', async () => {
    const gone = new Blob(['Kay: hi'])
    gone.slice = () => {
      throw new DOMException('gone', 'NotReadableError')
    }
    const session = open()
    const [reply] = await session.ask({
      kind: 'open-files',
      files: [{ name: 'a.txt', blob: gone }],
      wording: ENGLISH,
    })
    expect(reply).toEqual({ kind: 'unreadable' })
    const [next] = await session.ask(read('Kim: hi\nSam: hey'))
    expect(next?.kind).toBe('who')
  })

  it('checks what was read from pictures, and knows which side is the owner', async () => {
    const box = { left: 0, top: 0, right: 1, bottom: 1 }
    const session = open()
    const [reply] = await session.ask({
      kind: 'screens',
      chat: {
        layout: 'bubbles',
        names: [],
        order: [0],
        gaps: [],
        repeated: 0,
        messages: [
          { side: 'right', text: 'hello', picture: 0, box },
          {
            side: 'left',
            text: 'pay me 300 or I send your pictures to all your friends',
            picture: 0,
            box,
          },
        ],
      },
      names: { mine: 'Me', other: 'Kim' },
      wording: ENGLISH,
    })
    expect(reply).toMatchObject({ kind: 'chats', chats: [{ title: 'Kim', level: 'emergency' }] })
  })

  it('asks again where the sides of screens may have been swapped', async () => {
    const box = { left: 0, top: 0, right: 1, bottom: 1 }
    const session = open()
    const message = (side: 'left' | 'right', text: string) => ({ side, text, picture: 0, box })
    await session.ask({
      kind: 'screens',
      chat: {
        layout: 'bubbles',
        names: [],
        order: [0],
        gaps: [],
        repeated: 0,
        messages: [
          message('left', 'hello'),
          message('right', 'pay me 300 or I send your pictures to all your friends'),
        ],
      },
      names: { mine: 'Me', other: 'Kim' },
      wording: ENGLISH,
    })
    const [doubt] = await session.ask({ kind: 'open', chat: 0, sure: false })
    expect(doubt).toMatchObject({ kind: 'doubt', owner: 'Me', others: ['Kim'] })
    const [right] = await session.ask({ kind: 'owner', name: 'Kim' })
    expect(right).toMatchObject({ kind: 'chats', chats: [{ level: 'emergency', doubt: false }] })
  })

  it('shows what the app says about a message beside its words', async () => {
    const line = {
      id: 'x',
      participants: [
        { id: 'a', name: 'Kim' },
        { id: 'b', name: 'Sam', owner: true },
      ],
      messages: [
        { from: 'a', text: 'hi', forwarded: true, reactions: [{ emoji: '❤️' }, { emoji: '❤️' }] },
        { from: 'b', text: 'what?', reply: { message: 0 }, at: '2026-03-14T10:00:00' },
        { from: 'a', text: 'Kim took a screenshot', kind: 'system', event: 'screenshot' },
      ],
    }
    const session = open()
    await session.ask({
      kind: 'read',
      files: [{ name: 'x.jsonl', bytes: new TextEncoder().encode(JSON.stringify(line)) }],
      wording: ENGLISH,
    })
    const [reply] = await session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    expect(reply.view.zoneless).toBe(true)
    const [shown] = await session.ask({ kind: 'show', first: 0, last: 2 })
    expect(shown?.kind === 'messages' && shown.messages).toMatchObject([
      { forwarded: true, reactions: [{ emoji: '❤️', count: 2 }] },
      { quoted: 'hi' },
      { event: 'screenshot', kind: 'system' },
    ])
  })

  it('gives times a zone once the person has said which, and another one after that', async () => {
    const session = open()
    await session.ask(read([LINE(0, 'Kim', 'hi'), LINE(1, 'Sam', 'hey')].join('\n')))
    await session.ask({ kind: 'owner', name: 'Sam' })
    const [before] = await session.ask({ kind: 'open', chat: 0, sure: false })
    expect(before).toMatchObject({ view: { zoneless: true, zone: null } })
    for (const [zone, at] of [
      ['Europe/Zurich', '2026-03-14T10:00:00+01:00'],
      ['America/New_York', '2026-03-14T10:00:00-04:00'],
    ] as const) {
      const [after] = await session.ask({ kind: 'zone', zone })
      expect(after).toMatchObject({ view: { zoneless: true, zone, times: { first: at } } })
    }
    expect(await session.ask({ kind: 'zone', zone: 'Nowhere/Else' })).toEqual([])
  })

  const SHORT = 'Kay: hi\nSam: hi\nKay: send £200 or i post it'

  it('does not call blackmail calm where the wrong side was named as the owner, and asks', async () => {
    const session = open()
    await session.ask(read(SHORT))
    await session.ask({ kind: 'owner', name: 'Kay' })
    const [doubt] = await session.ask({ kind: 'open', chat: 0, sure: false })
    expect(doubt).toEqual({ kind: 'doubt', chat: 0, owner: 'Kay', others: ['Sam'] })
    const [kept] = await session.ask({ kind: 'open', chat: 0, sure: true })
    expect(kept?.kind === 'view' && kept.view.doubt).toBe(true)
    await session.ask({ kind: 'owner', name: 'Sam' })
    const [right] = await session.ask({ kind: 'open', chat: 0, sure: false })
    expect(right).toMatchObject({ kind: 'view', view: { level: 'emergency', owner: 'Sam' } })
  })

  async function viewOf(text: string, owner: string): Promise<ChatView> {
    const session = open()
    await session.ask(read(text))
    await session.ask({ kind: 'owner', name: owner })
    const [reply] = await session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    return reply.view
  }

  it('does not take despair for blackmail', async () => {
    const view = await viewOf(
      'Kim: are you ok?\nSam: no, i want to die\nKim: please talk to me',
      'Sam',
    )
    expect(view).toMatchObject({ level: 'emergency', selfHarmRisk: true, turn: null })
    expect(['none', 'caution']).toContain(view.blackmail)
  })

  it('sees the blackmail beside the despair', async () => {
    const view = await viewOf(`${SHORT}\nSam: i want to die`, 'Sam')
    expect(view).toMatchObject({ selfHarmRisk: true, blackmail: 'emergency', turn: 2 })
  })

  it('lets the threats begin at a message of the other side', async () => {
    const view = await viewOf(
      'Kay: hi\nSam: please do not send my pictures\nKay: pay me or i send your pictures to your mum',
      'Sam',
    )
    expect(view.turn).toBe(2)
  })
})
