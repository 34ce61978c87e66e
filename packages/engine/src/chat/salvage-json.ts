/**
 * Reads what can be read of JSON that is broken: cut off, with bytes lost in the middle, with escapes or characters that
 * JSON does not have. Slower than `JSON.parse` and used only where that has refused. Without recursion, in linear time.
 */

type Container = unknown[] | Record<string, unknown>

/** Containers inside one another beyond this are passed over. */
const MAX_DEPTH = 1_000

/** Matches a number, also with zeros in front, or a word of JSON at a place: `-1.5e3`, `007`, `true`; not `tru`, `"1"`. */
const LITERAL = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy

const LITERAL_WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Matches an escape that JSON lacks and some apps write: `\x1f`; not `\n`, `\u001f`. */
const HEX_ESCAPE = /^x(?<digits>[0-9a-f]{2})/iu

/** Matches the four digits of `\u00e9`; not `\u00zz`. */
const UNICODE_DIGITS = /^[0-9a-f]{4}$/iu

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** The outermost value with everything inside it that could be understood; undefined where there is none. */
export function salvageJson(text: string): unknown {
  const stack: Container[] = []
  let root: Container | undefined
  let key: string | undefined
  let skipped = 0
  let at = 0

  function attach(value: unknown): void {
    let top = stack.at(-1)
    if (Array.isArray(top)) top.push(value)
    else if (top !== undefined && key !== undefined) {
      if (Object.hasOwn(top, key)) top = splitRecord() ?? top
      top[key] = value
    }
    key = undefined
  }

  /**
   * A key that comes twice in a record of a list means that the end of one and the start of another were lost: what
   * follows is a record of its own, or one person's words would pass for another's.
   */
  function splitRecord(): Record<string, unknown> | undefined {
    const list = stack.at(-2)
    if (!Array.isArray(list)) return undefined
    const record: Record<string, unknown> = { __proto__: null }
    list.push(record)
    stack[stack.length - 1] = record
    return record
  }

  function open(container: Container): void {
    if (root === undefined) root = container
    else if (stack.length === 0 || stack.length >= MAX_DEPTH || isLoose()) {
      skipped += 1
      return
    } else attach(container)
    key = undefined
    stack.push(container)
  }

  /** Whether a value would have no place: in an object, without a key. */
  function isLoose(): boolean {
    return !Array.isArray(stack.at(-1)) && key === undefined
  }

  /** Closes the nearest container of the kind; a bracket that fits nothing is passed over. */
  function close(isArray: boolean): void {
    if (skipped > 0) {
      skipped -= 1
      return
    }
    key = undefined
    if (Array.isArray(stack.at(-1)) === isArray) stack.pop()
    else if (stack.length > 1 && Array.isArray(stack.at(-2)) === isArray) stack.length -= 2
  }

  while (at < text.length) {
    const character = text[at]
    if (character === '{') open({ __proto__: null })
    else if (character === '[') open([])
    else if (character === '}' || character === ']') close(character === ']')
    else if (character === '"') {
      const read = readString(text, at + 1)
      if (read === null) break
      at = read.end
      if (skipped === 0) {
        const isKey = !Array.isArray(stack.at(-1)) && key === undefined
        if (isKey) key = read.value
        else attach(read.value)
      }
    } else {
      LITERAL.lastIndex = at
      const literal = LITERAL.exec(text)?.[0]
      if (literal !== undefined) {
        if (skipped === 0)
          attach(LITERAL_WORDS.has(literal) ? LITERAL_WORDS.get(literal) : Number(literal))
        at += literal.length - 1
      }
    }
    at += 1
  }
  dropUnfinished(stack)
  return root
}

/** Takes back the innermost record that the end of the text cut off: half a message could pass for another one. */
function dropUnfinished(open: readonly Container[]): void {
  for (let index = open.length - 1; index > 0; index -= 1) {
    const list = open[index - 1]
    if (!Array.isArray(list) || Array.isArray(open[index])) continue
    list.pop()
    return
  }
}

/** The string that begins at `start`, and where its closing quote is; null where the text ends before. */
function readString(text: string, start: number): { value: string; end: number } | null {
  const pieces: string[] = []
  let from = start
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) {
      pieces.push(text.slice(from, at))
      return { value: pieces.join(''), end: at }
    }
    // A line end inside a string is none that an app wrote: the closing quote has been lost.
    if (code === 0x0a) return { value: pieces.join('') + text.slice(from, at), end: at }
    if (code !== 0x5c) continue
    pieces.push(text.slice(from, at))
    const escape = readEscape(text, at + 1)
    pieces.push(escape.value)
    at += escape.length
    from = at + 1
  }
  return null
}

function readEscape(text: string, at: number): { value: string; length: number } {
  const letter = text[at] ?? ''
  if (letter === 'u' && UNICODE_DIGITS.test(text.slice(at + 1, at + 5))) {
    return {
      value: String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 5), 16)),
      length: 5,
    }
  }
  const hex = HEX_ESCAPE.exec(text.slice(at, at + 3))?.groups?.['digits']
  if (hex !== undefined) return { value: String.fromCharCode(Number.parseInt(hex, 16)), length: 3 }
  return { value: SIMPLE_ESCAPES[letter] ?? letter, length: 1 }
}
