/** The root element of a backup, behind whatever may stand before it: declarations, style sheets, comments. */

const ROOTS: readonly string[] = ['smses', 'allsms', 'calls']

/** Pieces that may stand before the root, by how they begin and end. */
const PRELUDES: readonly (readonly [opening: string, ending: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
]

/** Comments before the root are counted; no file has more. */
const MAX_PRELUDES = 20

/** The name of the root, or null where the text is no backup. */
export function rootOf(text: string): string | null {
  let at = skipSpaces(text, 0)
  for (let count = 0; count < MAX_PRELUDES; count += 1) {
    const prelude = PRELUDES.find(([opening]) => text.startsWith(opening, at))
    if (prelude === undefined) break
    const end = endOf(text, at, prelude[1])
    if (end < 0) return null
    at = skipSpaces(text, end)
  }
  const root = ROOTS.find((name) => text.startsWith(`<${name}`, at))
  return root !== undefined && ' >/\n\t'.includes(text.charAt(at + root.length + 1)) ? root : null
}

/** The offset behind a piece; a document type may hold declarations in brackets. */
function endOf(text: string, start: number, ending: string): number {
  const end = text.indexOf(ending, start)
  if (end < 0) return -1
  const bracket = text.slice(start, end).indexOf('[')
  if (ending !== '>' || bracket < 0) return end + ending.length
  const close = text.indexOf(']', start + bracket)
  const behind = close < 0 ? -1 : text.indexOf('>', close)
  return behind < 0 ? -1 : behind + 1
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1
  return text.charCodeAt(at) === 0xfeff ? at + 1 : at
}
