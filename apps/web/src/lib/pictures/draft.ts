/**
 * What was read from pictures while the person puts it right: plain steps from one draft to the next, so that each can
 * be undone. Nothing of it is stored.
 */
import type { ScreenChat, ScreenMessage, ScreenSide } from '@holdfast/engine/screenshots'
import { omit } from '#lib/omit.ts'

export interface DraftMessage {
  /** Stays the same while the draft changes. */
  readonly id: number
  readonly message: ScreenMessage
  /** Something may be missing before it: the pictures do not overlap there. */
  readonly gap?: true
}

export interface Draft {
  readonly title?: string
  readonly layout: ScreenChat['layout']
  /** Names that stand with messages. */
  readonly names: readonly string[]
  readonly messages: readonly DraftMessage[]
  /** Indexes of the pictures in the order in which they follow one another. */
  readonly order: readonly number[]
  /** What the person calls the two sides; empty until they say. */
  readonly mine: string
  readonly other: string
}

/** One thing that the person puts right about a message. */
export type Correction =
  | { readonly kind: 'side'; readonly side: ScreenSide }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'fine' | 'merge' | 'add' | 'remove' }

/** The draft of what was read; the other side is called what stands above the chat. */
export function draftOf(chat: ScreenChat): Draft {
  const gaps = new Set(chat.gaps)
  return {
    ...(chat.title === undefined ? {} : { title: chat.title }),
    layout: chat.layout,
    names: chat.names,
    messages: chat.messages.map((message, id) => ({
      id,
      message,
      ...(gaps.has(id) ? { gap: true as const } : {}),
    })),
    order: chat.order,
    mine: '',
    other: chat.title ?? '',
  }
}

/** What `toConversation` takes: without messages that say nothing. */
export function chatOf(draft: Draft): ScreenChat {
  const { title, layout, names, order } = draft
  const empty = draft.messages.filter(
    ({ message: { text, kind } }) => text.trim() === '' && kind === undefined,
  )
  const { messages: said } = empty.reduce((rest, { id }) => without(rest, id), draft)
  return {
    ...(title === undefined ? {} : { title }),
    layout,
    names,
    messages: said.map(({ message }) => message),
    order,
    gaps: said.flatMap(({ gap }, index) => (gap === true ? [index] : [])),
    repeated: 0,
  }
}

/** Another text; a person who wrote it has looked at it, so it is no longer in doubt. */
export function withText(draft: Draft, id: number, text: string): Draft {
  return changed(draft, id, (message) => ({ ...withoutDoubt(message), text }))
}

/**
 * Somebody wrote it after all. Naming the side settles the doubt about it; what made it a note of the app goes, and so does
 * the person's own name beside what is the other side's.
 */
export function withSide(draft: Draft, id: number, side: ScreenSide): Draft {
  return changed(draft, id, (message) => {
    const own = side === 'left' && plain(message.name) === plain(draft.mine)
    const sure = own ? omit(withoutDoubt(message), 'name') : withoutDoubt(message)
    return { ...(message.side === 'centre' ? withoutNote(sure) : sure), side }
  })
}

/** Another name beside a message; an empty one takes it away. */
export function withName(draft: Draft, id: number, name: string): Draft {
  return changed(draft, id, (message) =>
    name.trim() === '' ? omit(message, 'name') : { ...message, name },
  )
}

/** It is right as it was read. */
export function settled(draft: Draft, id: number): Draft {
  return changed(draft, id, withoutDoubt)
}

/**
 * Takes a message out; what may be missing before it is then missing before the next one. So is a day whose header goes:
 * what stood below it is not of the day before.
 */
export function without(draft: Draft, id: number): Draft {
  const at = draft.messages.findIndex((one) => one.id === id)
  const gone = draft.messages[at]
  const rest = gone?.gap === true ? withGapAt(draft.messages, at + 1) : draft.messages
  return { ...draft, messages: withoutDay(rest, at).toSpliced(at, 1) }
}

/** Makes a message the end of the one above it. What somebody wrote does not become a note of the app by it. */
export function mergedWithAbove(draft: Draft, id: number): Draft {
  const at = draft.messages.findIndex((one) => one.id === id)
  const above = draft.messages[at - 1]
  const lower = draft.messages[at]
  if (above === undefined || lower === undefined) return draft
  const { time, side } = lower.message
  const note = above.message.side === 'centre' && side !== 'centre'
  const joined = {
    ...above,
    message: {
      ...(note ? { ...withoutNote(above.message), ...named(lower.message), side } : above.message),
      text: `${above.message.text}\n${lower.message.text}`,
      ...(time === undefined || above.message.time !== undefined ? {} : { time }),
    },
  }
  return { ...draft, messages: withoutDay(draft.messages, at).toSpliced(at - 1, 2, joined) }
}

/** Adds an empty message below another one, from the other side than that; returns its id too. */
export function withLineBelow(
  draft: Draft,
  id: number,
): { readonly draft: Draft; readonly id: number } {
  const at = draft.messages.findIndex((one) => one.id === id)
  const above = draft.messages[at]
  const next = 1 + Math.max(-1, ...draft.messages.map((one) => one.id))
  const side = above?.message.side === 'left' ? 'right' : 'left'
  const picture = above?.message.picture ?? draft.order[0] ?? 0
  const box = above?.message.box ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const added = { id: next, message: { side, text: '', picture, box } } as const
  return { draft: { ...draft, messages: draft.messages.toSpliced(at + 1, 0, added) }, id: next }
}

/** All messages change sides; what the app notes stays in the middle. */
export function swapped(draft: Draft): Draft {
  const turned = { left: 'right', right: 'left', centre: 'centre' } as const
  return {
    ...draft,
    messages: draft.messages.map((one) => ({
      ...one,
      message: { ...one.message, side: turned[one.message.side] },
    })),
  }
}

/** What the person is called on a screen that tells by names alone: those messages are theirs, the others are not. */
export function withMyName(draft: Draft, mine: string): Draft {
  return {
    ...draft,
    mine,
    messages: draft.messages.map((one) => ({
      ...one,
      message:
        one.message.side === 'centre'
          ? one.message
          : { ...one.message, side: one.message.name === mine ? 'right' : 'left' },
    })),
  }
}

/**
 * Puts a picture one place earlier; its messages go with it, and the corrections stay. Between pictures that now meet for
 * the first time something may be missing.
 */
export function withPictureEarlier(draft: Draft, picture: number): Draft {
  const at = draft.order.indexOf(picture)
  const before = draft.order[at - 1]
  if (before === undefined) return draft
  const order = draft.order.toSpliced(at - 1, 2, picture, before)
  const places = new Map(order.map((one, place) => [one, place]))
  const place = ({ message }: DraftMessage): number => places.get(message.picture) ?? order.length
  const joined = new Set(
    draft.messages.flatMap(({ message, gap }, index, all) => {
      const above = all[index - 1]?.message.picture
      return above === undefined || gap === true ? [] : [`${above} ${message.picture}`]
    }),
  )
  const messages = draft.messages
    .toSorted((a, b) => place(a) - place(b))
    .map((one, index, all) => {
      const above = all[index - 1]?.message.picture
      if (above === one.message.picture) return one
      const meets = above === undefined || joined.has(`${above} ${one.message.picture}`)
      return meets ? omit(one, 'gap') : { ...one, gap: true as const }
    })
  return { ...draft, order, messages }
}

function changed(
  draft: Draft,
  id: number,
  change: (message: ScreenMessage) => ScreenMessage,
): Draft {
  return {
    ...draft,
    messages: draft.messages.map((one) =>
      one.id === id ? { ...one, message: change(one.message) } : one,
    ),
  }
}

/** Where a header goes that names a day, nobody knows any more which day follows. */
function withoutDay(messages: readonly DraftMessage[], at: number): readonly DraftMessage[] {
  return messages[at]?.message.day === true ? withGapAt(messages, at + 1) : messages
}

function withGapAt(messages: readonly DraftMessage[], at: number): readonly DraftMessage[] {
  return messages.map((one, index) => (index === at ? { ...one, gap: true as const } : one))
}

/** As names are compared. */
function plain(name = ''): string {
  return name.trim().toLowerCase()
}

/** Without what makes it a note of the app. */
function withoutNote(message: ScreenMessage): ScreenMessage {
  const { kind, ...rest } = omit(message, 'day', 'event')
  return { ...rest, ...(kind === undefined || kind === 'system' ? {} : { kind }) }
}

function named({ name }: ScreenMessage): Pick<ScreenMessage, 'name'> {
  return name === undefined ? {} : { name }
}

function withoutDoubt(message: ScreenMessage): ScreenMessage {
  return omit(message, 'unsure', 'cut')
}
