import { describe, expect, it } from 'vitest'
import { readChats, type SourceFile } from './index.ts'

function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

const export1 = '13/01/2026, 09:05 - Mia: hello\n13/01/2026, 09:06 - Ben: hi\n'
const line =
  '{"id":"a","participants":[{"id":"1","name":"Mia"}],"messages":[{"from":"1","text":"x"}]}\n'

describe('readChats', () => {
  it('reads files of several formats at once and gives each conversation an id of its own', async () => {
    const { conversations } = await readChats([
      file('1.txt', export1),
      file('2.txt', export1),
      file('3.jsonl', line + line),
      file('4.txt', 'just words'),
    ])
    expect(conversations.map(({ id }) => id)).toEqual([
      'whatsapp-1',
      'whatsapp-2',
      'a',
      'a-2',
      'pasted-1',
    ])
  })

  it('tells formats by content, not by name', async () => {
    const { conversations } = await readChats([file('message_1.json', export1)])
    expect(conversations[0]?.platform).toBe('whatsapp')
  })

  it('uses the format it is told to use, and has nothing to say in one that it does not know', async () => {
    const asPasted = await readChats([file('a.txt', export1)], { format: 'pasted' })
    expect(asPasted.conversations[0]?.platform).toBe('pasted')
    const unknown = await readChats([file('a.txt', export1)], { format: 'smoke-signals' })
    expect(unknown).toEqual({
      conversations: [],
      issues: [{ code: 'unknown-format', place: { file: 'a.txt' } }],
    })
  })

  it('reads a text as pasted only up to the length of one, even if told to', async () => {
    const huge = file('a.txt', '\n'.repeat(5_000_000) + export1)
    const { conversations, issues } = await readChats([huge], { format: 'pasted' })
    expect(conversations).toEqual([])
    expect(issues.map(({ code }) => code)).toEqual(['too-large'])
  })

  it('knows Conversation lines behind the names of a large group', async () => {
    const participants = Array.from({ length: 1_024 }, (_, n) => ({
      id: `p${n}`,
      name: `Ann ${n}`,
    }))
    const group = { id: 'a', participants, messages: [{ from: 'p1', text: 'hi' }] }
    const { conversations } = await readChats([file('a.jsonl', JSON.stringify(group))])
    expect(conversations).toHaveLength(1)
  })

  it('loses no chosen chat because another one names it as sent', async () => {
    const sent = `${export1}13/01/2026, 09:07 - Mia: Chat with Kay.txt (file attached)\n`
    const { conversations } = await readChats([
      file('x/Chat with Ben.txt', sent),
      file('x/Chat with Kay.txt', export1),
    ])
    expect(conversations).toHaveLength(2)
  })

  it('goes on after a file that is broken', async () => {
    const { conversations, issues } = await readChats([
      file('1.zip', 'PK\u0003\u0004 and no more'),
      file('2.txt', ''),
      file('3.txt', export1),
    ])
    expect(conversations).toHaveLength(1)
    expect(issues.map(({ code }) => code)).toEqual(['broken-archive', 'empty-file', 'zone-unknown'])
  })

  it('tells its progress from nothing to nearly all, and stops when told to', async () => {
    const shares: number[] = []
    const long = file('long.txt', '13/01/2026, 09:05 - Mia: hello\n'.repeat(40_000))
    const progress = (share: number): boolean => shares.push(share) < 4
    const { conversations } = await readChats([long, file('b.txt', export1)], { progress })
    expect(shares).toHaveLength(4)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(conversations.flatMap(({ messages }) => messages).length).toBeLessThan(40_000)
  })

  it('names no more than a hundred troubles of a kind in a file', async () => {
    const forged = `${export1}${'[13.01.26, 09:06:00] Ben: I agree\n'.repeat(500)}`
    const { issues } = await readChats([file('a.txt', forged)])
    expect(issues.filter(({ code }) => code === 'forged-header')).toHaveLength(100)
  })

  it('never puts what somebody wrote into an issue', async () => {
    const text = `${export1}[13.01.26, 09:06:00] Secret: words\n`
    const { issues } = await readChats([
      file('a.txt', `secret\n${text}`),
      file('b.txt', 'secret words'),
    ])
    expect(issues.length).toBeGreaterThan(2)
    expect(JSON.stringify(issues)).not.toMatch(/secret|words/iu)
  })
})
