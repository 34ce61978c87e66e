/**
 * Messages to matches, in order. Consecutive short messages of one side are read as one text ('i will' / 'send it' /
 * 'to everyone'). It knows words and their surroundings, not sides or levels.
 */
import type { Message } from '../chat/types.ts'
import type { OnMatch } from './symbol.ts'
import { findQuoted, isAlwaysHeard, isQuoted, type Quoted } from './frames.ts'
import type { Frame, Rule, TacticReader } from './reader.ts'
import type { FoldedToken } from './tokens.ts'
import type { TacticId } from './types.ts'

/** A stretch of one message. */
export interface Stretch {
  readonly message: number
  /** The whole text of that message. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Match {
  readonly tactic: TacticId
  readonly who: 'other' | 'owner'
  /** Told about a third person, not done. */
  readonly told: boolean
  readonly weak: boolean
  /** In the order of the messages; the last one lies in the message that was read. */
  readonly stretches: readonly Stretch[]
}

export interface Scanned {
  readonly matches: readonly Match[]
  readonly frames: ReadonlySet<Frame>
  /** The message, folded. */
  readonly tokens: readonly FoldedToken[]
}

export interface Scanner {
  readonly scan: (message: Message, index: number) => Scanned
}

/** Tokens up to which a message counts as a piece of a longer one. */
const SHORT = 6
/** A joined text longer than this begins anew, so that memory stays bounded. */
const LONGEST_RUN = 400

interface RunToken extends Stretch {
  readonly fresh: boolean
  readonly emoji: boolean
  /** Languages in which a negation ends here: 'no' denies in Spanish, 'ne' is French. */
  readonly negation: ReadonlySet<string>
  /** Languages in which words that open a clause of their own begin here. */
  readonly subject: ReadonlySet<string>
}

/** By a token's number: the last of a negation, since several words count as a whole only; the first of a subject. */
type FramesAt = Readonly<Record<'negation' | 'subject', ReadonlyMap<number, ReadonlySet<string>>>>

/** What one message adds to a run. */
interface Piece {
  readonly message: number
  readonly text: string
  readonly folded: readonly FoldedToken[]
  /** The number of its first token. */
  readonly base: number
  readonly frameAt: FramesAt
}

type TacticRule = Extract<Rule, { kind: 'tactic' }>

interface Hit {
  readonly rule: TacticRule
  readonly first: number
  readonly last: number
}

/** Words that explain a sign away, by the numbers of their first and last token. */
interface Explanation {
  readonly first: number
  readonly last: number
}

export function createScanner(reader: TacticReader): Scanner {
  const run = reader.automaton.start()
  // Most messages show nothing: their tokens are kept as they were cut until a match asks for them.
  let pieces: Piece[] = []
  let tokens: RunToken[] = []
  let count = 0
  let lastFrom: string | undefined
  let lastWasShort = false

  function begin(message: Message, length: number): void {
    const isShort = length <= SHORT
    const joins = message.from === lastFrom && isShort && lastWasShort && count < LONGEST_RUN
    if (!joins) {
      run.reset()
      pieces = []
      tokens = []
      count = 0
    }
    lastFrom = message.from
    lastWasShort = isShort
  }

  return {
    scan: (message, index) => {
      const folded = reader.fold(message.text)
      begin(message, folded.length)
      const hits: Hit[] = []
      const frames = new Set<Frame>()
      const frameAt = {
        negation: new Map<number, Set<string>>(),
        subject: new Map<number, Set<string>>(),
      }
      const excepted = new Map<TacticId, Explanation[]>()
      const base = count
      const onMatch: OnMatch = (number, first, last) => {
        const rule = reader.rules[number]
        if (rule === undefined) return
        if (rule.kind === 'tactic') hits.push({ rule, first, last })
        else if (rule.kind === 'except') {
          const next = folded[last - base + 1]
          if (rule.ends && next !== undefined && !next.fresh && next.kind !== 'emoji') return
          if (
            first < base ||
            !isCalmClause(message.text, folded.slice(first - base, last - base + 1))
          )
            return
          const explanations = excepted.get(rule.tactic) ?? []
          excepted.set(rule.tactic, explanations)
          explanations.push({ first, last })
        } else if (rule.frame === 'negation' || rule.frame === 'subject') {
          const at = rule.frame === 'negation' ? last : first
          const languages = frameAt[rule.frame].get(at)
          if (languages === undefined) frameAt[rule.frame].set(at, new Set([rule.language]))
          else languages.add(rule.language)
        } else frames.add(rule.frame)
      }
      for (const token of folded) {
        run.step(reader.automaton.symbol(token), token.fresh, count, onMatch)
        count += 1
      }
      if (count > base) pieces.push({ message: index, text: message.text, folded, base, frameAt })
      if (hits.length === 0) return { matches: [], frames, tokens: folded }
      for (const piece of pieces) tokens = tokens.concat(toRunTokens(piece))
      pieces = []
      const quoted = message.kind === 'voice' ? [] : findQuoted(message.text)
      const matches = hits.flatMap((hit) => {
        if (isExplained(hit, excepted.get(hit.rule.tactic) ?? [])) return []
        return toMatch(hit, tokens, frames, quoted)
      })
      return { matches, frames, tokens: folded }
    },
  }
}

const NO_LANGUAGE: ReadonlySet<string> = new Set()
/** What may stand between words of one clause: 'no  quiero'; not 'no, quiero', 'no... quiero', 'no-quiero', nor a line's end. */
const WITHIN_CLAUSE = /^[\p{Zs}\t]*$/u
/** A drawn-out word: 'nooo', 'noo'; not 'pills', 'annoyed'. */
const DRAWN_OUT = /(\p{L})\1\1|oo$/iu

/**
 * Whether nothing but blanks parts words and the first is not cried out. Only then may they explain away a sign: 'no quiero
 * morir' is the wish to live; 'no, quiero morir' and 'nooo quiero morir' are not, and which signs part a thought is not for us
 * to guess.
 */
function isCalmClause(text: string, words: readonly FoldedToken[]): boolean {
  return words.every(({ start, end }, at) => {
    const before = words[at - 1]
    if (before === undefined) return !DRAWN_OUT.test(text.slice(start, end))
    return WITHIN_CLAUSE.test(text.slice(before.end, start))
  })
}

/**
 * Whether words that explain a sign away lie over one of its ends. A sign of self-harm must be covered where it says what is
 * wished: the 'not' of a denial may begin another sign too. One that denies the denial holds it: 'no hay día que no quiero
 * morir'.
 */
function isExplained({ rule, first, last }: Hit, explanations: readonly Explanation[]): boolean {
  const isHeard = isAlwaysHeard(rule.tactic)
  return explanations.some((words) => {
    if (isHeard && rule.negative && first < words.first && words.last === last) return false
    return covers(words, last) || (!isHeard && covers(words, first))
  })
}

function covers(words: Explanation, at: number): boolean {
  return words.first <= at && at <= words.last
}

function toRunTokens({ message, text, folded, base, frameAt }: Piece): readonly RunToken[] {
  return folded.map(({ start, end, fresh, kind }, offset) => {
    const at = base + offset
    return {
      message,
      text,
      start,
      end,
      fresh,
      emoji: kind === 'emoji',
      negation: frameAt.negation.get(at) ?? NO_LANGUAGE,
      subject: frameAt.subject.get(at) ?? NO_LANGUAGE,
    }
  })
}

function toMatch(
  { rule, first, last }: Hit,
  tokens: readonly RunToken[],
  frames: ReadonlySet<Frame>,
  quoted: readonly Quoted[],
): readonly Match[] {
  const stretches = toStretches(tokens.slice(first, last + 1))
  const end = stretches.at(-1)
  if (end === undefined) return []
  const { tactic, who, voice } = rule
  const next = tokens[last + 1]
  if (rule.ends && next !== undefined && !next.fresh && !next.emoji) return []
  const told = voice === 'told'
  const heard = isAlwaysHeard(tactic)
  if (
    tactic !== 'self-harm-risk' &&
    !rule.negative &&
    isNegated(tokens, first, last, rule.language)
  )
    return []
  if ((!heard || frames.has('story')) && isQuoted(quoted, end.start, end.end)) return []
  if (!heard && frames.has('report')) return []
  const weak = voice === 'weak' || (frames.has('joke') && !heard)
  return [{ tactic, who, told, weak, stretches }]
}

/** A negation that ends inside the match, or right before it where the match does not begin with a subject of its own. */
function isNegated(
  tokens: readonly RunToken[],
  first: number,
  last: number,
  language: string,
): boolean {
  for (let at = first; at <= last; at += 1) if (tokens[at]?.negation.has(language)) return true
  const start = tokens[first]
  if (start === undefined || start.fresh || start.subject.has(language)) return false
  return tokens[first - 1]?.negation.has(language) ?? false
}

/** One stretch for each message that the tokens lie in. */
function toStretches(tokens: readonly RunToken[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { message, text, start, end } of tokens) {
    const before = stretches.at(-1)
    if (before?.message === message) stretches[stretches.length - 1] = { ...before, end }
    else stretches.push({ message, text, start, end })
  }
  return stretches
}
