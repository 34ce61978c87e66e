/**
 * Reads `html/chat_history/subpage_<contact>.html`: a heading, and for each message the sender as `h4`, the class as a
 * `span` of capitals, the words as `p` and the time as `h6`.
 */
import type { FormatContext, TextFile } from '../../format.ts'
import { threadOf, type Thread } from '../../finish-threads.ts'
import { hasClass, textOf, walkMarkup, type MarkupElement } from '../../markup.ts'
import { oldestFirst } from '../../message-order.ts'
import type { Message, Place } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'
import { meaningOf } from './meanings.ts'
import { threadKey, type Names } from './names.ts'

interface PageContext {
  readonly threads: Map<string, Thread>
  readonly names: Names
  readonly context: FormatContext
  /** Keys of the threads that were already read from JSON. */
  readonly told: ReadonlySet<string>
}

interface Draft {
  readonly sender: string
  readonly line: number
  word: string
  readonly texts: string[]
  time: string
}

/** Matches the path of a page with the contact: `subpage_kay.html`; not `chat_history.html`. */
const CONTACT = /(?:^|\/)subpage_(?<contact>[^/]+)\.html?$/iu

/** Matches a class: `TEXT`, `MISSED_VIDEO_CHAT`; not `Saved`, `OK`. */
const CLASS = /^[A-Z_]{4,50}$/u

/** The contact that a page is about. */
export function contactOfPage({ path }: Pick<TextFile, 'path'>): string | undefined {
  return CONTACT.exec(path)?.groups?.['contact']
}

/** Adds the messages of a page to its thread, unless JSON has told them already. */
export function readPage(file: TextFile, { threads, names, context, told }: PageContext): void {
  const contact = contactOfPage(file)
  const key = threadKey(names.owner, contact ?? file.path)
  if (told.has(key)) return
  const { people, pieces } = threadOf(threads, key)
  if (names.owner !== undefined) names.ownerIn(people)
  const drafts: Draft[] = []
  let isInPanel = false
  const isWhole = walkMarkup(file.text, {
    isRecord: (element) => {
      const is = isInPanel && element.name === 'div'
      if (hasClass(element, 'rightpanel')) isInPanel = true
      return is
    },
    visit: (element) => {
      collect(element, drafts)
    },
    goOn: (share) => context.goOn(file, share),
  })
  if (!isWhole) context.report({ code: 'broken-markup', place: { file: file.name } })
  let missing = 0
  const messages = drafts.map((draft): Message => {
    const place: Place = { file: file.name, line: draft.line }
    const message = toMessage(draft, names.personIn(people, draft.sender), place)
    if (message.at === undefined) context.report({ code: 'invalid-time', place })
    if (draft.word === 'TEXT' && message.text === '') missing += 1
    return message
  })
  if (missing > 0) {
    const values = { messages: missing }
    context.report({ code: 'texts-missing', place: { file: file.name }, values })
  }
  pieces.push(oldestFirst(messages))
  context.goOn(file, 1)
}

/** Takes the pieces of messages in the order in which they stand; a sender begins a message. */
function collect(element: MarkupElement, drafts: Draft[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const draft = drafts.at(-1)
    if (child.name === 'h4') {
      drafts.push({ sender: textOf(child), line: child.line, word: '', texts: [], time: '' })
    } else if (child.name === 'p') draft?.texts.push(wordsOf(child))
    else if (child.name === 'h6') {
      if (draft?.time === '') draft.time = textOf(child)
    } else {
      const text = child.name === 'span' && !hasElements(child) ? textOf(child) : ''
      if (draft?.word === '' && CLASS.test(text)) draft.word = text
      collect(child, drafts)
    }
  }
}

function hasElements({ children }: MarkupElement): boolean {
  return children.some((child) => typeof child !== 'string')
}

/** The words as they were written, with their line ends. */
function wordsOf({ children }: MarkupElement): string {
  const pieces = children.map((child) =>
    typeof child === 'string' ? child : child.name === 'br' ? '\n' : wordsOf(child),
  )
  return pieces.join('')
}

function toMessage({ word, texts, time }: Draft, from: string, place: Place): Message {
  const text = texts.join('\n').trim()
  const at = isoFromUtcText(time)
  const { kind, event, deleted, viewOnce, isNotice } = meaningOf(
    word === '' && text !== '' ? 'TEXT' : word,
  )
  return {
    from,
    ...(at === null ? {} : { at }),
    text: text === '' && isNotice === true ? word : text,
    ...(kind === 'text' ? {} : { kind }),
    ...(deleted === true ? { deleted } : {}),
    ...(viewOnce === true ? { viewOnce } : {}),
    ...(event === undefined ? {} : { event }),
    place,
  }
}
