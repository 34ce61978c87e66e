/** What can be a name in a pasted chat. Addresses and times are none. */

export const MAX_NAME_WORDS = 5
const MAX_NAME = 40

/** Matches the spaces between the words of a name. */
export const SPACES: RegExp = /\s+/u

/** Matches how a name begins and goes on: `Mia`, `+44 7700`, `~ Kay ❤️`, `@mia`; not `https://a.b`, `10:30`, `ok?`. */
const NAME =
  /^(?!\d{1,2}[:.]\d)[\p{L}\p{N}\p{Extended_Pictographic}+~@_(](?:[^:/\n]*[^:/\n.!?…,;])?$/u

/** Whether a line that stands alone can be the name of who wrote what follows. */
export function isNameLike(line: string): boolean {
  return line.length <= MAX_NAME && NAME.test(line) && line.split(SPACES).length <= MAX_NAME_WORDS
}
