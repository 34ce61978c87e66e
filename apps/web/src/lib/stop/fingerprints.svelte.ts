/**
 * The way of pictures and videos to fingerprints on the page: chosen, made in a worker, shown. Stopping ends the worker and the
 * player of a video, and with them everything that they held. The page knows the files until they are done, and never their names.
 */
import { OneWorker } from '#lib/one-worker.ts'
import { answerFrames, type FramesServer } from './answer-frames.ts'
import { openFingerprintWorker } from './open-worker.ts'
import type {
  FingerprintIssue,
  FingerprintReply,
  Fingerprints,
  VideoFingerprints,
} from './protocol.ts'

export interface ListedFingerprint {
  /** From 1, in the order in which they were chosen. */
  readonly number: number
  /** 0…1 */
  readonly share: number
  readonly made?: Fingerprints
  readonly video?: VideoFingerprints
  readonly issue?: FingerprintIssue
}

export class FingerprintMaker {
  at: 'start' | 'cancelled' | 'working' | 'done' | 'failed' = $state.raw('start')
  list: readonly ListedFingerprint[] = $state.raw([])
  /** How many were there before those that are being made. */
  #before = 0
  readonly #worker = new OneWorker<FingerprintReply>(
    openFingerprintWorker,
    (reply) => {
      this.#hear(reply)
    },
    () => {
      this.#fail()
    },
  )
  #frames: FramesServer | undefined

  /** Makes fingerprints of these files beside those that are there. */
  make(files: readonly Blob[]): void {
    if (this.at === 'working' || files.length === 0) return
    this.#before = this.list.length
    const added = files.map((_, index) => ({ number: this.#before + index + 1, share: 0 }))
    this.list = [...this.list, ...added]
    this.at = 'working'
    this.#worker.open()
    const { port1, port2 } = new MessageChannel()
    this.#frames = answerFrames(port1, files)
    this.#worker.send({ files, frames: port2 }, [port2])
  }

  /** Stops, and keeps what was made before. */
  cancel(): void {
    this.#end()
    this.list = this.list.slice(0, this.#before)
    this.at = this.list.length > 0 ? 'done' : 'cancelled'
  }

  /** Forgets everything. */
  clear(): void {
    this.#end()
    this.list = []
    this.at = 'start'
  }

  /** Keeps what is done: files are taken in their order, so that it is the beginning of the list. */
  #fail(): void {
    this.#end()
    this.list = this.list.filter(({ made, video, issue }) => made ?? video ?? issue)
    this.at = 'failed'
  }

  #end(): void {
    this.#worker.end()
    this.#frames?.end()
    this.#frames = undefined
  }

  #hear(reply: FingerprintReply): void {
    switch (reply.kind) {
      case 'progress':
        this.#mark(reply.picture, { share: reply.share })
        return
      case 'made':
        this.#mark(reply.picture, { share: 1, made: reply.fingerprints })
        return
      case 'watched':
        this.#mark(reply.picture, { share: 1, video: reply.video })
        return
      case 'issue':
        this.#mark(reply.picture, { share: 1, issue: reply.issue })
        return
      case 'done':
        this.#end()
        this.at = 'done'
    }
  }

  #mark(picture: number, change: Partial<ListedFingerprint>): void {
    const place = this.#before + picture
    this.list = this.list.map((one, index) => (index === place ? { ...one, ...change } : one))
  }
}
