/** What one language's table of the apps' own phrases holds. Types only. */
import type { ChatEvent, MessageKind } from '../../types.ts'

/**
 * Phrases as the app writes them, without a final full stop. `{a}` at the start is the sender's name, `{x}` any words,
 * `{e}` signs without a letter.
 */
export interface Phrases {
  /** How a phrase about the reader begins, by how it begins about somebody else: `['{a} hat ', 'Du hast ']`. */
  readonly you: readonly (readonly [other: string, you: string])[]
  readonly events: Partial<Readonly<Record<ChatEvent, readonly string[]>>>
  /** Calls that took place, or began or ended; the missed ones are events. */
  readonly calls: readonly string[]
  /** What was sent instead of words. */
  readonly media: Partial<Readonly<Record<MessageKind, readonly string[]>>>
  /** That a message was taken back. */
  readonly deleted: readonly string[]
  /** Everything else the app says. */
  readonly notices: readonly string[]
  /** Marks behind the words of an edited message. */
  readonly edited: readonly string[]
}
