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
function open(): { ask: (request: Request) => readonly Reply[] } {
  let replies: Reply[] = []
  const session = createSession(readers, (reply) => replies.push(reply))
  return {
    ask: (request) => {
      replies = []
      session.answer(request)
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

function levelOf(name: string, language: Language): Level | undefined {
  const session = open()
  session.ask(read(readFileSync(join(EXAMPLES, name), 'utf8'), language))
  const [reply] = session.ask({ kind: 'owner', name: 'Robin' })
  return reply?.kind === 'chats' ? reply.chats[0]?.level : undefined
}

const LINE = (n: number, who: string, text: string): string =>
  `14/03/2026, ${String(10 + Math.floor(n / 60))}:${String(n % 60).padStart(2, '0')} - ${who}: ${text}`

describe('a session', () => {
  it.each(['en', 'de'] as const)(
    'the examples that come with the app show what they say (%s)',
    (language) => {
      expect(levelOf(`${language}-blackmail.txt`, language)).toBe('emergency')
      expect(['none', 'caution']).toContain(levelOf(`${language}-ordinary.txt`, language))
    },
  )

  it('asks whose chat it is where the chat does not say, and names everybody once', () => {
    const [reply] = open().ask(read([LINE(0, 'Kim', 'hi'), LINE(1, 'Sam', 'hey')].join('\n')))
    expect(reply).toEqual({ kind: 'who', names: ['Kim', 'Sam'] })
  })

  it('says what could not be read where there is no chat', () => {
    const [reply] = open().ask(read(''))
    expect(reply?.kind).toBe('nothing')
    expect(reply?.kind === 'nothing' && reply.issues.length > 0).toBe(true)
  })

  it('shows the marked message with its reason, folds the rest, and shows that when asked', () => {
    const lines = Array.from({ length: 300 }, (_, n) =>
      LINE(n, n % 2 === 0 ? 'Kim' : 'Sam', 'ok then'),
    )
    lines.push(LINE(300, 'Kim', 'pay me 300 or I send your pictures to all your friends'))
    const session = open()
    session.ask(read(lines.join('\n')))
    session.ask({ kind: 'owner', name: 'Sam' })
    const [reply] = session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    const { view } = reply
    expect(view.total).toBe(301)
    const marked = view.messages.find(({ index }) => index === 300)
    expect(marked?.mine).toBe(false)
    expect(marked?.findings[0]?.why).toBeTruthy()
    expect(view.passages[0]).toMatchObject({ kind: 'gap', first: 0 })
    const [shown] = session.ask({ kind: 'show', first: 0, last: 9 })
    expect(shown?.kind === 'messages' && shown.messages.length).toBe(10)
  })

  it('opens a chat full of signs as quickly as a small one, and lets the person go on', () => {
    const lines = Array.from({ length: 1500 }, (_, n) =>
      LINE(n % 600, 'Kim', 'pay me 300 or I send your pictures to all your friends'),
    )
    lines.push(LINE(599, 'Sam', 'no'))
    const session = open()
    session.ask(read(lines.join('\n')))
    session.ask({ kind: 'owner', name: 'Sam' })
    const [reply] = session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    expect(reply.view.messages.length).toBeLessThanOrEqual(400)
    expect(reply.view.passages.at(-1)).toMatchObject({ kind: 'gap', late: true })
  })

  const SHORT = 'Kay: hi\nSam: hi\nKay: send £200 or i post it'

  it('does not call blackmail calm where the wrong side was named as the owner, and asks', () => {
    const session = open()
    session.ask(read(SHORT))
    session.ask({ kind: 'owner', name: 'Kay' })
    const [doubt] = session.ask({ kind: 'open', chat: 0, sure: false })
    expect(doubt).toEqual({ kind: 'doubt', chat: 0, owner: 'Kay', others: ['Sam'] })
    const [kept] = session.ask({ kind: 'open', chat: 0, sure: true })
    expect(kept?.kind === 'view' && kept.view.doubt).toBe(true)
    session.ask({ kind: 'owner', name: 'Sam' })
    const [right] = session.ask({ kind: 'open', chat: 0, sure: false })
    expect(right).toMatchObject({ kind: 'view', view: { level: 'emergency', owner: 'Sam' } })
  })

  function viewOf(text: string, owner: string): ChatView {
    const session = open()
    session.ask(read(text))
    session.ask({ kind: 'owner', name: owner })
    const [reply] = session.ask({ kind: 'open', chat: 0, sure: false })
    if (reply?.kind !== 'view') throw new Error('no view')
    return reply.view
  }

  it('does not take despair for blackmail', () => {
    const view = viewOf('Kim: are you ok?\nSam: no, i want to die\nKim: please talk to me', 'Sam')
    expect(view).toMatchObject({ level: 'emergency', selfHarmRisk: true, turn: null })
    expect(['none', 'caution']).toContain(view.blackmail)
  })

  it('sees the blackmail beside the despair', () => {
    const view = viewOf(`${SHORT}\nSam: i want to die`, 'Sam')
    expect(view).toMatchObject({ selfHarmRisk: true, blackmail: 'emergency', turn: 2 })
  })

  it('lets the threats begin at a message of the other side', () => {
    const view = viewOf(
      'Kay: hi\nSam: please do not send my pictures\nKay: pay me or i send your pictures to your mum',
      'Sam',
    )
    expect(view.turn).toBe(2)
  })
})
