/**
 * Records of an XML text, one at a time, as the few short texts that are in each. Document types mean nothing, so no entity
 * is expanded and nothing is fetched; what is nested without end, or never ends, takes no more than its own length.
 */
import { Parser } from 'htmlparser2'

export interface XmlRecord {
  /** Without a namespace's prefix. */
  readonly name: string
  readonly line: number
  /** By the names on the way from the record, `fingerprints/pdq`, attributes `member@id`; the first of each counts. */
  readonly texts: ReadonlyMap<string, string>
}

interface Draft extends XmlRecord {
  readonly texts: Map<string, string>
  readonly path: string[]
  /** What is being read, by the length of the path that it belongs to. */
  text: string
}

/** Characters of one text that are kept: hashes, ids and times are shorter. */
const LONGEST_TEXT = 500
/** Texts of one record that are kept. */
const MOST_TEXTS = 200
/** Elements inside one another of which the parser remembers the names; a record has four. */
const DEEPEST = 64
/** Characters that are parsed between two looks at what the parser remembers. */
const STEP = 65_536

/**
 * Walks a text. Of a record that begins inside another the outer one was never closed, and only the inner one is handed
 * over. Returns false where the text ends inside an element.
 */
export function walkXml(text: string, isRecord: (name: string) => boolean, take: Take): boolean {
  const builder = createBuilder(isRecord, take)
  const lineAt = createLineCounter(text)
  let hasEnded = false
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (Array.isArray(stack) && stack.length > DEEPEST) stack.length = DEEPEST
        builder.open(localName(tag), attributes, lineAt(parser.startIndex))
      },
      ontext: builder.add,
      // At its end the parser closes what was left open.
      onclosetag: (tag) => {
        if (!hasEnded) builder.close(localName(tag))
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  // NOTE: htmlparser2 has no limit, and takes time by the depth: what never ends is dropped from the outside.
  const stack: unknown = Reflect.get(parser, 'stack')
  for (let start = 0; start < text.length; start += STEP) {
    parser.write(text.slice(start, start + STEP))
  }
  hasEnded = true
  parser.end()
  return builder.isWhole()
}

interface Take {
  readonly visit: (record: XmlRecord) => void
  /** Takes the line of a record that was never closed. */
  readonly lose: (line: number) => void
}

/** Puts together the one record that is open. */
function createBuilder(isRecord: (name: string) => boolean, { visit, lose }: Take) {
  const state: { record: Draft | null; depth: number } = { record: null, depth: 0 }

  function begin(name: string, line: number): void {
    if (isRecord(name)) {
      if (state.record !== null) lose(state.record.line)
      state.record = { name, line, texts: new Map(), path: [], text: '' }
    } else if (state.record !== null) {
      state.record.path.push(name)
      state.record.text = ''
    }
  }

  return {
    open: (name: string, attributes: Readonly<Record<string, string>>, line: number): void => {
      state.depth += 1
      begin(name, line)
      if (state.record === null) return
      for (const [key, value] of Object.entries(attributes)) {
        keep(state.record, `@${localName(key)}`, value)
      }
    },
    add: (words: string): void => {
      const { record } = state
      if (record !== null && record.text.length < LONGEST_TEXT) record.text += words
    },
    close: (name: string): void => {
      state.depth -= 1
      const { record } = state
      if (record === null) return
      if (record.path.length > 0) {
        if (record.text.trim() !== '') keep(record, '', record.text)
        record.text = ''
        record.path.pop()
      } else if (name === record.name) {
        visit(record)
        state.record = null
      }
    },
    isWhole: (): boolean => state.record === null && state.depth <= 0,
  }
}

function keep({ path, texts }: Draft, suffix: string, value: string): void {
  if (path.length > DEEPEST || texts.size >= MOST_TEXTS) return
  const key = `${path.join('/')}${suffix}`
  if (!texts.has(key)) texts.set(key, value.slice(0, LONGEST_TEXT).trim())
}

function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1)
}

/** Line numbers for positions that only grow. */
function createLineCounter(text: string): (position: number) => number {
  let line = 1
  let next = text.indexOf('\n')
  return (position) => {
    while (next >= 0 && next < position) {
      line += 1
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
