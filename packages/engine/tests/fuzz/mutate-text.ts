/** Damages text by lines, by tags and by characters, as exports come after other hands have had them. */
import type { Random } from './random.ts'

/** Pieces that readers stumble over, put in anywhere. */
const PIECES: readonly string[] = [
  ...[
    '\uFEFF',
    '\u0000',
    '\u200E',
    '\u200F',
    '\u202F',
    '\u2028',
    '\uD800',
    '\uDC00',
    '\r',
    '\n',
    '\t',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '<div class="message">',
    '</div>',
    '</body>',
    '<',
    '>',
  ],
  ...[
    '&#0;',
    '&#55357;',
    '&#x110000;',
    '&x;',
    '"',
    "'",
    '""',
    ',',
    ';',
    ' - ',
    ': ',
    '[',
    ']',
    '> ',
  ],
  ...[
    '12/03/2025, 10:00 - Mum: ',
    '[12/03/2025, 10:00:00] Mum: ',
    'From ',
    'From: a@b',
    '٣',
    '下午',
  ],
]

/**
 * Characters above which no line is repeated any more: four changes, each of fifty copies, would make hundreds of megabytes
 * of a page that is one line, and then the making of the damage is what takes the time and the memory.
 */
const MOST_CHARACTERS = 1_000_000

/** The text with one to four pieces changed. */
export function mutateText(text: string, random: Random): string {
  let changed = text
  for (let count = random.below(4); count >= 0; count -= 1) {
    changed = random.chance(0.5) ? changeLine(changed, random) : changeCharacters(changed, random)
  }
  return changed
}

function changeLine(text: string, random: Random): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  const other = random.below(lines.length)
  switch (random.below(6)) {
    case 0:
      lines.splice(at, 1)
      break
    case 1:
      lines.splice(at, 0, lines[other] ?? '')
      break
    case 2:
      lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`)
      break
    case 3:
      lines[at] = Array.from(lines[at] ?? '')
        .toReversed()
        .join('')
      break
    case 4:
      lines[at] = (lines[at] ?? '').replaceAll(DIGIT, () => String(random.below(10)))
      break
    default: {
      const line = lines[at] ?? ''
      const room = Math.floor((MOST_CHARACTERS - text.length) / (line.length + 1))
      lines[at] = line.repeat(1 + Math.max(0, Math.min(room, random.below(50))))
    }
  }
  return lines.join(random.chance(0.1) ? '\r\n' : '\n')
}

/** Matches `7`; not `٣`. */
const DIGIT = /\d/gu

function changeCharacters(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  const length = random.below(40)
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at)
    case 1:
      return text.slice(0, at) + text.slice(at + length)
    case 2:
      return text.slice(0, at)
    case 3:
      return (
        text.slice(0, at) + random.pick(PIECES).repeat(1 + random.below(5_000)) + text.slice(at)
      )
    default:
      return text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at + length)
  }
}
