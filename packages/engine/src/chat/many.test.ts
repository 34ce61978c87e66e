import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createGatherer } from './containers/gather.ts'
import { readChats } from './index.ts'

/** More than any engine takes as arguments of one call, which is how lists are easily joined. */
const MANY = 130_000

const encoder = new TextEncoder()

async function read(name: string, text: string) {
  return readChats([{ name, bytes: encoder.encode(text) }])
}

describe('a file with very many of something is read', () => {
  it('where these are conversations', { timeout: 30_000 }, async () => {
    const state = { conversation: { participant_data: [{ id: { gaia_id: '1' } }] } }
    const event = { sender_id: { gaia_id: '1' }, chat_message: {} }
    const hangout = { conversation: state, events: [event] }
    const text = JSON.stringify({ conversations: Array.from({ length: MANY }, () => hangout) })
    expect((await read('Hangouts.json', text)).conversations).toHaveLength(MANY)
  })

  it('where these are conversations in a list', { timeout: 30_000 }, async () => {
    const thread = { participants: ['kay', 'sam'], conversation: [{ sender: 'kay', text: 'x' }] }
    const text = JSON.stringify(Array.from({ length: MANY }, () => thread))
    expect((await read('messages.json', text)).conversations).toHaveLength(MANY)
  })

  it('where these are lines that a mail quotes', async () => {
    const head =
      'From: kay@a.example\nTo: sam@b.example\nMessage-ID: <1@a>\nSubject: x\n\nhello\n\n'
    const original = '-----Original Message-----\nFrom: sam@b.example\nSent: today\n\n'
    const { conversations } = await read('a.eml', `${head}${original}${'a\n'.repeat(MANY)}`)
    expect(conversations[0]?.messages).toHaveLength(1)
  })

  it('where these are reactions', async () => {
    const head = 'Jan 13, 2026  9:05:00 AM\nMe\nhello\n'
    const message = `${head}Tapbacks:\n${'Loved by Kay\n'.repeat(MANY)}\n`
    const { conversations } = await read('chat.txt', message)
    expect(conversations[0]?.messages).toHaveLength(1)
  })

  it('where these are entries of an archive in an archive', { timeout: 30_000 }, async () => {
    const files = Object.fromEntries(
      Array.from({ length: MANY }, (_, n) => [`${String(n)}.txt`, new Uint8Array()]),
    )
    const chat = encoder.encode('13/01/2026, 09:05 - Mia: hello\n')
    const inner = zipSync({ ...files, 'chat.txt': chat }, { level: 0 })
    const archive = zipSync({ 'inner.zip': inner }, { level: 0 })
    const { conversations } = await readChats([{ name: 'a.zip', bytes: archive }])
    expect(conversations).toHaveLength(1)
  })

  it('where these are small files, of which each holds no more than its bytes', () => {
    const { take, bytes } = createGatherer(1_000_000)
    take(encoder.encode('hello'))
    expect(bytes().buffer.byteLength).toBe(5)
    for (let count = 0; count < 1_000; count += 1) take(encoder.encode('hi'))
    expect(bytes()).toHaveLength(2_005)
    expect(bytes().buffer.byteLength).toBeLessThan(8_000)
  })
})
