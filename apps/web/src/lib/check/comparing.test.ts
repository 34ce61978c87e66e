import type { Conversation } from '@holdfast/engine/chat'
import { describe, expect, it } from 'vitest'
import { createComparing } from './comparing.ts'
import type { ChosenFile, Reply } from './protocol.ts'

const SCRIPT = 'you have until midnight, then your whole family gets to see everything'

function chat(name: string, messages = 1): Conversation {
  return {
    id: name,
    participants: [{ id: 'p1', name }],
    messages: Array.from({ length: messages }, () => ({ from: 'p1', text: SCRIPT })),
  }
}

/** Long enough that each is told of. */
const LONG = ['Alex', 'Noa', 'Lou', 'Ari'].map((name) => chat(name, 6000))

function file(text: string): ChosenFile {
  return { name: 'other.txt', blob: new Blob([text]) }
}

describe('comparing', () => {
  it('tells how far it is, always on, and then once what was found', async () => {
    const replies: Reply[] = []
    await createComparing((reply) => replies.push(reply)).withChats(chat('Kim'), LONG, 3)
    const shares = replies.flatMap((reply) => (reply.kind === 'comparing' ? [reply.share] : []))
    expect(shares).toEqual([0, 0.25, 0.5, 0.75])
    expect(replies.at(-1)).toMatchObject({
      kind: 'compared',
      ticket: 3,
      compared: { chats: 4, like: [{ title: 'Alex' }, {}, {}, {}] },
    })
  })

  it('tells the way from reading to comparing as one', async () => {
    const shares: number[] = []
    const comparing = createComparing((reply) => {
      if (reply.kind === 'comparing') shares.push(reply.share)
    })
    const lines = Array.from({ length: 6000 }, (_, index) => `Alex: ${SCRIPT} ${String(index)}`)
    await comparing.withFiles(chat('Kim'), [file(lines.join('\n'))], 1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThanOrEqual(0.3)
  })

  it.each(['stop', 'another'] as const)('ends at once and says nothing after: %s', async (how) => {
    const replies: Reply[] = []
    const comparing = createComparing((reply) => {
      replies.push(reply)
      if (reply.kind !== 'comparing' || reply.ticket !== 1 || reply.share < 0.5) return
      if (how === 'stop') comparing.stop()
      else void comparing.withChats(chat('Kim'), [], 2)
    })
    await comparing.withChats(chat('Kim'), LONG, 1)
    expect(replies.filter(({ kind }) => kind === 'compared')).toEqual(
      how === 'stop' ? [] : [{ kind: 'compared', ticket: 2, compared: null }],
    )
    expect(replies.filter((reply) => reply.kind === 'comparing' && reply.share > 0.5)).toEqual([])
  })

  it('reads no further once it was stopped', async () => {
    const replies: Reply[] = []
    const comparing = createComparing((reply) => {
      replies.push(reply)
      comparing.stop()
    })
    await comparing.withFiles(chat('Kim'), [file(`Alex: ${SCRIPT}`)], 1)
    expect(replies).toHaveLength(1)
  })

  it('says that there was more than it compares', async () => {
    const replies: Reply[] = []
    const many = Array.from({ length: 201 }, (_, index) => chat(`Person ${String(index)}`))
    await createComparing((reply) => replies.push(reply)).withChats(chat('Kim'), many, 1)
    expect(replies.at(-1)).toMatchObject({ compared: { chats: 200, partial: true } })
  })
})
