import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MadeWorker } from '#lib/_made-worker.ts'
import type { Check } from './check.svelte.ts'
import type { Reply, Request } from './protocol.ts'

let check: Check

function say(reply: Reply): void {
  MadeWorker.last.say(reply)
}

beforeEach(async () => {
  vi.stubGlobal('$state', { raw: <Value>(value: Value): Value => value })
  vi.stubGlobal('Worker', MadeWorker)
  const { Check: Made } = await import('./check.svelte.ts')
  check = new Made({ language: 'en', register: 'familiar' })
  check.prepare()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('comparing on the page', () => {
  const compared = { chats: 1, like: [], partial: false }

  /** The ticket of what the page asked for last. */
  function ticket(): number {
    const asked = MadeWorker.last.postMessage.mock.calls
      .map(([request]) => request as Request)
      .findLast((request) => request.kind === 'compare')
    if (asked?.kind !== 'compare') throw new Error('nothing was asked')
    return asked.ticket
  }

  it('shows how far it is, and what was found of the opened chat', () => {
    check.open(1)
    check.compare('others')
    expect(check.comparison).toEqual({ kind: 'busy', share: 0 })
    say({ kind: 'comparing', ticket: ticket(), share: 0.5 })
    expect(check.comparison).toEqual({ kind: 'busy', share: 0.5 })
    say({ kind: 'compared', ticket: ticket(), compared })
    expect(check.comparison).toEqual({ kind: 'compared', compared })
  })

  it('shows nothing of another one that comes late', () => {
    check.open(0)
    check.compare('others')
    const late = ticket()
    check.open(1)
    say({ kind: 'compared', ticket: late, compared })
    expect(check.comparison).toBeNull()
    check.compare('others')
    say({ kind: 'compared', ticket: late, compared })
    expect(check.comparison).toEqual({ kind: 'busy', share: 0 })
  })

  it('stops when asked, keeps the opened chat, and hears nothing of it any more', () => {
    check.open(0)
    check.compare('others')
    const late = ticket()
    check.stopComparing()
    expect(MadeWorker.last.postMessage).toHaveBeenLastCalledWith({ kind: 'stop-comparing' }, [])
    expect(MadeWorker.last.terminate).not.toHaveBeenCalled()
    say({ kind: 'comparing', ticket: late, share: 0.9 })
    say({ kind: 'compared', ticket: late, compared })
    expect(check.comparison).toEqual({ kind: 'stopped' })
  })
})
