/**
 * What Telegram's pages say beside the messages. Always English, whatever the language of the app: the export has no
 * other words. Data, and the search for them.
 */
import type { ChatEvent, MessageKind } from '../../types.ts'

interface Phrase {
  /** Stands behind the name of whoever did it. */
  readonly words: string
  readonly event?: ChatEvent
  readonly isCall?: true
  /** Whether more may follow; words that end in a space or a quote go on anyway. */
  readonly isOpen?: true
}

/** The longer of two that begin alike comes first. */
const PHRASES: readonly Phrase[] = [
  { words: ' changed group photo' },
  { words: ' changed group title to «', event: 'name-changed' },
  { words: ' changed chat theme to ' },
  { words: ' changed topic ' },
  { words: ' converted a basic group ' },
  { words: ' converted this group ' },
  { words: ' created group «' },
  { words: ' created topic «' },
  { words: ' disabled chat theme' },
  { words: ' has set messages not to auto-delete', event: 'timer-changed' },
  { words: ' has set messages to auto-delete in ', event: 'timer-changed' },
  { words: ' invited ', event: 'person-added' },
  { words: ' is now within ' },
  { words: ' joined Telegram' },
  { words: ' joined group by link from ', event: 'person-added' },
  { words: ' joined group by request', event: 'person-added' },
  { words: ' pinned ' },
  { words: ' removed group photo' },
  { words: ' removed ', event: 'person-left' },
  { words: ' requested your phone number' },
  { words: ' scheduled a voice chat for ', isCall: true },
  { words: ' scored ' },
  { words: ' sent you a gift', isOpen: true },
  { words: ' set a new background for this chat' },
  { words: ' set the same background for this chat' },
  { words: ' started voice chat', isCall: true, isOpen: true },
  { words: ' suggests to use this photo' },
  { words: ' took a screenshot', event: 'screenshot' },
]

/** The same without anybody's name, in channels. */
const NAMELESS: readonly Phrase[] = [
  { words: 'Channel title changed to «', event: 'name-changed' },
  { words: 'New messages will auto-delete in ', event: 'timer-changed' },
  { words: 'New messages will not auto-delete', event: 'timer-changed' },
  { words: 'Voice chat', isCall: true },
]

const TO_VOICE_CHAT = ' to the voice chat'

export const UNSUPPORTED = 'This message is not supported by this version of Telegram Desktop.'

/** Matches the line between two days: `12 January 2026`; not `12 of them`. */
const DAY_LINE =
  /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/u

export function isDayLine(text: string): boolean {
  return text.length < 30 && DAY_LINE.test(text)
}

export interface PageNotice {
  readonly kind: MessageKind
  readonly event?: ChatEvent
  /** Whom it names as the one who did it. */
  readonly name?: string
}

/**
 * What a notice tells. Somebody's name can hold the words of another notice: a name that is known goes first.
 *
 * @param isKnown whether somebody of that name has turned up
 */
export function readNotice(text: string, isKnown: (name: string) => boolean): PageNotice {
  const nameless = NAMELESS.find(({ words }) => text.startsWith(words))
  if (nameless !== undefined) return noticeOf(nameless, text)
  let best: { readonly phrase: Phrase; readonly name: string } | undefined
  for (const phrase of PHRASES) {
    const at = mayGoOn(phrase) ? text.indexOf(phrase.words) : endOf(text, phrase.words)
    if (at <= 0) continue
    const name = text.slice(0, at)
    if (isKnown(name)) return { ...noticeOf(phrase, text), name }
    if (best === undefined || at < best.name.length) best = { phrase, name }
  }
  return best === undefined
    ? { kind: 'system' }
    : { ...noticeOf(best.phrase, text), name: best.name }
}

function mayGoOn({ words, isOpen }: Phrase): boolean {
  return isOpen === true || words.endsWith(' ') || words.endsWith('«')
}

/** Where the words stand that end a text; -1 where it ends otherwise. */
function endOf(text: string, words: string): number {
  return text.endsWith(words) ? text.length - words.length : -1
}

function noticeOf({ event, isCall, words }: Phrase, text: string): PageNotice {
  if (isCall === true) return { kind: 'call' }
  if (words === ' invited ' && text.endsWith(TO_VOICE_CHAT)) return { kind: 'call' }
  return event === undefined ? { kind: 'system' } : { kind: 'system', event }
}
