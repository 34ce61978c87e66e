import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MadeWorker } from '#lib/_made-worker.ts'
import type { Check } from './check.svelte.ts'
import type { Reply } from './protocol.ts'

let check: Check

function say(reply: Reply): void {
  MadeWorker.last.say(reply)
}

beforeEach(async () => {
  vi.stubGlobal('$state', { raw: <Value>(value: Value): Value => value })
  vi.stubGlobal('Worker', MadeWorker)
  const { Check: Made } = await import('./check.svelte.ts')
  check = new Made('en')
  check.prepare()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('comparing on the page', () => {
  const compared = { chats: 1, like: [], partial: false }

  it('shows what was found of the opened chat', () => {
    check.open(1)
    check.compare('others')
    expect(check.comparison).toBe('busy')
    say({ kind: 'compared', chat: 1, compared })
    expect(check.comparison).toEqual(compared)
  })

  it('shows nothing of another one that comes late', () => {
    check.open(0)
    check.compare('others')
    check.open(1)
    say({ kind: 'compared', chat: 0, compared })
    expect(check.comparison).toBeNull()
  })
})
