/**
 * The slot language in which `data/tactics` writes patterns: text to a small tree. It knows the grammar only;
 * `expand.ts` puts the word classes in. The grammar stands in `docs/adding-a-tactic.md`.
 */
import { createFold } from './fold.ts'

/** How a pattern counts: by itself, only beside others, or when somebody tells about a third person. */
export type Voice = 'plain' | 'weak' | 'told'

export type Item =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'gap'; readonly most: number }
  /** `written` is the same for choices that are written alike. */
  | {
      readonly kind: 'choice'
      readonly written: string
      readonly options: readonly (readonly Item[])[]
    }

export interface Pattern {
  readonly voice: Voice
  readonly items: readonly Item[]
  /** Written as a last '.': the sentence has to end with the match. */
  readonly ends: boolean
}

/** Why a pattern is not one. `at` is an offset in the pattern's text. */
export interface PatternFault {
  readonly kind: 'fault'
  readonly at: number
  readonly expected: string
}

/** Kinds of token that a pattern may name as `#number`, `#amount` … */
export const TOKEN_NAMES: readonly string[] = ['number', 'amount', 'clock', 'code', 'emoji', 'any']

const DEFAULT_GAP = 4
const MOST_GAP = 12
/** One piece: '<send>', '#number', '…', '…8', '[', ')', '|', or a word such as "don't"; not a space. */
const PIECE = /<[\p{Ll}\d-]+>|#[a-z]+|…\d{0,2}|[[\]()|]|[^\s[\]()|<>#…]+/gu
const BAD_SIGN = /[<>#]/u

const foldText = createFold()
/** Pieces that were read before: ten thousand patterns and words are written in some thousands of them. */
const piecesRead = new Map<string, readonly Item[]>()
const MOST_PIECES = 50_000

/** Reads one pattern. A fault is a value, so that the check of the data can show all of them. */
export function parsePattern(text: string): Pattern | PatternFault {
  const first = text[0]
  const voice: Voice = first === '~' ? 'weak' : first === '>' ? 'told' : 'plain'
  const marked = voice === 'plain' ? text : text.slice(1)
  const ends = marked.endsWith(' .')
  const body = ends ? marked.slice(0, -1) : marked
  const pieces = body.match(PIECE) ?? []
  const rest = BAD_SIGN.test(body) ? BAD_SIGN.exec(body.replace(PIECE, '')) : null
  if (rest !== null)
    return { kind: 'fault', at: text.indexOf(rest[0]), expected: '<slot> or #token' }
  const read = readOptions(pieces, 0, undefined)
  if ('expected' in read) return { kind: 'fault', at: text.length, expected: read.expected }
  const [items = [], ...others] = read.options
  if (others.length > 0) return { kind: 'fault', at: text.indexOf('|'), expected: '( before |' }
  if (items.length === 0) return { kind: 'fault', at: 0, expected: 'a word' }
  return { voice, items, ends }
}

type Read =
  | { readonly options: readonly (readonly Item[])[]; readonly next: number }
  | { readonly expected: string }

function readOptions(pieces: readonly string[], from: number, close: string | undefined): Read {
  const options: Item[][] = []
  let items: Item[] = []
  let at = from
  for (; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? ''
    if (piece === close) return { options: [...options, items], next: at + 1 }
    if (piece === '|') {
      options.push(items)
      items = []
    } else if (piece === '(' || piece === '[') {
      const inner = readOptions(pieces, at + 1, piece === '(' ? ')' : ']')
      if ('expected' in inner) return inner
      const empty: readonly (readonly Item[])[] = piece === '[' ? [[]] : []
      const written = pieces.slice(at, inner.next).join(' ')
      items.push({ kind: 'choice', written, options: [...inner.options, ...empty] })
      at = inner.next - 1
    } else if (piece === ')' || piece === ']') return { expected: `no ${piece} here` }
    else {
      const read = readPiece(piece)
      if (read === undefined) return { expected: 'a token that exists, or a gap of 1 to 12' }
      items.push(...read)
    }
  }
  return close === undefined ? { options: [...options, items], next: at } : { expected: close }
}

function readPiece(piece: string): readonly Item[] | undefined {
  const before = piecesRead.get(piece)
  if (before !== undefined) return before
  const items = itemsOf(piece)
  if (piecesRead.size >= MOST_PIECES) piecesRead.clear()
  if (items !== undefined) piecesRead.set(piece, items)
  return items
}

function itemsOf(piece: string): readonly Item[] | undefined {
  if (piece.startsWith('<')) return [{ kind: 'slot', name: piece.slice(1, -1) }]
  if (piece.startsWith('#')) {
    const token = piece.slice(1)
    return TOKEN_NAMES.includes(token) ? [{ kind: 'token', token }] : undefined
  }
  if (piece.startsWith('…')) {
    const most = piece.length === 1 ? DEFAULT_GAP : Number(piece.slice(1))
    return most >= 1 && most <= MOST_GAP ? [{ kind: 'gap', most }] : undefined
  }
  const prefix = piece.endsWith('*')
  const tokens = foldText(prefix ? piece.slice(0, -1) : piece)
  return tokens.map((token, index) =>
    prefix && index === tokens.length - 1
      ? { kind: 'prefix', text: token.text }
      : { kind: 'word', text: token.text },
  )
}
