/** Numbers for predicates, and which of them a token meets. It knows words and classes, not patterns. */
import type { FoldedToken } from './fold.ts'

export interface Vocabulary {
  /** The number of a predicate key; a new key gets the next one. */
  readonly number: (key: string) => number
  readonly predicates: (token: FoldedToken) => Int32Array
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

  const cache = new Map<string, Int32Array>()

  return {
    number,
    size: () => numbers.size,
    isWord: (word) => numbers.has(`w:${word}`) || classesOf.has(`w:${word}`),
    predicates: (token) => {
      const key = `${token.kind}:${token.text}:${token.alternative ?? ''}`
      const known = cache.get(key)
      if (known !== undefined) return known
      const found = new Set<number>()
      collectWord(token.text, found)
      if (token.alternative !== undefined) collectWord(token.alternative, found)
      if (token.kind !== 'word') collect(`k:${token.kind}`, found)
      collect('k:any', found)
      if (cache.size >= MOST_CACHED) cache.clear()
      const all = Int32Array.from(found)
      cache.set(key, all)
      return all
    },
  }
}
