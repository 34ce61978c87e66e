/**
 * Pieces of messenger.com and facebook.com that somebody saved or pasted: each message has an id, and a label for screen
 * readers with time, sender and words. Times of the last days have no date.
 */
import { readDateInWords } from '../../dates-in-words.ts'
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { findElement, findElements, textOf, walkMarkup, type MarkupElement } from '../../markup.ts'
import { isMarkedEdited, phraseOf } from '../../meta/phrase.ts'
import { createPeople, type People } from '../../people.ts'
import type { Conversation, Message, MessageKind } from '../../types.ts'
import { readLabel } from './label.ts'

/** Characters at the start in which the first message must appear. */
const SAMPLE = 64_000

/** What the page calls the account's owner, by the word that it puts before times: elsewhere `Tu` is somebody's name. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ['At', 'You'],
  ['Um', 'Du'],
  ['À', 'Vous'],
  ['Alle', 'Tu'],
  ['Às', 'Você'],
  ['Om', 'Jij'],
])

export const metaWebPage: ChatFormat = {
  id: 'meta-web-page',
  platform: 'messenger',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE)
    if (!sample.trimStart().startsWith('<') || !sample.includes('data-message-id="')) return 0
    return sample.includes('aria-label="') ? 0.9 : 0
  },
  read: (files, context) => files.flatMap((file, index) => readFile(file, index, context) ?? []),
}

function readFile(file: TextFile, index: number, context: FormatContext): Conversation | undefined {
  const people = createPeople()
  const place = { file: file.name }
  const messages: Message[] = []
  let unsaid = 0
  const zones: boolean[] = []
  const seen = new Set<string>()
  const isWhole = walkMarkup(file.text, {
    isRecord: ({ attributes }) => attributes['data-message-id'] !== undefined,
    visit: (record) => {
      const id = record.attributes['data-message-id'] ?? ''
      // A saved page may hold what is on the screen twice.
      if (id !== '' && seen.has(id)) return
      seen.add(id)
      const read = readRecord(record, people, file.name, context)
      if (read === null) {
        context.report({ code: 'invalid-message', place: { ...place, line: record.line } })
        return
      }
      messages.push(read.message)
      zones.push(read.zoned)
      if (read.message.at === undefined) unsaid += 1
    },
    goOn: (share) => context.goOn(file, share),
  })
  if (!isWhole) context.report({ code: 'broken-markup', place })
  if (unsaid > 0) context.report({ code: 'time-incomplete', place, values: { messages: unsaid } })
  if (zones.includes(false) && context.offsetMinutes === undefined)
    context.report({ code: 'zone-unknown', place })
  if (messages.length === 0) return undefined
  const id = `meta-web-page-${String(index + 1)}`
  return { id, platform: 'messenger', participants: people.list(), messages }
}

function readRecord(
  record: MarkupElement,
  people: People,
  file: string,
  { offsetMinutes }: FormatContext,
): { message: Message; zoned: boolean } | null {
  const shown = shownText(record)
  const label = readLabel(record.attributes['aria-label'] ?? '', shown)
  if (label === null || label.sender === '') return null
  const time = readDateInWords(label.time, offsetMinutes)
  const media = mediaKindOf(record)
  const said = label.text === '' ? headingOf(record) || shown : label.text
  const text = media === undefined ? said : media === 'sticker' || media === 'voice' ? '' : said
  const [firstLine = ''] = said.split('\n', 1)
  const phrase = media === undefined ? phraseOf(firstLine, label.sender) : null
  const kind = media ?? phrase?.kind ?? (text === '' ? 'file' : 'text')
  if (OWN_NAMES.get(label.opening) === label.sender) people.setOwner(label.sender)
  return {
    zoned: time?.zoned ?? true,
    message: {
      from: people.idOf(label.sender),
      ...(time === null ? {} : { at: time.at }),
      text,
      ...(kind === 'text' ? {} : { kind }),
      ...(phrase?.event === undefined ? {} : { event: phrase.event }),
      ...(phrase?.deleted === true ? { deleted: true } : {}),
      ...(isMarkedEdited(text) ? { edited: true } : {}),
      place: { file, line: record.line },
    },
  }
}

/** The words in the bubble: the first block of a direction that is not a heading or a button. */
function shownText(record: MarkupElement): string {
  const bubble = findElement(
    record,
    ({ name, attributes }) => name === 'div' && attributes['dir'] === 'auto',
  )
  if (bubble !== undefined) return textOf(bubble)
  const emoji = findElement(record, ({ name, attributes }) => {
    const alt = attributes['alt'] ?? ''
    return name === 'img' && alt !== '' && !LETTER.test(alt)
  })
  return emoji?.attributes['alt'] ?? ''
}

/** Matches a letter: a picture that is called by one is no emoji. */
const LETTER = /\p{L}/u

/** What a call's box says: `Video call`, `31 mins`. */
function headingOf(record: MarkupElement): string {
  const heading = findElements(record, ({ name }) => name === 'h3').find(
    (element) => textOf(element) !== '',
  )
  if (heading === undefined) return ''
  const box = findBox(record, heading)
  return box === undefined ? textOf(heading) : textOf(box)
}

/** The smallest element that says more than its heading. */
function findBox(element: MarkupElement, heading: MarkupElement): MarkupElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const inside = findBox(child, heading)
    if (inside !== undefined) return inside
  }
  const isAround = findElement(element, (each) => each === heading) !== undefined
  return isAround && textOf(element) !== textOf(heading) ? element : undefined
}

function mediaKindOf(record: MarkupElement): MessageKind | undefined {
  const has = (test: (element: MarkupElement) => boolean): boolean =>
    findElement(record, test) !== undefined
  if (has(({ attributes }) => attributes['role'] === 'slider')) return 'voice'
  if (has(({ name }) => name === 'video')) return 'video'
  if (has(({ name, attributes }) => name === 'img' && attributes['alt'] === 'sticker')) {
    return 'sticker'
  }
  const isPhoto = ({ name, attributes }: MarkupElement): boolean =>
    name === 'a' && (attributes['aria-label'] ?? '').startsWith('Open photo')
  return has(isPhoto) ? 'image' : undefined
}
