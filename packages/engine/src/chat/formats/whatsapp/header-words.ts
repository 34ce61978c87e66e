/** The words in a header: where they end, how they are looked up, how the app spells them. */
import { CODE, digitOf, isSpecialSpace } from './characters.ts'
import { headerWord } from './phrases.ts'

/** The values of `spellingOf`. */
export const SPELLINGS = 12

/** How a word for the half of the day is spelled: with a capital, with dots, with which space inside. */
export function spellingOf(text: string, from: number, end: number): number {
  const first = text.charCodeAt(from)
  let dots = 0
  let space = 0
  for (let index = from; index < end - 1; index += 1) {
    const code = text.charCodeAt(index)
    if (code === CODE.dot) dots = 1
    else if (code === CODE.space) space = 1
    else if (isSpecialSpace(code)) space = 2
  }
  const capital = first >= 0x41 && first <= 0x5a ? 1 : 0
  return (capital * 2 + dots) * 3 + space
}

/** Any space that the app writes. */
export function isSpace(code: number): boolean {
  return code === CODE.space || isSpecialSpace(code)
}

/** Whether a character cannot be part of a word in a header. */
export function endsWord(code: number): boolean {
  return (
    code === CODE.closeBracket ||
    code === CODE.hyphen ||
    code === CODE.enDash ||
    code === CODE.colon ||
    digitOf(code) >= 0
  )
}

/** A word as the word lists have it; quick for the commonest. */
export function tidyWord(word: string): string {
  if (word === 'AM' || word === 'am' || word === 'AM ' || word === 'am ') return 'am'
  if (word === 'PM' || word === 'pm' || word === 'PM ' || word === 'pm ') return 'pm'
  return headerWord(word)
}
