/** Which of an app's notices hold nobody's words, so that nothing is found in them. */
import type { ChatEvent, Message } from '../chat/types.ts'
import { countOwnWords } from './notice-words.ts'

/** Notices that hold nothing of anybody's but a name; a new name or subject is somebody's words inside the app's. */
const WITHOUT_WORDS: ReadonlySet<ChatEvent> = new Set([
  ...(['blocked', 'call-missed', 'picture-saved', 'screenshot'] as const),
  ...(['security-code-changed', 'timer-changed', 'unblocked'] as const),
])

/** With this most chats begin. It speaks of secrecy, and of nobody who can read along. */
const ENCRYPTED =
  /end-to-end encrypt|ende-zu-ende-verschl|de bout en bout|de extremo a extremo|crittograf(?:at[aei]|ia) end-to-end/iu

/** The app's notices are shorter; a longer one has words of somebody's own in it. */
const MAX_NOTICE = 240

/** Words of the longest usual name: `Jan de Wit`. */
const NAME = 3

/**
 * Whether nobody wrote the words: `Kay took a screenshot` claims nothing, and `Kay turned on disappearing messages` asks for
 * nothing. A chat kept as text tells a notice by how it begins, and so somebody can type one: only with the app's own words is
 * it the app's.
 */
export function isAppsWords({ event, kind, text }: Message): boolean {
  if (text.length > MAX_NOTICE) return false
  if (event !== undefined) return WITHOUT_WORDS.has(event) && countOwnWords(text) <= NAME
  return kind === 'system' && ENCRYPTED.test(text) && countOwnWords(text) === 0
}
