/**
 * Second thoughts about tokens: digits that stand for a word, and letters that were written apart. It sees the tokens of
 * one message and the words that patterns know.
 */
import type { FoldedToken } from './tokens.ts'
import { foldWord, unleet } from './spelling.ts'

/** A digit in a word: 's3nd', not 'send'. */
const DIGIT_INSIDE = /\d/u
const SPACED_AT_LEAST = 3

/** Where a word is written with digits, short bare numbers get a second reading as a word. */
export function readDigits(tokens: FoldedToken[], text: string): FoldedToken[] {
  const digits = tokens.some((token) => token.kind === 'number')
  if (!digits || !tokens.some((token) => isLeet(token, text))) return tokens
  return tokens.map((token) =>
    token.kind === 'number' && token.text.length <= 3
      ? { ...token, alternative: foldWord(unleet(token.text)) }
      : token,
  )
}

function isLeet(token: FoldedToken, text: string): boolean {
  return token.kind === 'word' && DIGIT_INSIDE.test(text.slice(token.start, token.end))
}

/** Joins letters that stand alone, one sign apart: 'p a y' is 'pay'. */
export function joinSpaced(
  tokens: readonly FoldedToken[],
  text: string,
  isWord: (word: string) => boolean,
  spell: (written: string) => string,
): readonly FoldedToken[] {
  let out: FoldedToken[] | undefined
  let index = 0
  while (index < tokens.length) {
    let last = index
    while (isSpacedPair(tokens[last], tokens[last + 1])) last += 1
    if (last - index + 1 >= SPACED_AT_LEAST) {
      out ??= tokens.slice(0, index)
      out.push(...splitSpaced(tokens.slice(index, last + 1), text, isWord, spell))
    } else if (out !== undefined) out.push(...tokens.slice(index, last + 1))
    index = last + 1
  }
  return out ?? tokens
}

function isSpacedPair(left: FoldedToken | undefined, right: FoldedToken | undefined): boolean {
  return isSingle(left) && isSingle(right) && right !== undefined && left?.end === right.start - 1
}

function isSingle(token: FoldedToken | undefined): boolean {
  return token?.kind === 'word' && token.text.length === 1 && token.end - token.start === 1
}

const LONGEST_WORD = 20

/** The fewest known words that spell the letters; else the letters as one word. */
function splitSpaced(
  letters: readonly FoldedToken[],
  text: string,
  isWord: (word: string) => boolean,
  spell: (written: string) => string,
): FoldedToken[] {
  const written = letters.map((letter) => text.slice(letter.start, letter.end)).join('')
  const cost: number[] = [0]
  const from: number[] = [0]
  for (let end = 1; end <= written.length; end += 1) {
    let best = Infinity
    let bestFrom = end - 1
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = cost[start] ?? Infinity
      if (before + 1 >= best) continue
      if (!isWord(spell(written.slice(start, end)))) continue
      best = before + 1
      bestFrom = start
    }
    cost.push(best)
    from.push(bestFrom)
  }
  const words: FoldedToken[] = []
  let end = written.length
  const known = (cost[end] ?? Infinity) < Infinity
  while (end > 0) {
    const start = known ? (from[end] ?? 0) : 0
    const first = letters[start]
    const last = letters[end - 1]
    if (first === undefined || last === undefined) break
    words.push({
      kind: 'word',
      text: spell(written.slice(start, end)),
      start: first.start,
      end: last.end,
      fresh: first.fresh,
    })
    end = start
  }
  return words.reverse()
}
