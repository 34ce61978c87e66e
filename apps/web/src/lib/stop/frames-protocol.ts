/** What the worker asks the page of a video, since only a page has a player: one question at a time. Types only. */

/** Why there are no frames: `code` names the text `stop.issue.<code>`. */
export type NoVideo =
  | 'no-video-decoder'
  | 'endless'
  | 'too-large-video'
  /** The player's code did not come. */
  | 'not-loaded'

export type FramesQuestion =
  /** `file` is its place among those that were chosen. */
  | { readonly kind: 'open'; readonly file: number }
  /** Seconds from the beginning. */
  | { readonly kind: 'show'; readonly at: number }
  | { readonly kind: 'close' }

export type FramesAnswer =
  | { readonly kind: 'opened'; readonly seconds: number }
  | { readonly kind: 'not-opened'; readonly code: NoVideo }
  /** As the player shows it. Handed over, so that the page keeps nothing of it. */
  | { readonly kind: 'frame'; readonly bitmap: ImageBitmap }
  /** The player got no further. */
  | { readonly kind: 'no-frame' }
  | { readonly kind: 'closed' }
