/** What a picture, a card or a call on Telegram's pages is, and the words on it. */
import { findElement, findElements, hasClass, type MarkupElement } from '../../markup.ts'
import type { ChatEvent, MessageKind } from '../../types.ts'
import { wordsOf } from './page-text.ts'

export interface Media {
  readonly kind: MessageKind
  /** Words that are not the name of a file or the lack of one. */
  readonly text: string
  readonly viewOnce?: true
  readonly event?: ChatEvent
  /** For calls: which way, since the app names the person at the other end of it. */
  readonly call?: { readonly outgoing: boolean; readonly title: string }
}

/** Classes with what they stand for; the first that fits. */
const KIND_OF_CLASS: readonly (readonly [name: string, kind: MessageKind])[] = [
  ['photo_wrap', 'image'],
  ['sticker_wrap', 'sticker'],
  ['animated_wrap', 'video'],
  ['video_file_wrap', 'video'],
  ['media_voice_message', 'voice'],
  ['media_audio_file', 'voice'],
  ['media_photo', 'image'],
  ['media_video', 'video'],
  ['media_file', 'file'],
]

/** Cards whose words somebody chose: people, places, games, what is to be paid. */
const CARDS = [
  'media_contact',
  'media_location',
  'media_live_location',
  'media_venue',
  'media_game',
  'media_invoice',
]

/** How calls ended that nobody took, as seen by the owner. */
const MISSED = ['Missed', 'Declined', 'Cancelled']

/** Reads an element of the class `media_wrap`. */
export function readMedia(wrap: MarkupElement): Media {
  const poll = withClass(wrap, 'media_poll')
  if (poll !== undefined) return { kind: 'text', text: wordsOfPoll(poll) }
  const call = withClass(wrap, 'media_call')
  if (call !== undefined) return readCall(call)
  for (const [name, kind] of KIND_OF_CLASS) {
    const media = withClass(wrap, name)
    if (media === undefined) continue
    const title = wordsIn(media, 'title')
    if (title === 'Sticker') return { kind: 'sticker', text: '' }
    // "Self-destructing photo", in every language of the app.
    return title.startsWith('Self-destructing ')
      ? { kind, text: '', viewOnce: true }
      : { kind, text: '' }
  }
  const card = CARDS.map((name) => withClass(wrap, name)).find((found) => found !== undefined)
  const lines = ['title', 'description', 'status'].map((name) => wordsIn(card ?? wrap, name))
  return { kind: 'file', text: lines.filter((line) => line !== '').join('\n') }
}

function readCall(element: MarkupElement): Media {
  const title = wordsIn(element, 'title')
  const text = wordsIn(element, 'status')
  const outgoing = text.startsWith('Outgoing') || text.startsWith('Cancelled')
  const media: Media = { kind: 'call', text, call: { outgoing, title } }
  return MISSED.some((word) => text.startsWith(word)) ? { ...media, event: 'call-missed' } : media
}

function wordsOfPoll(poll: MarkupElement): string {
  const isDetail = (element: MarkupElement): boolean => hasClass(element, 'details')
  const answers = findElements(poll, (element) => hasClass(element, 'answer'))
  const lines = [wordsIn(poll, 'question'), ...answers.map((answer) => wordsOf(answer, isDetail))]
  return lines.filter((line) => line !== '').join('\n')
}

function withClass(element: MarkupElement, name: string): MarkupElement | undefined {
  return findElement(element, (inner) => hasClass(inner, name))
}

function wordsIn(element: MarkupElement, name: string): string {
  const found = withClass(element, name)
  return found === undefined ? '' : wordsOf(found)
}
