/** What one language's table holds: the words that WhatsApp itself writes into an export. Types only. */
import type { ChatEvent, MessageKind } from '../../../types.ts'

/** The kinds of media that can be left out of an export. */
export type OmittedKind = Exclude<MessageKind, 'text' | 'call' | 'system'>

/**
 * Phrases are written as the app writes them; upper and lower case, directional marks and a final full stop do not
 * matter. `Not verified` marks what was found in no export, no table of WhatsApp's and no other reader: above a list
 * all of it, within a list the rest of it. A phrase without a gap is the whole of what stands there. `…` is a gap of one to some characters,
 * where the app puts a name, a number or more text.
 */
export interface LanguageWords {
  /** Words for the halves of the day beside the time, with the hour at which each half begins. */
  readonly periods?: Readonly<Record<string, 0 | 12>>
  /** Words between date and time. */
  readonly joints?: readonly string[]
  /** Names of the exported file or archive, with a gap for the chat's name. */
  readonly titles?: readonly string[]
  /** In place of media: in angle brackets for all kinds (Android), bare for each kind (iOS). `file`: any kind. */
  readonly omitted?: Readonly<Partial<Record<OmittedKind, readonly string[]>>>
  /** In place of what could be viewed once. */
  readonly viewOnce?: readonly string[]
  /** Before the name in `<attached: photo.jpg>`. */
  readonly attachedBefore?: readonly string[]
  /** Behind the name in `photo.jpg (file attached)`, without the brackets. */
  readonly attachedAfter?: readonly string[]
  readonly deleted?: readonly string[]
  /** Behind an edited message, without the angle brackets. */
  readonly edited?: readonly string[]
  /** How the notices of missed calls begin. */
  readonly missedCalls?: readonly string[]
  /** How the notices of other calls begin. */
  readonly calls?: readonly string[]
  /** In the notice of a call that nobody took. */
  readonly unanswered?: readonly string[]
  /** The first line of a poll. */
  readonly polls?: readonly string[]
  /** Whole notices by what they tell; `other` for what has no event of its own. */
  readonly notices?: Readonly<Partial<Record<ChatEvent | 'other', readonly string[]>>>
}
