/**
 * Reads dates that an app wrote in words for people: `Sep 22, 2017 6:33 am`, `2015. február 15., vasárnap 21:54:36 UTC`,
 * `2026年5月29日 下午3:04`. Knows months in fifteen languages; the order of day, month and year does not matter, since each
 * looks different.
 */
import { isCivilDate, isoDate, isoOffset, isoTime, isoUtc, daysFromCivil } from './civil-time.ts'

export interface DateInWords {
  /** ISO 8601, without an offset unless the text tells it. */
  readonly at: string
  /** Whether the text tells its zone. */
  readonly zoned: boolean
}

/** Months from January, each with its names: en, de, fr, es, it, pt, nl, pl, sv (also da, nb), hu, tr. */
const MONTHS: readonly string[] = [
  'january jan januar jän jänner janvier janv enero ene gennaio gen janeiro januari stycznia sty styczeń január ocak oca',
  'february feb februar fév février févr febrero febbraio fevereiro fev februari lutego lut luty február febr şubat şub',
  'march mar märz mär mars marzo março maart mrt marca marzec március márc mart',
  'april apr avril avr abril abr aprile kwietnia kwi kwiecień április ápr nisan nis',
  'may mai mayo maggio mag maio mei maj maja május máj mayıs',
  'june jun juni juin junio giugno giu junho czerwca cze czerwiec június jún haziran haz',
  'july jul juli juillet juil julio luglio lug julho lipca lip lipiec július júl temmuz tem',
  'august aug août aoû aout agosto ago augustus augusti sierpnia sie sierpień augusztus ağustos ağu',
  'september sep sept septembre septiembre settembre set setembro września wrz wrzesień szeptember szept eylül eyl',
  'october oct oktober okt octobre octubre ottobre ott outubro out października paź październik október ekim eki',
  'november nov novembre noviembre novembro listopada lis listopad kasım kas',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia gru grudzień aralık ara',
]
const MONTH_OF_WORD: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Longer and shorter texts are no dates. */
const MAX_LENGTH = 80
const MIN_LENGTH = 8

/** Matches the clock in `at 3:00:29 AM`, `14.04`, `15h04`, `3时04分`; not `2026`. */
const CLOCK =
  /(?<![\d.:])(?<hour>\d{1,2})(?:[:.h時时点]|시 ?)(?<minute>\d{2})(?:[:.分](?<second>\d{2}))?(?!\d)(?!\.\d)/u

/** Matches a mark of the morning: `am`, `a. m.`, `上午`, `오전`, `de.`; not the `am` in `camera`. */
const MORNING =
  /(?:^|[\s\d])a\.? ?m\.?(?=$|[\s,)])|上午|凌晨|早上|午前|오전|(?:^|\s)(?:öö|de\.)(?=$|\s)/u
/** Matches a mark of the afternoon: `pm`, `p. m.`, `下午`, `오후`, `du.`; not the `pm` in `upmost`. */
const AFTERNOON =
  /(?:^|[\s\d])p\.? ?m\.?(?=$|[\s,)])|下午|晚上|中午|午後|오후|(?:^|\s)(?:ös|du\.)(?=$|\s)/u

/** Matches the zone in `21:54 UTC`, `UTC+02`, `GMT-3:30`; not `utcx`. */
const ZONE = /\b(?:utc|gmt)(?<offset>[+-]\d{1,2}(?::?\d{2})?)?(?![\p{L}\d])/u

/** Matches `2026年5月29日`, `2026년 5월 29일`; not `5月29日`. */
const EAST_ASIAN = /(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]/u
/** Matches `2026-05-29`; not `29-05-2026`. */
const ISO = /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/u
/** Matches the words and numbers of a date one by one: `sep`, `22`, `2017`. */
const TOKENS = /\p{L}+|\d+/gu
/** Matches the spaces and marks that apps put into dates: U+202F, U+200E; not letters. */
const ODD_SPACES = /[\s\u200B\u200E\u200F]+/gu

/** What the words around a clock say; many messages share them. */
interface Around {
  /** `2026-05-29`. */
  readonly date: string
  readonly half: 'morning' | 'afternoon' | null
  /** As behind an ISO time; null where the words name no zone. */
  readonly zone: string | null
}

/** The date and time in a text; null where it is none, or where day, month, year or time is missing. */
export function readDateInWords(text: string, offsetMinutes?: number): DateInWords | null {
  if (!mayBeDate(text)) return null
  const plain = text.normalize('NFC').toLowerCase().replaceAll(ODD_SPACES, ' ')
  const clock = CLOCK.exec(plain)
  return clock === null ? null : join(clock, aroundOf(...cutAt(clock, plain)), offsetMinutes)
}

/** As `readDateInWords`, for the dates of many messages: what stood around a clock is remembered. */
export function createDateReader(offsetMinutes?: number): (text: string) => DateInWords | null {
  const known = new Map<string, Around | null>()
  let last: Stretch | null = null
  return (text) => {
    const seconds = last === null ? -1 : secondsBetween(text, last)
    if (last !== null && seconds >= 0) return joinSeconds(seconds, last.around, offsetMinutes)
    const clock = mayBeDate(text) ? CLOCK.exec(text) : null
    if (clock === null) return readDateInWords(text, offsetMinutes)
    const [before, after] = cutAt(clock, text)
    const key = `${before}\n${after}`
    let around = known.get(key)
    if (around === undefined) {
      const [plainBefore, plainAfter] = [before, after].map((part) =>
        part.normalize('NFC').toLowerCase().replaceAll(ODD_SPACES, ' '),
      )
      around = aroundOf(plainBefore ?? '', plainAfter ?? '')
      if (known.size >= MAX_REMEMBERED) known.clear()
      known.set(key, around)
    }
    last = around !== null && isApart(before, after) ? { before, after, around } : null
    return join(clock, around, offsetMinutes)
  }
}

/** What stood around the last clock, where no other clock in its place can be taken for a part of it. */
interface Stretch {
  readonly before: string
  readonly after: string
  readonly around: Around
}

/** Matches what a clock could join: `3시 ` before it, `.`, a digit; not `at `, `, `. */
const JOINS_BEFORE = /(?:[^ ]|시 )$/u
const JOINS_AFTER = /^[\d.:分분h時时点시]/u

function isApart(before: string, after: string): boolean {
  return (before === '' || !JOINS_BEFORE.test(before)) && !JOINS_AFTER.test(after)
}

/** The seconds since midnight of a clock as `7:05`, `07:05:30` between the same words as the last; -1 where it is another text. */
function secondsBetween(text: string, { before, after }: Stretch): number {
  if (!text.startsWith(before) || !text.endsWith(after)) return -1
  const start = before.length
  const end = text.length - after.length
  const colon = text.charCodeAt(start + 1) === COLON ? start + 1 : start + 2
  const hasSeconds = end === colon + 6
  if (!hasSeconds && end !== colon + 3) return -1
  const hour = colon === start + 1 ? digitAt(text, start) : twoDigitsAt(text, start)
  const minute = twoDigitsAt(text, colon + 1)
  const second = hasSeconds ? twoDigitsAt(text, colon + 4) : 0
  if (text.charCodeAt(colon) !== COLON || (hasSeconds && text.charCodeAt(colon + 3) !== COLON)) {
    return -1
  }
  const exists = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
  return exists && second >= 0 && second <= 59 ? (hour * 60 + minute) * 60 + second : -1
}

const COLON = 0x3a

/** The digit at an offset, or a number below -99. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 0x30
  return digit >= 0 && digit <= 9 ? digit : -1_000
}

function twoDigitsAt(text: string, at: number): number {
  return digitAt(text, at) * 10 + digitAt(text, at + 1)
}

/** Days of a chat that are remembered at once. */
const MAX_REMEMBERED = 10_000

function mayBeDate({ length }: string): boolean {
  return length <= MAX_LENGTH && length >= MIN_LENGTH
}

function cutAt(clock: RegExpExecArray, text: string): [before: string, after: string] {
  return [text.slice(0, clock.index), text.slice(clock.index + clock[0].length)]
}

function aroundOf(before: string, after: string): Around | null {
  const days = daysOf(`${before} ${after.replace(ZONE, ' ')}`)
  if (days === null) return null
  // A digit in place of the clock: `pm` may stand right behind it.
  const words = `${before}0${after}`
  const offset = ZONE.exec(`${before} ${after}`)
  const minutes = offset?.groups?.['offset']
  return {
    date: isoDate(days),
    half: MORNING.test(words) ? 'morning' : AFTERNOON.test(words) ? 'afternoon' : null,
    zone: offset === null ? null : minutes === undefined ? 'Z' : isoOffset(minutesOf(minutes)),
  }
}

function join(
  { groups: clock = {} }: RegExpExecArray,
  around: Around | null,
  offsetMinutes: number | undefined,
): DateInWords | null {
  const hour = Number(clock['hour'])
  const minute = Number(clock['minute'])
  const second = Number(clock['second'] ?? '0')
  if (around === null || !(hour <= 23 && minute <= 59 && second <= 59)) return null
  return joinSeconds((hour * 60 + minute) * 60 + second, around, offsetMinutes)
}

const HALF_DAY = 12 * 60 * 60

/** From the seconds that a clock shows and what stands around it. */
function joinSeconds(
  shown: number,
  { date, half, zone }: Around,
  offsetMinutes: number | undefined,
): DateInWords {
  const isFirst = shown < HALF_DAY
  const isTwelfth = !isFirst && shown < HALF_DAY + 3_600
  const shift =
    half === 'morning' && isTwelfth ? -HALF_DAY : half === 'afternoon' && isFirst ? HALF_DAY : 0
  const seconds = shown + shift
  if (zone === 'Z') return { at: isoUtc(date, seconds), zoned: true }
  const end = isoTime(seconds) + (zone ?? isoOffset(offsetMinutes))
  return { at: `${date}T${end}`, zoned: zone !== null }
}

function daysOf(plain: string): number | null {
  const numeric = (EAST_ASIAN.exec(plain) ?? ISO.exec(plain))?.groups
  const [year, month, day] =
    numeric === undefined
      ? partsOf(plain)
      : [Number(numeric['year']), Number(numeric['month']), Number(numeric['day'])]
  if (year === undefined || month === undefined || day === undefined) return null
  return isCivilDate(year, month, day) ? daysFromCivil(year, month, day) : null
}

/** The year has four digits and the month a name. A weekday that is short like a month (`mar.`) stands before it. */
function partsOf(plain: string): readonly (number | undefined)[] {
  const tokens = plain.match(TOKENS) ?? []
  const month = tokens.findLast((token) => MONTH_OF_WORD.has(token))
  const year = tokens.find((token) => token.length === 4 && isNumber(token))
  const day = tokens.find((token) => token.length <= 2 && isNumber(token))
  return [
    year === undefined ? undefined : Number(year),
    month === undefined ? undefined : MONTH_OF_WORD.get(month),
    day === undefined ? undefined : Number(day),
  ]
}

function isNumber(token: string): boolean {
  const code = token.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** Minutes of `+02`, `-3:30`, `+0530`. */
function minutesOf(offset: string): number {
  const digits = offset.slice(1).replace(':', '')
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits)
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
