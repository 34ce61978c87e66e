/**
 * Leaves out the pictures and recordings that a backup holds in its text: they are most of a large file, and nothing
 * here looks at them. Lines stay where they are.
 */

const ATTRIBUTE = ' data="'

/** Shorter values cost nothing, and could be words. */
const MIN_LENGTH = 256

/** Matches base64: `iVBORw0KGgo=`; not `two words`, `a\nb`. */
const BASE64 = /[\w+/=]*/uy

/** The text with empty `data` attributes where they held base64. */
export function withoutMediaData(text: string): string {
  const pieces: string[] = []
  let kept = 0
  for (let at = text.indexOf(ATTRIBUTE); at >= 0; at = text.indexOf(ATTRIBUTE, at)) {
    at += ATTRIBUTE.length
    BASE64.lastIndex = at
    BASE64.exec(text)
    const end = BASE64.lastIndex
    if (end - at >= MIN_LENGTH && text.charAt(end) === '"') {
      pieces.push(text.slice(kept, at))
      kept = end
    }
    at = Math.max(at, end)
  }
  return kept === 0 ? text : pieces.join('') + text.slice(kept)
}
