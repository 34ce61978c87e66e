/** A worker for tests, which says what the test says. */
import { vi } from 'vitest'

export class MadeWorker extends EventTarget {
  static last: MadeWorker
  constructor() {
    super()
    MadeWorker.last = this
  }
  readonly postMessage = vi.fn()
  readonly terminate = vi.fn()
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}
