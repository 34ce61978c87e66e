/**
 * What the page about checking a chat is doing: the person's way from a file to a result. The work runs in a worker;
 * stopping or starting again ends it, and with it everything that was read.
 */
import type { ReadingIssue, SourceFile } from '@holdfast/engine/chat'
import type { ScreenChat, ScreenNames } from '@holdfast/engine/screenshots'
import type { Filter } from './filter.ts'
import type { Compared } from './likeness.ts'
import { OneWorker } from '#lib/one-worker.ts'
import { openWorker } from './open-worker.ts'
import { partAround, withShown, type Passage } from './passages.ts'
import type {
  ChatSummary,
  ChosenFile,
  Doing,
  ListedChat,
  Reply,
  Request,
  TacticName,
} from './protocol.ts'
import { byIndex, type MessagesByIndex } from './shown.ts'
import type { ChatView } from './view.ts'
import type { Wording } from './wording.ts'

export type Stand =
  | { readonly at: 'start' }
  | { readonly at: 'busy'; readonly share: number; readonly doing: Doing }
  | { readonly at: 'pick'; readonly chats: readonly ListedChat[] }
  | { readonly at: 'who'; readonly names: readonly string[] }
  | { readonly at: 'nothing'; readonly issues: readonly ReadingIssue[] }
  | { readonly at: 'failed'; readonly why: Failure }
  | { readonly at: 'chats' }
  | {
      readonly at: 'doubt'
      readonly chat: number
      readonly owner: string
      readonly others: readonly string[]
    }
  | { readonly at: 'result'; readonly view: ChatView }

/** What comparing with another chat has come to; null where nothing was compared. */
export type Comparison =
  | { readonly kind: 'busy'; readonly share: number }
  | { readonly kind: 'stopped' | 'unreadable' }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | null

/** Names the text `check.<failure>`. */
export type Failure = 'failed' | 'failed-file' | 'failed-example'

/** Messages that one press on a gap shows, and those around one that somebody jumps to. */
const AT_ONCE = 100
const AROUND = 3

export class Check {
  stand: Stand = $state.raw({ at: 'start' })
  chats: readonly ChatSummary[] = $state.raw([])
  /** Those that show in one of the chats. */
  tactics: readonly TacticName[] = $state.raw([])
  issues: readonly ReadingIssue[] = $state.raw([])
  passages: readonly Passage[] = $state.raw([])
  messages: MessagesByIndex = $state.raw({})
  comparison: Comparison = $state.raw(null)
  #names: readonly string[] = []
  /** The chat that was opened last. */
  #opened = 0
  /** Of the last comparison: what is said of one before it, or of a chat that is not open any more, comes too late. */
  #ticket = 0
  readonly #wording: Wording
  readonly #worker = new OneWorker<Reply>(
    openWorker,
    (reply) => {
      this.#hear(reply)
    },
    () => {
      if (this.stand.at !== 'start') this.#fail('failed')
    },
  )

  constructor(wording: Wording) {
    this.#wording = wording
  }

  /** Starts the worker before it is needed, so that a check begins at once. */
  prepare(): void {
    if (this.#worker.current !== undefined) return
    this.#worker.open()
  }

  /** Checks files that a person chose or dropped. They are handed over as they are; the worker opens them piece by piece. */
  files(files: readonly ChosenFile[]): void {
    this.#begin()
    this.#ask({ kind: 'open-files', files, wording: this.#wording })
  }

  /** Reads the chats that the person picked from a large export. */
  pick(chosen: readonly string[]): void {
    this.stand = { at: 'busy', share: 0.05, doing: 'loading' }
    this.#ask({ kind: 'pick', chosen })
  }

  /** Checks what was read from pictures. */
  screens(chat: ScreenChat, names: ScreenNames): void {
    this.#begin()
    this.#ask({ kind: 'screens', chat, names, wording: this.#wording })
  }

  /** Says that what was dropped could not be opened. */
  unreadable(): void {
    this.#fail('failed-file')
  }

  /** Checks text that a person pasted. */
  text(text: string, name: string): void {
    this.#begin()
    this.#read([{ name, bytes: new TextEncoder().encode(text) }])
  }

  /** Checks one of the made-up chats that come with the app. */
  async example(name: string): Promise<void> {
    this.#begin()
    const worker = this.#worker.current
    try {
      const response = await fetch(`/examples/${this.#wording.language}-${name}.txt`)
      if (!response.ok) throw new Error('missing')
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (this.#worker.current === worker) this.#read([{ name: `${name}.txt`, bytes }])
    } catch {
      if (this.#worker.current === worker) this.#fail('failed-example')
    }
  }

  owner(name: string | null): void {
    this.stand = { at: 'busy', share: 0.2, doing: 'checking' }
    this.#ask({ kind: 'owner', name })
  }

  /** Asks again whose phone the chat is from. */
  toWho(): void {
    this.stand = { at: 'who', names: this.#names }
  }

  open(chat: number, sure = false): void {
    this.comparison = null
    this.#ticket += 1
    this.#opened = chat
    this.#ask({ kind: 'open', chat, sure })
  }

  /** Opens the chat again that was opened last. */
  reopen(): void {
    this.open(this.#opened)
  }

  /** Says in which time zone the opened chat's times are. */
  zone(zone: string): void {
    this.#ask({ kind: 'zone', zone })
  }

  toChats(): void {
    this.stand = { at: 'chats' }
  }

  /** Shows the next messages of a gap. */
  show({ first, last }: Passage): void {
    this.#ask({ kind: 'show', first, last: Math.min(last, first + AT_ONCE - 1) })
  }

  /** Shows a message that lies in a gap, with those around it. */
  reveal(message: number): void {
    const part = partAround(this.passages, message, AROUND)
    if (part !== null) this.#ask({ kind: 'show', ...part })
  }

  /** Compares the opened chat with the others that were read, or with files that are brought for it. */
  compare(files: readonly ChosenFile[] | 'others'): void {
    this.comparison = { kind: 'busy', share: 0 }
    this.#ticket += 1
    this.#ask({ kind: 'compare', files, ticket: this.#ticket })
  }

  /** Ends comparing; the opened chat stays. */
  stopComparing(): void {
    this.comparison = { kind: 'stopped' }
    this.#ticket += 1
    this.#ask({ kind: 'stop-comparing' })
  }

  filter(filter: Filter): void {
    this.#ask({ kind: 'filter', filter })
  }

  /** Ends the work and forgets everything. */
  clear(): void {
    this.#worker.end()
    this.stand = { at: 'start' }
    this.chats = []
    this.tactics = []
    this.issues = []
    this.passages = []
    this.messages = {}
    this.comparison = null
    this.#names = []
    this.prepare()
  }

  #begin(): void {
    this.clear()
    this.stand = { at: 'busy', share: 0, doing: 'looking' }
  }

  #read(files: readonly SourceFile[]): void {
    this.#ask(
      { kind: 'read', files, wording: this.#wording },
      files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    )
  }

  #ask(request: Request, transfer: Transferable[] = []): void {
    this.#worker.send(request, transfer)
  }

  #fail(why: Failure): void {
    this.clear()
    this.stand = { at: 'failed', why }
  }

  #hear(reply: Reply): void {
    switch (reply.kind) {
      case 'progress':
        if (this.stand.at === 'busy') this.stand = { ...reply, at: 'busy' }
        return
      case 'pick':
        this.stand = { at: 'pick', chats: reply.chats }
        return
      case 'who':
        this.#names = reply.names
        this.toWho()
        return
      case 'unreadable':
        this.#fail('failed-file')
        return
      case 'nothing':
        this.stand = { at: 'nothing', issues: reply.issues }
        return
      case 'chats':
        this.chats = reply.chats
        this.tactics = reply.tactics
        this.issues = reply.issues
        if (reply.chats.length === 1) this.open(0)
        else this.stand = { at: 'chats' }
        return
      case 'doubt':
        // Where nobody was asked before, "choose again" offers the people of this chat.
        if (this.#names.length === 0) this.#names = [reply.owner, ...reply.others]
        this.stand = { at: 'doubt', ...reply }
        return
      case 'view':
        this.passages = reply.view.passages
        this.messages = byIndex(reply.view.messages)
        this.stand = { at: 'result', view: reply.view }
        return
      case 'comparing':
        if (reply.ticket === this.#ticket) {
          this.comparison = { kind: 'busy', share: reply.share }
        }
        return
      case 'compared':
        if (reply.ticket === this.#ticket) {
          const { compared } = reply
          this.comparison =
            compared === null ? { kind: 'unreadable' } : { kind: 'compared', compared }
        }
        return
      case 'messages':
        this.#insert(reply)
    }
  }

  #insert({ first, messages }: Extract<Reply, { readonly kind: 'messages' }>): void {
    this.messages = { ...this.messages, ...byIndex(messages) }
    this.passages = withShown(this.passages, { first, last: first + messages.length - 1 })
  }
}
