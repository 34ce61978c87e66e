/**
 * Reactions stand in brackets behind the words, and so may anything that a person writes: only brackets in which every
 * piece is an emoji with a name of the chat are taken for reactions.
 */

export interface FoundReaction {
  readonly by: string
  readonly emoji: string
}

/** Characters of a list of reactions; longer brackets hold words. */
const MAX_LENGTH = 300

/** Matches the joints between two reactions. */
const JOINT = /[;,] /u

/** Matches an emoji without its joiners: `👍🏽`, `❤`; not `ok`, `1`. */
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}]+$/u

/** Matches what holds an emoji together: U+200D, U+FE0F; not the emoji. */
const JOINERS = /\p{Join_Control}|\p{Variation_Selector}/gu

/** What stands between emoji and name. */
const FILLERS: ReadonlySet<string> = new Set([':', 'from', 'by'])

export function splitReactions(
  text: string,
  names: ReadonlySet<string>,
): { readonly text: string; readonly reactions: readonly FoundReaction[] } {
  const none = { text, reactions: [] }
  const opening = text.endsWith(')') ? '(' : text.endsWith(']') ? '[' : ''
  const start = opening === '' ? -1 : text.lastIndexOf(opening)
  const isApart = start === 0 || text[start - 1] === ' ' || text[start - 1] === '\n'
  if (start < 0 || !isApart || text.length - start > MAX_LENGTH) return none
  const reactions: FoundReaction[] = []
  for (const piece of text.slice(start + 1, -1).split(JOINT)) {
    const reaction = readPiece(piece, names)
    if (reaction === null) return none
    reactions.push(reaction)
  }
  return { text: text.slice(0, start).trimEnd(), reactions }
}

/** `👍 from Mia`, `Mia: 👍`; null where the rest is no name of the chat. */
function readPiece(piece: string, names: ReadonlySet<string>): FoundReaction | null {
  const words = piece.split(' ').filter((word) => word !== '')
  const [first = '', ...behind] = words
  const last = words.at(-1) ?? ''
  if (isEmoji(first)) return named(FILLERS.has(behind[0] ?? '') ? behind.slice(1) : behind, first)
  if (isEmoji(last)) return named(words.slice(0, -1), last)
  return null

  function named(name: readonly string[], emoji: string): FoundReaction | null {
    const written = name.join(' ')
    const by = written.endsWith(':') ? written.slice(0, -1) : written
    return names.has(by) ? { by, emoji } : null
  }
}

function isEmoji(word: string): boolean {
  return EMOJI.test(word.replaceAll(JOINERS, ''))
}
