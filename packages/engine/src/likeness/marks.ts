/**
 * What in a text names an account or a person: numbers to pay to or to call, addresses, handles, links. Each found in one
 * spelling. It knows shapes only; nothing is looked up.
 */
import type { Mark, MarkKind } from './types.ts'

/** Letters of one message that are looked at; people write less. */
const MOST_LETTERS = 5000

/** Every mark has one of these; most messages have none: `@kim`, `t.me/kim`; not `hello`. */
const PERHAPS = /[@\d/$]/u

/** An IBAN, its sum checked below: `CH93 0076 2011 6238 5295 7`; not `AB12 word`. */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu

/** A wallet of Bitcoin, Ethereum or Tron: `0x` with 40 hex digits, `bc1q…`; not `0x12`. */
const WALLET =
  /\b(?:bc1[a-z0-9]{25,62}|0x[0-9a-f]{40}|[13][A-HJ-NP-Za-km-z1-9]{25,34}|T[A-HJ-NP-Za-km-z1-9]{33})\b/gu

/** A name to pay to at Cash App: `$kim91`; not `$300`. */
const CASHTAG = /(?<![\w$])\$[a-z][\w-]{2,19}\b/giu

/** `kim@mail.example`; not `@kim`, nor the end of a name that is too long for one. Begins where a word does: long words take no longer. */
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu

/** With a country's code, or ten digits and more from a nought on: `+44 7700 900123`, `07700 900123`; not `2026-03-14`. */
const PHONE = /(?:\+|\b00)[1-9][\d ()-]{6,18}\d|\b0[1-9][\d ]{7,11}\d\b/gu

/** A handle as people write it to others: `@kim.x_91`; not the end of `a@kim`. */
const HANDLE = /(?<![\w.@/])@[a-z][\w.]{3,29}/giu

/** A link with something behind the host: `https://a.example/x`, `t.me/kim91`; not `https://a.example/`. */
const LINK =
  /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"'()]{3,300}|\b(?:t\.me|wa\.me|paypal\.me|cash\.app|discord\.gg)\/[\w$.+-]{2,60}/giu

/** What stands in front of a host: `https://www.`; not `wwwa`. */
const SCHEME = /^(?:https?:\/\/)?(?:www\.)?/iu

/** What a sentence puts behind a link, and slashes: `a/b/).`; not the `b`. */
// eslint-disable-next-line redos/no-vulnerable -- each repeat has a bound, and no more than 5000 letters are looked at
const TAIL = /[/.,!:;]{1,300}$/u

/** An account's name as apps give it, without spaces and with a digit, a dot or a line: `kim.x_91`; not `Kim`. */
const ACCOUNT = /^@?(?=[\w.]*[\d._])[a-z][\w.]{3,29}$/iu

/** Hosts where a link is a way to pay. */
const PAYING: ReadonlySet<string> = new Set(['paypal.me', 'cash.app'])

/** Digits by which two spellings of a phone number are compared: with a country's code and without it. */
const DIGITS = 9

/** Everything of the kind in a text; the same thing may turn up twice. */
export function marksIn(text: string): readonly Mark[] {
  if (!PERHAPS.test(text)) return []
  // What was found is taken out, so that a link is no handle and a wallet no number.
  let left = text.slice(0, MOST_LETTERS)
  const marks: Mark[] = []
  const take = (pattern: RegExp, read: (found: string) => Mark | null): void => {
    left = left.replace(pattern, (found) => {
      const mark = read(found)
      if (mark === null) return found
      marks.push(mark)
      return ' | '
    })
  }
  take(LINK, linkOf)
  take(EMAIL, (found) => mark('email', found.toLowerCase()))
  take(IBAN, (found) => {
    const value = found.replaceAll(' ', '')
    return isIban(value) ? mark('payment', value) : null
  })
  take(WALLET, (found) => mark('payment', found))
  take(CASHTAG, (found) => mark('payment', found.toLowerCase()))
  take(PHONE, phoneOf)
  take(HANDLE, (found) => mark('handle', handleOf(found)))
  return marks
}

/** The account that a participant's name is, where it is one. */
export function accountIn(name: string): Mark | null {
  return ACCOUNT.test(name) ? mark('handle', handleOf(name)) : null
}

function mark(kind: MarkKind, value: string): Mark {
  return { kind, value }
}

function handleOf(found: string): string {
  return found.replaceAll('@', '').replace(TAIL, '').toLowerCase()
}

function phoneOf(found: string): Mark | null {
  const digits = found.replaceAll(/\D/gu, '')
  return digits.length < DIGITS || digits.length > 17 ? null : mark('phone', digits.slice(-DIGITS))
}

/** Host and path; what follows a `?` or `#` counts visits and changes from message to message. */
function linkOf(found: string): Mark | null {
  const [address = ''] = found.replace(SCHEME, '').split(/[?#]/u)
  const value = address.replace(TAIL, '')
  const slash = value.indexOf('/')
  if (slash < 1) return null
  const host = value.slice(0, slash).toLowerCase()
  return mark(PAYING.has(host) ? 'payment' : 'link', host + value.slice(slash))
}

/** The check sum of ISO 13616: the rest by 97 is 1. */
function isIban(value: string): boolean {
  let rest = 0
  for (const letter of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(letter, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}
