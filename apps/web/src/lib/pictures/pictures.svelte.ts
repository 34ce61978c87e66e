/**
 * The way of pictures on the page: chosen, read in their own worker, put right by the person. Stopping ends the worker,
 * and with it everything that it held.
 */
import type { ScreenChat } from '@holdfast/engine/screenshots'
import { draftOf, type Draft } from './draft.ts'
import { OneWorker } from '#lib/one-worker.ts'
import { openPictureWorker } from './open-worker.ts'
import type { PictureLanguage } from './languages.ts'
import type { PictureReply, PictureTrouble } from './protocol.ts'

/** A picture by what the page may know of it: never what is on it. */
export interface ListedPicture {
  /** The file's name, for the person to know which one it is. */
  readonly name: string
  readonly share: number
  readonly trouble?: PictureTrouble
}

export type PicturesAt =
  'chosen' | 'loading' | 'reading' | 'correct' | 'none' | 'no-tools' | 'too-old'

/** Steps that can be undone; a person goes back a few, and each holds only what changed. */
const MOST_STEPS = 200

export class Pictures {
  at: PicturesAt = $state.raw('chosen')
  list: readonly ListedPicture[] = $state.raw([])
  /** Indexes into the list of the pictures that were read, in the chat's numbering. */
  read: readonly number[] = $state.raw([])
  draft: Draft | undefined = $state.raw()
  #steps: readonly Draft[] = $state.raw([])
  #files: readonly (File | null)[] = []
  readonly #worker = new OneWorker<PictureReply>(
    openPictureWorker,
    (reply) => {
      this.#hear(reply)
    },
    () => {
      this.#fail()
    },
  )

  get canUndo(): boolean {
    return this.#steps.length > 0
  }

  /** More pictures, as long as the reading has not begun: a drop may come late. */
  add(files: readonly File[]): void {
    if (this.at !== 'chosen') return
    this.#files = [...this.#files, ...files]
    this.#relist()
  }

  remove(index: number): void {
    this.#files = this.#files.filter((_, at) => at !== index)
    this.#relist()
  }

  /** Reads the pictures, the likeliest language first. */
  start(languages: readonly PictureLanguage[]): void {
    this.stop()
    this.#relist()
    if (!('OffscreenCanvas' in globalThis)) {
      this.at = 'too-old'
      return
    }
    this.at = 'loading'
    this.#worker.open()
    this.#worker.send({ files: this.#files, languages })
  }

  /** Back to the choice, where what reads pictures could not be loaded; those with trouble of their own are gone. */
  reopen(): void {
    this.#files = this.#files.filter((file) => file !== null)
    this.#relist()
    this.at = 'chosen'
  }

  /** Ends the reading. */
  stop(): void {
    this.#worker.end()
  }

  /** Takes a corrected draft, so that it can be undone. */
  change(draft: Draft): void {
    if (this.draft === undefined || draft === this.draft) return
    this.#steps = [...this.#steps, this.draft].slice(-MOST_STEPS)
    this.draft = draft
  }

  undo(): void {
    const before = this.#steps.at(-1)
    if (before === undefined) return
    this.#steps = this.#steps.slice(0, -1)
    this.draft = before
  }

  #relist(): void {
    this.list = this.#files.map((file) => ({ name: file?.name ?? '', share: 0 }))
  }

  #hear(reply: PictureReply): void {
    switch (reply.kind) {
      case 'ready':
        this.at = 'reading'
        return
      case 'progress':
        this.#mark(reply.picture, { share: reply.share })
        return
      case 'trouble':
        this.#mark(reply.picture, { share: 1, trouble: reply.trouble })
        // A pasted picture lives in its file alone.
        this.#files = this.#files.with(reply.picture, null)
        return
      case 'done':
        this.#done(reply.chat, reply.pictures)
        return
      case 'no-tools':
        this.#fail()
    }
  }

  #done(chat: ScreenChat, pictures: readonly number[]): void {
    this.stop()
    this.#files = []
    this.read = pictures
    this.#steps = []
    this.draft = draftOf(chat)
    this.at = chat.messages.length === 0 ? 'none' : 'correct'
  }

  #fail(): void {
    this.stop()
    this.at = 'no-tools'
  }

  #mark(picture: number, change: Partial<ListedPicture>): void {
    this.list = this.list.map((one, index) => (index === picture ? { ...one, ...change } : one))
  }
}
