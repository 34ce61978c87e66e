import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tacticKnowledge } from '@holdfast/data/tactics'
import { compileTactics, type Level } from '@holdfast/engine/tactics'
import type { Language } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { withoutSelfHarm } from './judge.ts'
import type { Reply, Request } from './protocol.ts'
import { createSession } from './session.ts'
import type { ChatView } from './view.ts'

const readers = {
  all: compileTactics(tacticKnowledge),
  blackmail: () => withoutHarm,
}
const withoutHarm = compileTactics(withoutSelfHarm(tacticKnowledge))
const EXAMPLES = join(import.meta.dirname, '../../../static/examples')

/** A session, and all that it has replied. */
function open(): { ask: (request: Request) => Promise<readonly Reply[]> } {
  let replies: Reply[] = []
  const session = createSession(readers, (reply) => replies.push(reply))
  return {
    ask: async (request) => {
      replies = []
      await session.answer(request)
      return replies.filter(({ kind }) => kind !== 'progress')
    },
  }
}

function read(text: string, language: Language = 'en'): Request {
  return {
    kind: 'read',
    files: [{ name: 'chat.txt', bytes: new TextEncoder().encode(text) }],
    language,
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
