/** The name of the other side or the group, from the file's or folder's name, which WhatsApp writes in many languages. */
import { withoutMarks } from './characters.ts'
import { GAP } from './phrases.ts'
import { LANGUAGES } from './words/languages.ts'

/** Beginning and end of each language's names of exports, in lower case. */
const TITLES: readonly (readonly [before: string, behind: string])[] = LANGUAGES.flatMap(
  ({ titles }) =>
    (titles ?? []).map((title): readonly [string, string] => {
      const [before = '', behind = ''] = title.toLowerCase().split(GAP)
      return [before, behind]
    }),
).sort((a, b) => b[0].length + b[1].length - a[0].length - a[1].length)

/** Matches `.txt`, `.zip`, ` (1).txt` at the end of `WhatsApp Chat with Mia (1).txt`; not ` (Sport)`. */
const ENDING = /(?: ?\(\d{1,3}\))?(?:\.(?:txt|zip))?$/iu

/** The chat's name, or nothing where neither the file nor its folder or archive is called as WhatsApp calls them. */
export function titleOf(path: string): string | undefined {
  for (const part of path.split('/').reverse()) {
    // Some ways of saving write `_` for a space; then no underscore is the name's own.
    const plain = withoutMarks(part).replace(ENDING, '')
    const name = plain.includes(' ') ? plain : plain.replaceAll('_', ' ')
    const lower = name.toLowerCase()
    const found = TITLES.find(
      ([before, behind]) =>
        lower.startsWith(before) &&
        lower.endsWith(behind) &&
        lower.length > before.length + behind.length,
    )
    if (found !== undefined) return name.slice(found[0].length, name.length - found[1].length)
  }
  return undefined
}
