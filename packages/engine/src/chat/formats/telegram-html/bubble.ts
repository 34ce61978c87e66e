/** Takes apart one message of Telegram's pages: who, when, what, and what it answers. Knows nothing of the others. */
import { findElement, findElements, hasClass, type MarkupElement } from '../../markup.ts'
import { readMedia, type Media } from './media.ts'
import { wordsOf } from './page-text.ts'

export interface Bubble {
  /** Missing where the message follows one of the same person. */
  readonly name?: string
  /** The title of the time. */
  readonly time?: string
  readonly text: string
  readonly media?: Media
  readonly forwarded: boolean
  /** The `messageN` of what it answers; empty where that lies in another chat. */
  readonly answered?: string
  readonly reactions: readonly BubbleReaction[]
}

export interface BubbleReaction {
  readonly emoji: string
  readonly names: readonly string[]
  readonly count: number
}

type Draft = { -readonly [Key in keyof Bubble]: Bubble[Key] }

/** Matches what stands behind a name when a bot wrote for somebody: ` via @gif`; not `via @gif` at the start. */
const VIA_BOT = /(?<=\S) via @\w{1,64}$/u

/** Matches `#go_to_message12`, `messages2.html#go_to_message-99` with the id; not `#allow_back`. */
const LINK = /#go_to_(?<id>message-?\d{1,20})$/u

export function readBubble(element: MarkupElement): Bubble {
  const bubble: Draft = { text: '', forwarded: false, reactions: [] }
  fill(bubble, element)
  return bubble
}

function fill(bubble: Draft, element: MarkupElement): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const names = ` ${child.attributes['class'] ?? ''} `
    if (names.includes(' text ')) {
      const words = wordsOf(child)
      bubble.text = bubble.text === '' ? words : `${bubble.text}\n${words}`
    } else if (names.includes(' date ')) {
      bubble.time ??= child.attributes['title'] ?? ''
    } else if (names.includes(' from_name ')) {
      // Inside of what was passed on, the name is that of whoever wrote it first.
      if (!bubble.forwarded) bubble.name = readName(child)
    } else if (names.includes(' media_wrap ')) {
      bubble.media ??= readMedia(child)
    } else if (names.includes(' reply_to ')) {
      bubble.answered = readAnswered(child)
    } else if (names.includes(' reactions ')) {
      bubble.reactions = readReactions(child)
    } else if (!LEFT_OUT.some((name) => names.includes(name))) {
      if (names.includes(' forwarded ')) bubble.forwarded = true
      fill(bubble, child)
    }
  }
}

/** Pictures of people, the name of a channel's editor, the buttons of a bot. */
const LEFT_OUT = [' userpic_wrap ', ' signature ', ' bot_buttons_table ']

function readName(element: MarkupElement): string {
  return wordsOf(element, (inner) => hasClass(inner, 'details')).replace(VIA_BOT, '')
}

function readAnswered(element: MarkupElement): string {
  const link = findElement(element, ({ name }) => name === 'a')
  return LINK.exec(link?.attributes['href'] ?? '')?.groups?.['id'] ?? ''
}

function readReactions(element: MarkupElement): readonly BubbleReaction[] {
  return findElements(element, (inner) => hasClass(inner, 'reaction')).map((reaction) => {
    const emoji = findElement(reaction, (inner) => hasClass(inner, 'emoji'))
    const people = findElements(reaction, (inner) => hasClass(inner, 'initials'))
    const count = findElement(reaction, (inner) => hasClass(inner, 'count'))
    return {
      emoji: emoji === undefined ? '' : wordsOf(emoji),
      names: people
        .map(({ attributes }) => attributes['title'] ?? '')
        .filter((name) => name !== ''),
      count: count === undefined ? 0 : Number(wordsOf(count)),
    }
  })
}
