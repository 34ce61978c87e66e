/** The name in a heading of TikTok's: `Chat History with kay:`. */

const OPENING = 'Chat History with '

/** Matches the colons behind the name: `:`, `::`; not those inside a name. */
const COLONS = /:{1,2}\s*$/u

/** Whom a chat is with; undefined where the heading is none that is known. */
export function contactOf(heading: string): string | undefined {
  return heading.startsWith(OPENING)
    ? heading.slice(OPENING.length).replace(COLONS, '').trim()
    : undefined
}
