/** Numbers for predicates, and which of them a token meets. It knows words and classes, not patterns. */
import { countRows, type Recipe } from './recipe.ts'
import { each, toRows, type Rows } from './rows.ts'
import type { FoldedToken, TokenKind } from './tokens.ts'

export interface Vocabulary {
  /** The number of the predicate that a symbol stands for; a new one gets the next. */
  readonly number: (symbol: number) => number
  /** A look-up of what `make` gives for the predicates that a token meets; kept for each spelling, within a bound. */
  readonly reader: <Symbol>(
    make: (predicates: Int32Array) => Symbol,
  ) => (token: FoldedToken) => Symbol
  readonly isWord: (word: string) => boolean
  /** Whether patterns name a word, or a beginning of it. */
  readonly knows: (word: string) => boolean
  readonly size: () => number
}

const MOST_CACHED = 50_000
const NONE = -1

export function createVocabulary(recipe: Recipe): Vocabulary {
  const { words, beginnings, tokens, classes } = recipe
  const firstClass = words.length + beginnings.length + tokens.length
  const symbols = firstClass + countRows(classes)
  const numbers = new Int32Array(symbols).fill(NONE)
  const classesOf = turn(classes, symbols, firstClass)
  const symbolOf = {
    word: symbolsOf(words, 0),
    beginning: symbolsOf(beginnings, words.length),
    token: symbolsOf(tokens, words.length + beginnings.length),
  }
  let count = 0
  let shortest = Infinity
  let longest = 0
  for (const { length } of beginnings) {
    shortest = Math.min(shortest, length)
    longest = Math.max(longest, length)
  }

  function number(symbol: number): number {
    if (numbers[symbol] === NONE) {
      numbers[symbol] = count
      count += 1
    }
    return numbers[symbol] ?? NONE
  }

  function collect(symbol: number | undefined, into: Set<number>): void {
    if (symbol === undefined) return
    const own = numbers[symbol] ?? NONE
    if (own !== NONE) into.add(own)
    each(classesOf, symbol, (outer) => {
      collect(outer, into)
    })
  }

  /** What patterns name of a word: itself, then its beginnings. */
  function symbolsIn(word: string): readonly number[] {
    const found = [symbolOf.word.get(word)]
    for (let length = shortest; length <= Math.min(longest, word.length); length += 1)
      found.push(symbolOf.beginning.get(word.slice(0, length)))
    return found.filter((symbol) => symbol !== undefined)
  }

  function collectWord(word: string, into: Set<number>): void {
    for (const symbol of symbolsIn(word)) collect(symbol, into)
  }

  function collectToken({ kind, text, alternative }: FoldedToken): Int32Array {
    const found = new Set<number>()
    collectWord(text, found)
    if (alternative !== undefined) collectWord(alternative, found)
    if (kind !== 'word') collect(symbolOf.token.get(kind), found)
    collect(symbolOf.token.get('any'), found)
    return Int32Array.from(found)
  }

  return {
    number,
    size: () => count,
    isWord: (word) => symbolOf.word.has(word),
    knows: (word) => symbolsIn(word).length > 0,
    reader: (make) => {
      const known = createCache<ReturnType<typeof make>>()
      return (token) => {
        const { kind, text, alternative } = token
        const before = alternative === undefined ? known[kind].get(text) : undefined
        if (before !== undefined) return before
        const made = make(collectToken(token))
        if (known[kind].size >= MOST_CACHED) known[kind].clear()
        if (alternative === undefined) known[kind].set(text, made)
        return made
      }
    },
  }
}

function symbolsOf(texts: readonly string[], first: number): ReadonlyMap<string, number> {
  const symbols = new Map<string, number>()
  for (let at = 0; at < texts.length; at += 1) symbols.set(texts[at] ?? '', first + at)
  return symbols
}

/** Per symbol: the classes that name it. */
function turn(classes: Rows, symbols: number, firstClass: number): Rows {
  const outer = new Int32Array(classes.values.length)
  for (let row = 0; row < countRows(classes); row += 1) {
    outer.fill(firstClass + row, classes.starts[row], classes.starts[row + 1])
  }
  return toRows(symbols, classes.values, outer)
}

function createCache<Value>(): Readonly<Record<TokenKind, Map<string, Value>>> {
  return {
    word: new Map(),
    number: new Map(),
    amount: new Map(),
    clock: new Map(),
    code: new Map(),
    emoji: new Map(),
  }
}
