/**
 * Counting faces on the page: photos are brought, counted in a worker when somebody asks, and let go. Forgetting ends the
 * worker, and with it everything that it held.
 */
import { openFaceWorker } from './open-worker.ts'
import type { FaceCount, FacesReply } from './protocol.ts'

export class FaceCounter {
  at: 'start' | 'working' | 'done' | 'failed' = $state.raw('start')
  /** Of the photos in their order, as far as they were looked at. */
  counts: readonly FaceCount[] = $state.raw([])
  /** Kept until they were counted or are forgotten. */
  #files: readonly Blob[] = []
  #worker: Worker | undefined

  /** Takes these photos in the place of those before. Nothing is looked at yet. */
  bring(files: readonly Blob[]): void {
    this.forget()
    this.#files = files
  }

  count(): void {
    if (this.at === 'working') return
    this.counts = []
    this.at = 'working'
    const worker = openFaceWorker()
    this.#worker = worker
    worker.addEventListener('message', (event: MessageEvent<FacesReply>) => {
      if (worker === this.#worker) this.#hear(event.data)
    })
    worker.addEventListener('error', () => {
      if (worker === this.#worker) this.#fail()
    })
    worker.postMessage({ files: this.#files })
  }

  forget(): void {
    this.#end()
    this.#files = []
    this.counts = []
    this.at = 'start'
  }

  #hear(reply: FacesReply): void {
    switch (reply.kind) {
      case 'picture':
        this.counts = [...this.counts, reply.count]
        return
      case 'not-loaded':
        this.#fail()
        return
      case 'done':
        this.#end()
        this.#files = []
        this.at = 'done'
    }
  }

  #fail(): void {
    this.#end()
    this.at = 'failed'
  }

  #end(): void {
    this.#worker?.terminate()
    this.#worker = undefined
  }
}
