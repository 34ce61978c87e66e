/**
 * Words with swapped letters: 'sned' is 'send', 'fotso' is 'fotos'. Only what nobody knows is read so: most swaps make no word, and a few
 * make another one.
 */

/** Shorter ones are too near to one another, and to names: 'tim' and 'tmi', 'ana' and 'na'. */
const SHORTEST = 4
/** Longer ones are links and noise. */
const LONGEST = 20
/** 'Brian' may be a name, 'sned' and 'FOTSO' are none. */
const NAME_LIKE = /^\p{Lu}[\p{Ll}\p{M}]/u

/** What is known of words. */
export interface Words {
  /** The word itself. */
  readonly has: (word: string) => boolean
  /** Or its beginning, as of 'unterschreibt'. */
  readonly knows: (word: string) => boolean
}

/** The word that a folded, unknown word is with a pair of neighbouring letters swapped back; else the word as it is. */
export function unswap(word: string, written: string, words: Words): string {
  if (word.length < SHORTEST || word.length > LONGEST) return word
  if (NAME_LIKE.test(written) || words.knows(word)) return word
  for (let at = 0; at + 1 < word.length; at += 1) {
    const swapped = swap(word, at)
    if (words.has(swapped)) return swapped
  }
  return word
}

/** Doubled letters are one letter once folded: a swap may bring two together. */
function swap(word: string, at: number): string {
  const [left = '', right = ''] = [word[at], word[at + 1]]
  const before = word.slice(0, word[at - 1] === right ? at - 1 : at)
  return before + right + left + word.slice(word[at + 2] === left ? at + 3 : at + 2)
}
