/**
 * The rival of the automaton: every pattern as a regular expression of its own, made from the same words, tried one after
 * the other on the folded message. It only asks whether a pattern is there; quotes, negations and pieces of a sentence in
 * several messages it leaves out.
 */
import {
  parsePattern,
  type Pattern,
  type TacticKnowledge,
  type TacticReader,
} from '@holdfast/engine/tactics'

type Item = Pattern['items'][number]
type Words = Readonly<Record<string, readonly string[]>>
type Token = ReturnType<TacticReader['fold']>[number]

/** Signs that no folded word holds: what a token is, where a sentence ends. */
const KIND_SIGN: Readonly<Record<Token['kind'], string>> = {
  word: '',
  number: '\u0001',
  amount: '\u0002',
  clock: '\u0003',
  code: '\u0004',
  emoji: '\u0005',
}
const END = '\n'
/** What regular expressions would read as theirs. */
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu

/** How many of the patterns are in a message. */
export type CountPatterns = (text: string) => number

export function createPlainList(
  knowledge: TacticKnowledge,
  fold: TacticReader['fold'],
): CountPatterns {
  const patterns = knowledge.patterns.flatMap((tactic) =>
    Object.entries(tactic.patterns).flatMap(([language, texts]) =>
      texts.map((text) => toExpression(text, knowledge.slots[language] ?? {})),
    ),
  )
  return (text) => {
    const line = toLine(fold(text))
    let count = 0
    for (const pattern of patterns) if (pattern.test(line)) count += 1
    return count
  }
}

/** Each token with a space before it. */
function toLine(tokens: readonly Token[]): string {
  let line = ''
  for (const { kind, text, fresh } of tokens)
    line += `${fresh ? END : ''} ${KIND_SIGN[kind]}${text}`
  return line
}

function toExpression(text: string, words: Words): RegExp {
  const { items, ends } = read(text)
  return new RegExp(`${sequence(items, words)}(?= |\n|$)${ends ? '(?=\n|$)' : ''}`, 'u')
}

function read(text: string): Pattern {
  const pattern = parsePattern(text)
  if ('expected' in pattern) throw new RangeError(`pattern "${text}" cannot be read`)
  return pattern
}

function sequence(items: readonly Item[], words: Words): string {
  const from = items.findIndex(({ kind }) => kind !== 'gap')
  const to = items.findLastIndex(({ kind }) => kind !== 'gap')
  return items
    .slice(Math.max(from, 0), to + 1)
    .map((item) => expression(item, words))
    .join('')
}

function expression(item: Item, words: Words): string {
  switch (item.kind) {
    case 'word':
      return ` ${escape(item.text)}(?= |\n|$)`
    case 'prefix':
      return ` ${escape(item.text)}[^ \n]*`
    case 'token':
      return item.token === 'any' ? ' [^ \n]+' : ` ${KIND_SIGN[item.token as Token['kind']]}[^ \n]+`
    case 'gap':
      return `(?: [^ \n]+){0,${item.most}}?`
    case 'slot':
      return oneOf((words[item.name] ?? []).map((word) => all(read(word).items, words)))
    case 'choice':
      return oneOf(item.options.map((option) => all(option, words)))
  }
}

function all(items: readonly Item[], words: Words): string {
  return items.map((item) => expression(item, words)).join('')
}

function oneOf(ways: readonly string[]): string {
  return `(?:${ways.join('|')})`
}

function escape(text: string): string {
  return text.replace(SPECIAL, '\\$&')
}
