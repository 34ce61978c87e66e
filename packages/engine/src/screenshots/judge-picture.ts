/**
 * Whether a picture may be read at all, from the classes of a picture guard (nsfwjs: Drawing, Hentai, Neutral, Porn, Sexy). A
 * doubt counts against the picture: Holdfast never takes in an intimate one. Screens of chats reach at most a few hundredths
 * outside Neutral and Drawing.
 */
import type { PictureClass } from './types.ts'

/** Share of what shows nakedness from which a picture is refused. */
const MOST_EXPLICIT = 0.25

/** Share of that and of what suggests it from which a picture is refused. */
const MOST_SUGGESTIVE = 0.5

const EXPLICIT: ReadonlySet<string> = new Set(['hentai', 'porn'])
const SUGGESTIVE: ReadonlySet<string> = new Set(['hentai', 'porn', 'sexy'])

/** `refuse` where the picture may be intimate, and where the guard gave no answer to go by. */
export function judgePicture(classes: readonly PictureClass[]): 'pass' | 'refuse' {
  const explicit = shareOf(EXPLICIT, classes)
  const suggestive = shareOf(SUGGESTIVE, classes)
  // Written so that a share that is no number refuses.
  const clean = explicit < MOST_EXPLICIT && suggestive < MOST_SUGGESTIVE
  return classes.length > 0 && clean ? 'pass' : 'refuse'
}

function shareOf(names: ReadonlySet<string>, classes: readonly PictureClass[]): number {
  return classes
    .filter(({ className }) => names.has(className.toLowerCase()))
    .reduce((sum, { probability }) => sum + probability, 0)
}
