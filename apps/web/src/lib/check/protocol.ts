/** What the page and its worker say to each other. Types only; everything stays on the device. */
import type { ReadingIssue, SourceFile } from '@holdfast/engine/chat'
import type { Language } from '@holdfast/engine/text'
import type { Level } from '@holdfast/engine/tactics'
import type { ChatView, ShownMessage } from './view.ts'

export type Request =
  | { readonly kind: 'read'; readonly files: readonly SourceFile[]; readonly language: Language }
  /** Whose phone the chat is from; null when the person does not know. */
  | { readonly kind: 'owner'; readonly name: string | null }
  /** `sure` once the person has said that the owner is right. */
  | { readonly kind: 'open'; readonly chat: number; readonly sure: boolean }
  /** Messages of the opened chat, both ends inclusive. */
  | { readonly kind: 'show'; readonly first: number; readonly last: number }

export type Reply =
  | { readonly kind: 'progress'; readonly share: number }
  /** Asks whose chat it is. */
  | { readonly kind: 'who'; readonly names: readonly string[] }
  | { readonly kind: 'nothing'; readonly issues: readonly ReadingIssue[] }
  | {
      readonly kind: 'chats'
      readonly chats: readonly ChatSummary[]
      readonly issues: readonly ReadingIssue[]
    }
  /** Asks whether the owner was named by mistake: the threats are the owner's own. */
  | {
      readonly kind: 'doubt'
      readonly chat: number
      readonly owner: string
      readonly others: readonly string[]
    }
  | { readonly kind: 'view'; readonly view: ChatView }
  | {
      readonly kind: 'messages'
      readonly first: number
      readonly messages: readonly ShownMessage[]
    }

/** One conversation in the list of those that were read. */
export interface ChatSummary {
  readonly chat: number
  /** The other people's names. */
  readonly title: string
  readonly level: Level
  readonly messages: number
  /** Perhaps the wrong side was named as the owner. */
  readonly doubt: boolean
}
