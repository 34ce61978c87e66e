/** What a character is to the cutting of words. No spelling and no meaning. */

export type CharacterKind =
  'space' | 'letter' | 'digit' | 'joined' | 'apostrophe' | 'end' | 'currency' | 'emoji'

const LETTER = /\p{L}/u
/** Marks and invisible characters that belong to the word around them. */
const JOINED = /[\p{M}\p{Cf}]/u
const DIGIT = /\p{Nd}/u
const CURRENCY = /\p{Sc}/u
const EMOJI = /\p{Extended_Pictographic}/u
const APOSTROPHE = /['’‘ʼ`´]/u
/** What ends a sentence: '.', '!', '?', a new line; not a comma. */
const END = /[.!?;\n\r。！？]/u

const ASCII: readonly CharacterKind[] = Array.from({ length: 128 }, (_, code) => judge(code))

/** The kind of a code point. */
export function characterKind(codePoint: number): CharacterKind {
  return ASCII[codePoint] ?? judge(codePoint)
}

function judge(codePoint: number): CharacterKind {
  const sign = String.fromCodePoint(codePoint)
  if (LETTER.test(sign)) return 'letter'
  if (APOSTROPHE.test(sign)) return 'apostrophe'
  if (DIGIT.test(sign)) return 'digit'
  if (EMOJI.test(sign)) return 'emoji'
  if (JOINED.test(sign)) return 'joined'
  if (CURRENCY.test(sign)) return 'currency'
  if (END.test(sign)) return 'end'
  return 'space'
}
