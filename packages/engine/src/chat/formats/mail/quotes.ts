/**
 * Parts what somebody wrote in a mail from what they quote. Only what is surely quoted goes: lines with `>` and the line
 * that announces them, and Outlook's block with its own header. Anybody can write `On Monday you wrote:`, so words below
 * such a line stay where no `>` stands before them.
 */

export interface Parted {
  readonly own: string
  /** Without the marks; empty where nothing is quoted. */
  readonly quoted: string
  /** What follows is a mail that was passed on. */
  readonly isForwarded: boolean
}

/** What a line that announces a quote says, in nine languages; it ends with a colon: `On … wrote:`, `Am … schrieb Mia:`. */
const ANNOUNCING_WORDS: readonly string[] = [
  ...[' wrote', ' schrieb', ' a écrit', ' escribió', ' ha scritto', ' escreveu', ' schreef'],
  ...[' skrev', ' napisał'],
]

/** Matches Outlook's line above what is answered, in some languages: `-----Original Message-----`; not `--`. */
const ORIGINAL =
  /^-{3,} ?(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d[’']origine|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht) ?-{3,}$/iu

/** Matches the line above a mail that was passed on: `---------- Forwarded message ---------`; not `forwarded`. */
const FORWARDED =
  /^(?:-{3,} ?(?:Forwarded [Mm]essage|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado|Messaggio inoltrato|Mensagem encaminhada|Doorgestuurd bericht) ?-{3,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message réexpédié ?:)$/u

/** Names of the lines of a header inside a mail, in lower case, in seven languages. */
const INNER_HEADERS: ReadonlySet<string> = new Set([
  ...['from', 'sent', 'date', 'to', 'cc', 'subject', 'von', 'gesendet', 'datum', 'an', 'betreff'],
  ...['de', 'envoyé', 'à', 'objet', 'enviado', 'para', 'asunto', 'da', 'inviato', 'a', 'oggetto'],
  ...['verzonden', 'aan', 'onderwerp', 'van', 'assunto'],
])

/** Lines of Outlook's header that must follow. */
const MIN_INNER_HEADERS = 3

/** Lines over which an announcement may be folded. */
const MAX_ANNOUNCEMENT_LINES = 2

/** Longer than any announcement. */
const MAX_ANNOUNCEMENT = 300

export function splitQuotes(text: string): Parted {
  const lines = text.split('\n')
  const isForwarded = lines.some((line) => FORWARDED.test(line.trim()))
  // All of it is what was passed on; taking it apart would leave nothing to read.
  if (isForwarded) return { own: text, quoted: '', isForwarded }
  const original = lines.findIndex((line, index) => isOriginal(lines, line, index))
  const upper = original < 0 ? lines : lines.slice(0, original)
  const own: string[] = []
  const quoted: string[] = []
  for (const line of upper) {
    if (!line.startsWith('>')) {
      own.push(line)
      continue
    }
    if (quoted.length === 0 || own.at(-1) !== '') dropAnnouncement(own)
    quoted.push(unquote(line))
  }
  const below = original < 0 ? [] : lines.slice(original + 1)
  for (const line of below) quoted.push(unquote(line))
  const words = own.join('\n').trim()
  // A mail of nothing but quotes says them.
  if (words === '') return { own: text, quoted: '', isForwarded: quoted.length > 0 }
  return { own: words, quoted: quoted.join('\n').trim(), isForwarded }
}

function isOriginal(lines: readonly string[], line: string, index: number): boolean {
  if (!line.startsWith('---') || !ORIGINAL.test(line.trim())) return false
  const next = lines.slice(index + 1, index + 8)
  return next.filter(isInnerHeader).length >= MIN_INNER_HEADERS
}

function isInnerHeader(line: string): boolean {
  const colon = line.indexOf(':')
  return (
    colon > 0 && INNER_HEADERS.has(line.slice(0, colon).replaceAll('*', '').trim().toLowerCase())
  )
}

/** Takes the line that announces a quote off what stands before it. */
function dropAnnouncement(own: string[]): void {
  let end = own.length
  while (end > 0 && (own[end - 1] ?? '').trim() === '') end -= 1
  for (let count = 1; count <= MAX_ANNOUNCEMENT_LINES && count <= end; count += 1) {
    const line = own
      .slice(end - count, end)
      .join(' ')
      .trim()
    if (line.length > MAX_ANNOUNCEMENT) return
    if (isAnnouncement(line)) {
      own.length = end - count
      return
    }
  }
}

/** Matches the date, or else the address, that every announcement holds: `13.01.2026`, `a@b.c`; not `and then he wrote:`. */
const DATE_OR_ADDRESS = /\d|@/u

function isAnnouncement(line: string): boolean {
  return (
    line.endsWith(':') &&
    DATE_OR_ADDRESS.test(line) &&
    ANNOUNCING_WORDS.some((words) => line.includes(words))
  )
}

function unquote(line: string): string {
  return line.startsWith('> ') ? line.slice(2) : line.startsWith('>') ? line.slice(1) : line
}
