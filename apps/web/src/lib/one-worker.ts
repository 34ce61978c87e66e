/** A worker beside a page: at most one at a time. What an ended one still says is not heard. */
export class OneWorker<Reply> {
  readonly #make: () => Worker
  readonly #hear: (reply: Reply) => void
  readonly #fail: () => void
  #worker: Worker | undefined

  /** `fail` is called where the worker breaks. */
  constructor(make: () => Worker, hear: (reply: Reply) => void, fail: () => void) {
    this.#make = make
    this.#hear = hear
    this.#fail = fail
  }

  /** The open one: to tell whether it is still the same after a wait. */
  get current(): Worker | undefined {
    return this.#worker
  }

  /** Ends the one before. */
  open(): void {
    this.end()
    const worker = this.#make()
    this.#worker = worker
    worker.addEventListener('message', (event: MessageEvent<Reply>) => {
      if (worker === this.#worker) this.#hear(event.data)
    })
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#fail()
    })
  }

  /** Nothing is sent where none is open. */
  send(request: unknown, transfer: Transferable[] = []): void {
    this.#worker?.postMessage(request, transfer)
  }

  /** Ends it, and with it everything that it holds. */
  end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
