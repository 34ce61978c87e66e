/**
 * Text to folded tokens, each with its place in the original, so that a pattern needs to know one spelling only and a
 * finding can still quote what was written. Cuts and folds; it does not read meaning.
 */
import { characterKind, type CharacterKind } from './characters.ts'
import { remember } from './remember.ts'
import { joinSpaced, readDigits } from './respell.ts'
import { foldWord } from './spelling.ts'
import { unswap, type Words } from './swapped.ts'
import type { FoldedToken, TokenKind } from './tokens.ts'

/** Cuts a text into folded tokens. */
export type Fold = (text: string) => readonly FoldedToken[]

/** Digits, with separators: '300', '1,350', '1.8'; not '3a'. */
const NUMBER = /^\d[\d.,]*$/u
/** Hours and minutes: '18:30', the French '18h30'; not '18'. */
const CLOCK = /^\d{1,2}[:h]\d{2}$/iu
/** Euros as French chats write them: '50e'; not '2e', which is the second. */
const EUROS = /^(\d[\d.,]*\d)e$/iu
/** A number with its unit: '10min', '20h', '8pm'; not 's3nd'. */
const NUMBER_WITH_UNIT =
  /^(\d[\d.,]*)([hksx]|tsd|mn|mns|min|mins|minutes?|minuten|hrs?|hours?|secs?|sek|std|am|pm|uhr|days?|eur|euros?|usd|chf|gbp|fr|quid|bucks?|dollars?|pounds?)$/iu
const CURRENCY_UNIT = /^(?:eur|euros?|usd|chf|gbp|fr|quid|bucks?|dollars?|pounds?)$/iu
/** A wallet or account number: letters and digits, twenty or more; not a long word. */
const CODE = /^(?=.*\d)(?=.*\p{L})[\p{L}\d]{20,}$/u
const MAX_CACHE = 50_000

/**
 * Makes a folder. `isWord` tells the folded words that patterns name; with it a run of spaced letters ('s e n d i t')
 * is cut into words. `words` tells all that are words somewhere; with it swapped letters are put right. Spellings seen before are kept, within a bound.
 */
export function createFold(isWord: (word: string) => boolean = () => false, words?: Words): Fold {
  const spell = remember(foldWord, MAX_CACHE)
  const mean =
    words === undefined
      ? spell
      : remember((written: string) => unswap(spell(written), written, words), MAX_CACHE)
  return (text) => joinSpaced(readDigits(cut(text, mean), text), text, isWord, spell)
}

function cut(text: string, spell: (written: string) => string): FoldedToken[] {
  const tokens: FoldedToken[] = []
  let fresh = false
  let at = 0
  const push = (kind: TokenKind, folded: string, start: number, end: number): void => {
    if (folded === '') return
    tokens.push({ kind, text: folded, start, end, fresh })
    fresh = false
  }
  while (at < text.length) {
    const kind = kindAt(text, at)
    const start = at
    if (kind === 'letter' || kind === 'digit' || kind === 'joined') {
      at = endOfRun(text, at)
      pushRun(text.slice(start, at), start, push, spell)
      continue
    }
    at += widthAt(text, at)
    if (kind === 'end' && !isHesitation(text, start)) fresh = true
    else if (kind === 'emoji') push('emoji', text.slice(start, at), start, at)
    else if (kind === 'currency') {
      const before = tokens.at(-1)
      if (before?.kind === 'number' && start - before.end <= 1) {
        tokens[tokens.length - 1] = { ...before, kind: 'amount', end: at }
        continue
      }
      const digits = text[at] === ' ' ? at + 1 : at
      if (digits < text.length && kindAt(text, digits) === 'digit') {
        at = endOfRun(text, digits)
        push('amount', text.slice(digits, at), start, at)
      }
    }
  }
  return tokens
}

function pushRun(
  run: string,
  start: number,
  push: (kind: TokenKind, folded: string, start: number, end: number) => void,
  spell: (written: string) => string,
): void {
  const end = start + run.length
  const first = run.charCodeAt(0)
  if (first >= 48 && first <= 57) {
    if (NUMBER.test(run)) {
      push('number', run, start, end)
      return
    }
    if (CLOCK.test(run)) {
      push('clock', run, start, end)
      return
    }
    const [, euros] = EUROS.exec(run) ?? []
    if (euros !== undefined) {
      push('amount', euros, start, end)
      return
    }
    const [, digits, unit] = NUMBER_WITH_UNIT.exec(run) ?? []
    if (digits !== undefined && unit !== undefined) {
      if (CURRENCY_UNIT.test(unit)) push('amount', digits, start, end)
      else if (unit === 'k' || unit === 'K') push('number', run.toLowerCase(), start, end)
      else {
        push('number', digits, start, start + digits.length)
        push('word', spell(unit.toLowerCase()), start + digits.length, end)
      }
      return
    }
  }
  if (run.length >= 20 && CODE.test(run)) push('code', run, start, end)
  else push('word', spell(run), start, end)
}

/** Where the run of letters, digits and what joins them ends: one past its last character. */
function endOfRun(text: string, from: number): number {
  let at = from
  let end = from
  while (at < text.length) {
    // Most characters are plain letters; two comparisons spare them the rest.
    if (isPlainLetter(text.charCodeAt(at))) {
      at += 1
      end = at
      continue
    }
    const kind = kindAt(text, at)
    const width = widthAt(text, at)
    if (kind === 'letter' || kind === 'digit' || kind === 'joined') {
      at += width
      end = at
    } else if (kind === 'apostrophe' && at > from && isLetterOrJoined(text, at + width)) {
      at += width
    } else if (isSeparatorInNumber(text, at)) {
      at += 1
    } else break
  }
  return end
}

function isLetterOrJoined(text: string, at: number): boolean {
  if (at >= text.length) return false
  const kind = kindAt(text, at)
  return kind === 'letter' || kind === 'joined'
}

function isSeparatorInNumber(text: string, at: number): boolean {
  const sign = text[at]
  if (sign !== '.' && sign !== ',' && sign !== ':' && sign !== "'" && sign !== '’') return false
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
}

/** One of several dots ('you have... ten minutes'). */
function isHesitation(text: string, at: number): boolean {
  return text[at] === '.' && (text[at - 1] === '.' || text[at + 1] === '.')
}

/** a–z and A–Z: setting bit 5 makes a large letter small. */
function isPlainLetter(unit: number): boolean {
  const small = unit | 32
  return small >= 97 && small <= 122
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

function kindAt(text: string, at: number): CharacterKind {
  return characterKind(text.codePointAt(at) ?? 0)
}

function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 || (text.codePointAt(at) ?? 0) <= 0xffff ? 1 : 2
}
