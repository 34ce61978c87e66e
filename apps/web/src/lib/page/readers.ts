/** For whom a page is that is there twice: German says *du* on one, *Sie* on the other. */
import type { Role } from '@holdfast/engine/plan'
import type { Language } from '@holdfast/engine/text'

export const READERS = ['young-person', 'adult'] as const satisfies readonly Role[]

export type Reader = (typeof READERS)[number]

/** A page that is there twice, as its address goes on after the language. */
export type ReaderPage =
  | 'check'
  | 'profile'
  | 'exposure'
  | 'stop'
  | 'platforms'
  | `platforms/${string}`
  | 'plan'
  | `plan/${'tell' | 'tell/easy' | 'tell/together' | 'post' | 'money'}`

/** The end of an address, with `easy/` where that is part of it: of `/en/stop/`, and in `/en/plan/tell/easy/`. */
const END = /(?:easy\/)?$/u

/** The page for a reader; the adults' is a page below the other, as with a plan, and has its easy words below itself. */
export function readerAddress(language: Language, page: ReaderPage, reader: Reader): string {
  const young = `/${language}/${page}/`
  return reader === 'adult' ? young.replace(END, 'adult/$&') : young
}

/** What an address has below such a page, as `src/params.ts` lets it in: nothing for young people. */
export const READER_PARAMS = [undefined, 'adult'] as const

export type ReaderParam = (typeof READER_PARAMS)[number]

/** Who reads the page, by that part of its address. */
export function readerOfParam(adult: ReaderParam): Reader {
  return adult ?? 'young-person'
}

/** The choice of a plan: young people choose their country, everybody else who they are first. */
export function chooseAddress(language: Language, reader: Reader): string {
  const choice = `/${language}/now/`
  return reader === 'adult' ? `${choice}#who` : choice
}

/** The choice of a plan in easy words, where adults have a list of their own: `static/open.js` opens it. */
export function easyChooseAddress(language: Language, reader: Reader): string {
  const choice = `/${language}/now/easy/`
  return reader === 'adult' ? `${choice}#adult` : choice
}

/** Pages that are there twice and that others lead to by name. */
const TWICE = ['check', 'profile', 'platforms', 'plan'] as const satisfies readonly ReaderPage[]

/** The way to a page by its name: the choice of a plan, a page that is there twice, or one for everybody. */
export function doorAddress(language: Language, page: string, reader: Reader): string {
  if (page === 'now') return chooseAddress(language, reader)
  const twice = TWICE.find((one) => one === page)
  return twice === undefined ? `/${language}/${page}/` : readerAddress(language, twice, reader)
}

/** Pages for adults: `/en/stop/adult/`, `/en/now/gb/parent/`, `/en/plan/tell/adult/easy/`; not `/en/stop/`, `/en/now/gb/friend/`. */
const FOR_ADULTS = /\/(?:signs|(?:adult|parent|professional)(?:\/easy)?)\/$/u

/** Who reads the page at an address; a page for everybody counts as a young person's. */
export function readerOfPath(path: string): Reader {
  return FOR_ADULTS.test(path) ? 'adult' : 'young-person'
}

/** Who reads the other page. */
export function otherReader(reader: Reader): Reader {
  return reader === 'adult' ? 'young-person' : 'adult'
}
