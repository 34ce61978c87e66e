/**
 * Reads `messages.htm` of Facebook's export until October 2017: all threads in one page, newest message first, the words
 * in a paragraph behind each message's header.
 */
import { readDateInWords } from '../../dates-in-words.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { findElement, hasClass, textOf, walkMarkup, type MarkupElement } from '../../markup.ts'
import { readBody, type Block } from './block.ts'

export interface OldPage {
  readonly threads: readonly (readonly Block[])[]
  readonly broken: boolean
}

/** Whether a page is built like this one. */
export function isOldPage(sample: string): boolean {
  const has = (name: string): boolean => sample.includes(`class="${name}"`)
  return has('thread') && has('message') && has('user') && has('meta')
}

/** The threads of a page, each newest message first. */
export function readOldPage(file: TextFile, context: FormatContext): OldPage {
  const threads: Block[][] = []
  let header: MarkupElement | undefined
  const finish = (body: readonly MarkupElement[]): void => {
    if (header === undefined) return
    const block = readOldMessage(header, body, context.offsetMinutes)
    header = undefined
    if (block !== null) threads.at(-1)?.push(block)
  }
  const isWhole = walkMarkup(file.text, {
    isRecord: (element) => {
      if (hasClass(element, 'thread')) {
        finish([])
        threads.push([])
      }
      return hasClass(element, 'message') || element.name === 'p'
    },
    visit: (record) => {
      if (record.name === 'p') finish([record])
      else {
        finish([])
        header = record
      }
    },
    goOn: (share) => context.goOn(file, share),
  })
  finish([])
  return { threads, broken: !isWhole }
}

function readOldMessage(
  header: MarkupElement,
  body: readonly MarkupElement[],
  offsetMinutes: number | undefined,
): Block | null {
  const find = (name: string): string => {
    const found = findElement(header, (element) => hasClass(element, name))
    return found === undefined ? '' : textOf(found)
  }
  const sender = find('user')
  if (sender === '') return null
  const time = readDateInWords(find('meta'), offsetMinutes)
  return {
    sender,
    ...(time === null ? {} : { at: time.at }),
    zoned: time?.zoned ?? true,
    ...readBody(body, sender),
    line: header.line,
  }
}
