/** What the page and its worker say to each other. Types only; everything stays on the device. */
import type { ReadingIssue, SourceFile } from '@holdfast/engine/chat'
import type { ScreenChat, ScreenNames } from '@holdfast/engine/screenshots'
import type { Level, TacticId } from '@holdfast/engine/tactics'
import type { Filter } from './filter.ts'
import type { Compared } from './likeness.ts'
import type { ShownMessage } from './shown.ts'
import type { ChatView } from './view.ts'
import type { Wording } from './wording.ts'

export type Request =
  /** Small things that are already in memory: pasted text, an example. */
  | { readonly kind: 'read'; readonly files: readonly SourceFile[]; readonly wording: Wording }
  /** Files that a person chose; they are read piece by piece. */
  | {
      readonly kind: 'open-files'
      readonly files: readonly ChosenFile[]
      readonly wording: Wording
    }
  /** Ids of the chats that the person picked from a large export. */
  | { readonly kind: 'pick'; readonly chosen: readonly string[] }
  /** What was read from pictures, put right by the person. */
  | {
      readonly kind: 'screens'
      readonly chat: ScreenChat
      readonly names: ScreenNames
      readonly wording: Wording
    }
  /** Whose phone the chat is from; null when the person does not know. */
  | { readonly kind: 'owner'; readonly name: string | null }
  /** `sure` once the person has said that the owner is right. */
  | { readonly kind: 'open'; readonly chat: number; readonly sure: boolean }
  /** Compares the opened chat with the others that were read, or with what is brought for it. */
  | {
      readonly kind: 'compare'
      readonly files: readonly ChosenFile[] | 'others'
      /** Comes back with what is said of it. */
      readonly ticket: number
    }
  | { readonly kind: 'stop-comparing' }
  /** What to show of the opened chat. */
  | { readonly kind: 'filter'; readonly filter: Filter }
  /** The IANA name of the time zone of the opened chat's times. */
  | { readonly kind: 'zone'; readonly zone: string }
  /** Messages of the opened chat, both ends inclusive. */
  | { readonly kind: 'show'; readonly first: number; readonly last: number }

/** A file and what to call it: its path, where it came in a folder. */
export interface ChosenFile {
  readonly name: string
  readonly blob: Blob
}

/** What takes time: names the text `check.doing.<doing>`. */
export type Doing = 'looking' | 'loading' | 'reading' | 'checking'

export type Reply =
  | { readonly kind: 'progress'; readonly share: number; readonly doing: Doing }
  /** Much was brought: asks which chats to read. */
  | { readonly kind: 'pick'; readonly chats: readonly ListedChat[] }
  /** Asks whose chat it is. */
  | { readonly kind: 'who'; readonly names: readonly string[] }
  /** A file could not be opened at all. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'nothing'; readonly issues: readonly ReadingIssue[] }
  | {
      readonly kind: 'chats'
      readonly chats: readonly ChatSummary[]
      readonly tactics: readonly TacticName[]
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
  | { readonly kind: 'comparing'; readonly ticket: number; readonly share: number }
  /** Null where there was no chat to compare with. */
  | { readonly kind: 'compared'; readonly ticket: number; readonly compared: Compared | null }
  | {
      readonly kind: 'messages'
      readonly first: number
      readonly messages: readonly ShownMessage[]
    }

/** A chat that was found and not read yet. */
export interface ListedChat {
  readonly id: string
  /** Empty where nothing in the export names it. */
  readonly title: string
  readonly platform: string
  readonly bytes: number
  /** The app kept it among requests from strangers. */
  readonly request: boolean
}

export interface TacticName {
  readonly id: TacticId
  readonly name: string
}

/** One conversation in the list of those that were read. */
export interface ChatSummary {
  readonly chat: number
  /** The other people's names. */
  readonly title: string
  /** Everybody in it, the owner too, with what they show. */
  readonly people: readonly { readonly name: string; readonly tactics: readonly TacticId[] }[]
  readonly level: Level
  readonly messages: number
  /** Perhaps the wrong side was named as the owner. */
  readonly doubt: boolean
  readonly platform?: string
  /** ISO times of the first and the last message, where known. */
  readonly first?: string
  readonly last?: string
  /** The file that it comes from, where another chat has the same title. */
  readonly file?: string
}
