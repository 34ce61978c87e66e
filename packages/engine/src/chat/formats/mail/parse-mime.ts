/**
 * A mail as the MIME parser reads it, in time that does not depend on how short its lines are: the parser makes a piece of
 * each line, and a platform's `Blob` of all pieces, which in Node takes ten microseconds for each. Here all lines of a body
 * that stand between two that may be boundaries come to it as one.
 */
import PostalMime, { type Email } from 'postal-mime'

interface Line {
  readonly bytes: Uint8Array
  /** Whether it is the last. */
  readonly done: boolean
}

const LINE_FEED = 0x0a
const HYPHEN = 0x2d

/** Matches encodings whose lines the parser decodes one by one: `base64`, `Quoted-Printable`; not `8bit`. */
const LINEWISE = /base64|quoted-printable/iu

/**
 * A mail; those inside it stay attachments, since the parser would write their dates in the machine's zone.
 * @throws Error of the parser where parts are nested without end, or a header has none
 */
export async function parseMime(bytes: Uint8Array | ArrayBuffer): Promise<Email> {
  const parser = new PostalMime({ forceRfc822Attachments: true })
  // NOTE: no part of what postal-mime promises; where it works otherwise, it reads line by line as it always does. The test
  // compares whole mails with what the parser alone makes of them, and so checks the shape of a line.
  const readLine: unknown = Reflect.get(parser, 'readLine')
  if (typeof readLine === 'function') {
    const next = (): Line => Reflect.apply(readLine, parser, []) as Line
    Reflect.set(parser, 'readLine', () => readStretch(parser, next))
  }
  return parser.parse(bytes)
}

/** The next line, with those behind it where it is one of a body; line ends between them are made one. */
function readStretch(parser: PostalMime, next: () => Line): Line {
  const isBody = isPlainBody(Reflect.get(parser, 'currentNode'))
  const line = next()
  const all: unknown = Reflect.get(parser, 'av')
  if (!isBody || !(all instanceof Uint8Array) || mayBeBoundary(line.bytes, 0)) return line
  const start = line.bytes.byteOffset
  let { done } = line
  let end = start + line.bytes.length
  while (!done && !mayBeBoundary(all, Number(Reflect.get(parser, 'readPos')))) {
    const { bytes, done: isLast } = next()
    // Into the parser's own copy of the mail, where what has been read is not needed any more.
    all[end] = LINE_FEED
    all.copyWithin(end + 1, bytes.byteOffset, bytes.byteOffset + bytes.length)
    end += 1 + bytes.length
    done = isLast
  }
  return { bytes: all.subarray(start, end), done }
}

/** Whether the parser is in a part whose lines it takes as they are. */
function isPlainBody(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || Reflect.get(node, 'state') !== 'body')
    return false
  const header: unknown = Reflect.get(node, 'contentTransferEncoding')
  const encoding: unknown =
    typeof header === 'object' && header !== null ? Reflect.get(header, 'encoding') : undefined
  return typeof encoding === 'string' && !LINEWISE.test(encoding)
}

function mayBeBoundary(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN
}
