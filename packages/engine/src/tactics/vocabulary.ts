/** Numbers for predicates, and which of them a token meets. It knows words and classes, not patterns. */
import type { FoldedToken, TokenKind } from './tokens.ts'

export interface Vocabulary {
  /** The number of a predicate key; a new key gets the next one. */
  readonly number: (key: string) => number
  /** A look-up of what `make` gives for the predicates that a token meets; kept for each spelling, within a bound. */
  readonly reader: <Symbol>(
    make: (predicates: Int32Array) => Symbol,
  ) => (token: FoldedToken) => Symbol
  readonly isWord: (word: string) => boolean
  readonly size: () => number
}

const MOST_CACHED = 50_000

/** `classes` leads from the key of a class to the predicate keys of its words. */
export function createVocabulary(classes: ReadonlyMap<string, readonly string[]>): Vocabulary {
  const numbers = new Map<string, number>()
  const classesOf = new Map<string, string[]>()
  let shortest = Infinity
  let longest = 0
  for (const [key, members] of classes) {
    for (const member of members) {
      const list = classesOf.get(member)
      if (list === undefined) classesOf.set(member, [key])
      else list.push(key)
      notePrefix(member)
    }
  }

  function notePrefix(key: string): void {
    if (!key.startsWith('p:')) return
    shortest = Math.min(shortest, key.length - 2)
    longest = Math.max(longest, key.length - 2)
  }

  function number(key: string): number {
    const known = numbers.get(key)
    if (known !== undefined) return known
    notePrefix(key)
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }

  function collect(key: string, into: Set<number>): void {
    const own = numbers.get(key)
    if (own !== undefined) into.add(own)
    for (const outer of classesOf.get(key) ?? []) collect(outer, into)
  }

  function collectWord(word: string, into: Set<number>): void {
    collect(`w:${word}`, into)
    for (let length = shortest; length <= Math.min(longest, word.length); length += 1) {
      collect(`p:${word.slice(0, length)}`, into)
    }
  }

  function collectToken({ kind, text, alternative }: FoldedToken): Int32Array {
    const found = new Set<number>()
    collectWord(text, found)
    if (alternative !== undefined) collectWord(alternative, found)
    if (kind !== 'word') collect(`k:${kind}`, found)
    collect('k:any', found)
    return Int32Array.from(found)
  }

  return {
    number,
    size: () => numbers.size,
    isWord: (word) => numbers.has(`w:${word}`) || classesOf.has(`w:${word}`),
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
