/**
 * HTML and XML, a piece at a time: walks the text with a tolerant parser and hands over each element that a format calls
 * a record, with all that is inside it. Only one record is in memory at once, so a file may be large and a page broken.
 * Entities are decoded by the parser; nothing outside the text is ever fetched, and document types mean nothing.
 */
import { Parser } from 'htmlparser2'

export interface MarkupElement {
  /** Lower case in HTML, as written in XML. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (MarkupElement | string)[]
  /** Line of the opening tag, from 1. */
  readonly line: number
}

export interface MarkupWalk {
  readonly xml?: boolean
  /** Records never lie inside one another: one that begins inside another ends it, since an end tag was lost. */
  readonly flat?: boolean
  /** Whether an element is a record; inside a record nobody is asked again. */
  readonly isRecord: (element: Pick<MarkupElement, 'name' | 'attributes'>) => boolean
  /** Takes a record. */
  readonly visit: (record: MarkupElement) => void
  /** Changes each piece of the text before it is parsed; pieces end behind a `>`, and line ends have to stay. */
  readonly prepare?: (piece: string) => string
  /** Asked every `STEP` characters with the share that is read, 0…1; false stops the walk. */
  readonly goOn: (share: number) => boolean
}

interface Draft extends MarkupElement {
  readonly children: (MarkupElement | string)[]
}

/** Characters between two questions whether to go on. */
const STEP = 65_536

/** Elements inside one another beyond this are read as if they were side by side. Pages of real apps stay below 60. */
const MAX_DEPTH = 200

/** Elements that the parser remembers as open. */
const MAX_OPEN = 1_000

/** Children of one record; no message has so many, and a page without end tags would fill the memory. */
const MAX_CHILDREN = 20_000

/** Matches one half of a character written as two numeric references: `&#55357;&#56838;`; not `&#128518;`. */
const SURROGATE_PAIR = /&#(?<high>5[56]\d{3});&#(?<low>5[67]\d{3});/gu

/** Walks a text. Returns false where the text ended inside a record. */
export function walkMarkup(
  text: string,
  { xml = false, flat = false, isRecord, visit, prepare, goOn }: MarkupWalk,
): boolean {
  const lines = createLineCounter()
  const open: Draft[] = []
  let depth = 0
  let children = 0

  function close(): void {
    const closed = open.pop()
    const parent = open.at(-1)
    if (closed === undefined) return
    if (parent === undefined) visit(closed)
    else parent.children.push(closed)
  }

  function closeAll(): void {
    while (open.length > 0) close()
  }

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (Array.isArray(stack) && stack.length > MAX_OPEN) stack.length = MAX_OPEN
        const begins = (flat || open.length === 0) && isRecord({ name, attributes })
        if (open.length === 0 && !begins) return
        if (begins) {
          closeAll()
          depth = 0
          children = 0
        }
        depth += 1
        children += 1
        if (depth > MAX_DEPTH || children > MAX_CHILDREN) return
        open.push({ name, attributes, children: [], line: lines.at(parser.startIndex) })
      },
      ontext: (words) => {
        if (children <= MAX_CHILDREN) open.at(-1)?.children.push(words)
      },
      onclosetag: () => {
        if (open.length === 0) return
        depth -= 1
        if (depth < open.length) close()
      },
    },
    { xmlMode: xml, decodeEntities: true },
  )
  // NOTE: htmlparser2 has no limit, and takes time by the depth: what never ends is dropped from the outside.
  const stack: unknown = Reflect.get(parser, 'stack')
  for (let start = 0; start < text.length;) {
    if (!goOn(start / text.length)) return true
    const cut = start + STEP
    const close = prepare === undefined ? cut - 1 : text.indexOf('>', cut)
    const end = close < 0 ? text.length : close + 1
    const piece = text.slice(start, end)
    const prepared = prepare === undefined ? piece : prepare(piece)
    lines.add(prepared)
    parser.write(prepared)
    start = end
  }
  const whole = open.length === 0
  parser.end()
  closeAll()
  return whole
}

/**
 * The text with pairs of numeric references to surrogates joined to one reference, so that a parser makes one character
 * of them. Line ends stay where they are.
 */
export function joinSurrogateReferences(text: string): string {
  if (!text.includes('&#5')) return text
  return text.replaceAll(SURROGATE_PAIR, (pair, high: string, low: string) => {
    const [first, second] = [Number(high), Number(low)]
    const isPair = first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff
    return isPair ? `&#${String((first - 0xd800) * 0x400 + (second - 0xdc00) + 0x10000)};` : pair
  })
}

/** Whether an element has a class. */
export function hasClass({ attributes }: Pick<MarkupElement, 'attributes'>, name: string): boolean {
  const classes = attributes['class']
  // Most elements are told by the first look.
  if (classes?.includes(name) !== true) return false
  return classes === name || ` ${classes} `.includes(` ${name} `)
}

/** The first element inside another, at any depth, for which `test` holds. */
export function findElement(
  element: MarkupElement,
  test: (element: MarkupElement) => boolean,
): MarkupElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (test(child)) return child
    const found = findElement(child, test)
    if (found !== undefined) return found
  }
  return undefined
}

/** All elements inside another, at any depth, for which `test` holds; not those inside a found one. */
export function findElements(
  element: MarkupElement,
  test: (element: MarkupElement) => boolean,
): readonly MarkupElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : test(child) ? [child] : findElements(child, test),
  )
}

const BLOCKS: ReadonlySet<string> = new Set([
  ...['div', 'p', 'li', 'tr', 'h1', 'h2', 'h3', 'blockquote'],
])
const NOT_SEEN: ReadonlySet<string> = new Set(['script', 'style', 'template'])

/** Matches the white space between two words of a page: several spaces, a line end with its indentation. */
const WHITE = /[\t\n\r ]+/gu
/** Matches the white space at the end of a line. */
const AFTER_LINE = / (?=\n)/gu

/** The words of an element as a browser would show them: white space folded, `<br>` and blocks as line ends. */
export function textOf(element: MarkupElement): string {
  const pieces: string[] = []
  collect(element, pieces)
  return pieces.join('').replaceAll(AFTER_LINE, '').trim()
}

function collect(element: MarkupElement, pieces: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') {
      const words = child.replaceAll(WHITE, ' ')
      const last = pieces.at(-1) ?? '\n'
      const begins = last.endsWith('\n') || last.endsWith(' ')
      const piece = begins && words.startsWith(' ') ? words.slice(1) : words
      if (piece !== '') pieces.push(piece)
    } else if (child.name === 'img') {
      pieces.push(child.attributes['alt'] ?? '')
    } else if (child.name === 'br') {
      pieces.push('\n')
    } else if (!NOT_SEEN.has(child.name)) {
      const isBlock = BLOCKS.has(child.name)
      if (isBlock) endLine(pieces)
      collect(child, pieces)
      if (isBlock) endLine(pieces)
    }
  }
}

function endLine(pieces: string[]): void {
  if (pieces.at(-1)?.endsWith('\n') === false) pieces.push('\n')
}

/** Line numbers for positions that only grow, in a text that comes in pieces. */
function createLineCounter() {
  let line = 1
  let length = 0
  /** Line ends behind the last position, in order. */
  let ends: number[] = []
  let next = 0
  return {
    add: (piece: string): void => {
      if (next > 0) ends = ends.slice(next)
      next = 0
      for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
        ends.push(length + at)
      }
      length += piece.length
    },
    at: (position: number): number => {
      while ((ends[next] ?? position) < position) {
        line += 1
        next += 1
      }
      return line
    },
  }
}
