/** Addresses of the pages (`ARCHITECTURE.md` names them as a contract), and of the things that they lead to. */
import type { Role } from '@holdfast/engine/plan'
import type { Language } from '@holdfast/engine/text'
import { easyChooseAddress } from './readers.ts'

/** The page of the plan; a young person's is the country's own page. */
export function planAddress(language: Language, country: string, role: Role): string {
  return role === 'young-person'
    ? `/${language}/now/${country}/`
    : `/${language}/now/${country}/${role}/`
}

/** The countries to choose from for a role: everybody but young people has a list that opens below theirs. */
export function choiceAddress(language: Language, role: Role): string {
  const choice = `/${language}/now/`
  return role === 'young-person' ? choice : `${choice}#${role}`
}

/** The same plan in easy words. */
export function easyPlanAddress(language: Language, country: string, role: Role): string {
  return `${planAddress(language, country, role)}easy/`
}

/** Pages that are there in easy words: `/en/now/`, `/en/now/gb/`, `/en/now/gb/adult/`, `/en/plan/tell/adult/`; not `/en/now/gb/parent/`, `/en/plan/`. */
const HAS_EASY =
  /^\/[a-z]+\/(?:now\/(?:(?!easy\/)[a-z]+\/(?:adult\/)?)?|plan\/tell\/(?:adult\/)?)$/u

/** Where the page stands in easy words; null where it does not. The start leads to the choice of a country. */
export function inEasyWords(path: string, language: Language): string | null {
  if (path === `/${language}/`) return easyChooseAddress(language, 'young-person')
  return HAS_EASY.test(path) ? `${path}easy/` : null
}

/** The same page in another language. */
export function inLanguage(path: string, language: Language): string {
  return `/${language}${path.slice('/en'.length)}`
}

/**
 * The name of a publication's place in the list of sources. Short, since a plan names up to seventy of them and has to
 * fit a slow connection: FNV-1a of its id, 32 bits, the last four digits in base 36.
 */
export function sourceAnchor(id: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return `q${(hash >>> 0).toString(36).slice(-4)}`
}

/** What a phone may dial: digits, and a plus in front. */
const NOT_DIALLED = /[^+\d]/gu // matches the space in `116 123`, not its digits

/** `tel:` address of a number as people write it. */
export function telephone(phone: string): string {
  return `tel:${phone.replace(NOT_DIALLED, '')}`
}

/** `sms:` address (RFC 5724) with the word to send, where one is needed. */
export function textMessage({ number, word }: { number: string; word?: string }): string {
  const body = word === undefined ? '' : `?body=${encodeURIComponent(word)}`
  return `sms:${number.replace(NOT_DIALLED, '')}${body}`
}
