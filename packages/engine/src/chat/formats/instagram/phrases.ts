/** What Instagram writes in place of actions, language by language. Data only; lower case, without a final full stop. */

/** Texts that stand for a reaction. */
export const REACTIONS: ReadonlySet<string> = new Set([
  'liked a message',
  'reacted to your message',
  'hat eine nachricht mit „gefällt mir“ markiert',
])

/** First and last words of a reaction that names its emoji: `Reacted ❤ to your message`. */
export const REACTION_FRAMES: readonly (readonly [first: string, last: string])[] = [
  ['reacted ', ' to your message'],
  ['hat mit ', ' auf deine nachricht reagiert'],
]

/** Endings of lines about the group itself. */
export const NOTICE_ENDINGS: readonly string[] = [
  'created the group',
  'left the group',
  'changed the theme',
  'hat die gruppe erstellt',
  'hat die gruppe verlassen',
]

/** Endings of lines about calls: `You missed a video chat`, `Mia started a video call`. */
export const CALL_ENDINGS: readonly string[] = [
  'started a video chat',
  'started a video call',
  'started an audio call',
  'missed a video chat',
  'missed a video call',
  'missed an audio call',
  'missed your video chat',
  'missed your audio call',
  'video chat ended',
  'video call ended',
  'audio call ended',
  'hat einen videochat gestartet',
  'hat einen videoanruf gestartet',
  'hat einen sprachanruf gestartet',
  'videochat beendet',
]

/** The mark behind the second copy of a message that was edited. */
export const EDITED_ENDINGS: readonly string[] = [' (edited)', ' (bearbeitet)']
