/**
 * Counting faces on the page: photos are brought, counted in a worker when somebody asks, and let go. Forgetting ends the
 * worker, and with it everything that it held.
 */
import { OneWorker } from '#lib/one-worker.ts'
import { openFaceWorker } from './open-worker.ts'
import type { FaceCount, FacesReply } from './protocol.ts'

export class FaceCounter {
  at: 'start' | 'working' | 'done' | 'failed' = $state.raw('start')
  /** Of the photos in their order, as far as they were looked at. */
  counts: readonly FaceCount[] = $state.raw([])
  /** Kept until they were counted or are forgotten. */
  #files: readonly Blob[] = []
  readonly #worker = new OneWorker<FacesReply>(
    openFaceWorker,
    (reply) => {
      this.#hear(reply)
    },
    () => {
      this.#fail()
    },
  )

  /** Takes these photos in the place of those before. Nothing is looked at yet. */
  bring(files: readonly Blob[]): void {
    this.forget()
    this.#files = files
  }

  count(): void {
    if (this.at === 'working') return
    this.counts = []
    this.at = 'working'
    this.#worker.open()
    this.#worker.send({ files: this.#files })
  }

  forget(): void {
    this.#worker.end()
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
        this.#worker.end()
        this.#files = []
        this.at = 'done'
    }
  }

  #fail(): void {
    this.#worker.end()
    this.at = 'failed'
  }
}
