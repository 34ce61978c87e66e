/**
 * One spelling for the many ways of writing a word: case, accents, look-alike letters, digits for letters, stretched
 * letters. Patterns and messages pass through the same function, so it may lose detail; it says nothing about meaning.
 */
import { CONFUSABLES } from './confusables.ts'

/** Only small unaccented letters: 'hello', not 'Hello' or 'hällo'. */
const PLAIN = /^[a-z]+$/u
/** Invisible characters and apostrophes: the zero-width space and the sign in don't; not a letter. */
const DROPPED = /[\p{Cf}\u{FE00}-\u{FE0F}'’‘ʼ`´]/gu
/** Accents on a Latin letter: the dots of a decomposed ä; not the vowel signs of Devanagari. */
const ACCENT = /(?<=\p{Script=Latin})[\u{300}-\u{36F}]+/gu
const LATIN = /\p{Script=Latin}/u
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u
/** A letter and a digit somewhere: 's3nd', not '300'. */
const HAS_LETTER = /\p{L}/u
const HAS_DIGIT = /\d/u
const LEET_DIGIT = /[0134578]/gu
/** An umlaut written with e, in a word of four letters or more: 'fuer', not 'due'. */
const WRITTEN_UMLAUT = /([aou])e/gu
/** The same letter twice or more: the o of 'sooo' and the l of 'hello'; not two digits. */
const STRETCHED = /(\p{L})\1+/gu
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
])
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
}

/**
 * The folded spelling of one word as written. Look-alike letters are read as Latin in a word of mixed scripts, and in
 * one that is made of nothing else.
 */
export function foldWord(written: string): string {
  if (PLAIN.test(written)) return settle(written)
  let word = written.normalize('NFKC').toLowerCase().replace(DROPPED, '')
  if (OTHER_SCRIPT.test(word) && (LATIN.test(word) || looksLatin(word))) {
    word = map(word, CONFUSABLES)
  }
  word = map(word.normalize('NFD').replace(ACCENT, '').normalize('NFC'), LIGATURES)
  if (HAS_DIGIT.test(word) && HAS_LETTER.test(word)) word = unleet(word)
  return settle(word)
}

/** Digits read as the letters they stand for: '17' is 'it', '70' is 'to'. Other signs stay. */
export function unleet(word: string): string {
  return word.replace(LEET_DIGIT, (digit) => LEET[digit] ?? digit)
}

function settle(word: string): string {
  const plain = word.length > 3 ? word.replace(WRITTEN_UMLAUT, '$1') : word
  return plain.replace(STRETCHED, '$1')
}

function looksLatin(word: string): boolean {
  return Array.from(word).every((letter) => CONFUSABLES.has(letter))
}

function map(word: string, table: ReadonlyMap<string, string>): string {
  let out = ''
  for (const letter of word) out += table.get(letter) ?? letter
  return out
}
