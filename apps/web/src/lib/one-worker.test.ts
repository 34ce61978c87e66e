import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MadeWorker } from './_made-worker.ts'
import { OneWorker } from './one-worker.ts'

const hear = vi.fn()
const fail = vi.fn()
let one: OneWorker<string>

/** Opens one and gives the worker that was made for it. */
function opened(): MadeWorker {
  one.open()
  return MadeWorker.last
}

beforeEach(() => {
  vi.clearAllMocks()
  one = new OneWorker<string>(() => new MadeWorker() as unknown as Worker, hear, fail)
})

describe('a worker beside a page', () => {
  it('is heard while it is open', () => {
    const worker = opened()
    one.send('asked')
    worker.say('said')
    worker.dispatchEvent(new Event('error'))
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith('asked', [])
    expect(hear).toHaveBeenCalledExactlyOnceWith('said')
    expect(fail).toHaveBeenCalledOnce()
  })

  it('ends where another is opened, and is not heard any more', () => {
    const first = opened()
    const second = opened()
    first.say('late')
    first.dispatchEvent(new Event('error'))
    one.send('asked')
    expect(first.terminate).toHaveBeenCalledOnce()
    expect(first.postMessage).not.toHaveBeenCalled()
    expect(one.current).toBe(second)
    expect(hear).not.toHaveBeenCalled()
    expect(fail).not.toHaveBeenCalled()
  })

  it('takes nothing and says nothing once it has ended', () => {
    const worker = opened()
    one.end()
    one.send('asked')
    worker.say('late')
    expect(worker.terminate).toHaveBeenCalledOnce()
    expect(worker.postMessage).not.toHaveBeenCalled()
    expect(one.current).toBeUndefined()
    expect(hear).not.toHaveBeenCalled()
  })
})
