/** Tells mail from other text by the header at its beginning: names with colons that only mail has. */
import type { TextFile } from '../../format.ts'

/** Characters of the header that are looked at, and lines. */
const SAMPLE = 64_000
const SAMPLE_LINES = 60
/** Characters of the line before a mail. */
const LINE = 600

/** Matches a line of a header: `Subject: hi`, `X-Gmail-Labels:`; not `Mia Park: hi`, ` folded`. */
const HEADER = /^(?<name>[A-Za-z][A-Za-z0-9-]{1,60}):/u

/** Matches the line before each mail of a mailbox: `From a@b.c Tue Jan 13 09:05:00 2026`; not `From: a@b.c`. */
const SEPARATOR = /^>?From \S{1,300}\s[^\n]{0,100}\d{1,2}:\d{2}/u

/** Matches the byte count before Apple's mails: `1234`, `1234      `; not `12:34`. */
const BYTE_COUNT = /^\d{1,10} *$/u

/** Headers of mail; a chat may have names like some of the others. */
const TELLING: ReadonlySet<string> = new Set([
  ...['message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'content-type'],
  ...['content-transfer-encoding', 'in-reply-to', 'references', 'reply-to', 'dkim-signature'],
  ...['x-mailer', 'x-original-to', 'x-gm-thrid', 'x-gmail-labels', 'x-received', 'user-agent'],
])
const COMMON: ReadonlySet<string> = new Set(['from', 'to', 'cc', 'subject', 'date', 'sender'])

/** Whether a file is a mailbox, of many mails. */
export function isMailbox({ text }: Pick<TextFile, 'text'>): boolean {
  const head = text.slice(0, LINE).trimStart()
  return SEPARATOR.test(head.split('\n', 1)[0] ?? '')
}

export function recognise({ text }: TextFile): number {
  const lines = text.slice(0, SAMPLE).trimStart().split('\n', SAMPLE_LINES)
  const isBox = isMailbox({ text })
  const isApple = BYTE_COUNT.test(lines[0] ?? '')
  const names = headerNames(isBox || isApple ? lines.slice(1) : lines)
  if (names === null) return 0
  const telling = names.filter((name) => TELLING.has(name)).length
  const common = new Set(names.filter((name) => COMMON.has(name))).size
  if (isBox) return telling + common > 0 ? 0.97 : 0
  if (telling > 0) return telling + common >= 2 || isMultipart(lines) ? 0.96 : 0
  // What somebody pastes of a mail begins so too.
  return names.includes('from') && common >= 3 ? 0.9 : 0
}

/** The names of the header's lines in lower case; null where the text does not begin with a header. */
function headerNames(lines: readonly string[]): readonly string[] | null {
  const names: string[] = []
  for (const line of lines) {
    if (line.trim() === '') break
    const isFolded = line.startsWith(' ') || line.startsWith('\t')
    const name = HEADER.exec(line)?.groups?.['name']
    if (name !== undefined) names.push(name.toLowerCase())
    else if (!isFolded && !line.startsWith('>From ')) return null
  }
  return names.length === 0 ? null : names
}

function isMultipart(lines: readonly string[]): boolean {
  return (lines[0] ?? '').toLowerCase().startsWith('content-type: multipart/')
}
