/** Reads one page of Meta's export: learns from its beginning how a message is built, then takes them one by one. */
import type { FormatContext, TextFile } from '../../format.ts'
import { findElement, hasClass, textOf, walkMarkup, type MarkupElement } from '../../markup.ts'
import { findBlocks, readBlock, type Block } from './block.ts'

/** Characters from which the build of a message is learned; pages begin with a long style sheet. */
const HEAD = 400_000

export interface Page {
  readonly title: string
  /** The people that the page lists. */
  readonly names: readonly string[]
  readonly blocks: readonly Block[]
  /** The file ended inside an element. */
  readonly broken: boolean
}

/** How the pages begin the list of a group's people, by language of the account. */
const PEOPLE_LABEL =
  /^(?:Participants|Teilnehmer(?:innen und Teilnehmer|\*innen)?|Participantes|Partecipanti|Deelnemers|Uczestnicy|Deltagare) ?: */u
/** Matches the word before the last of several names: `Kay and Ben`; not `Kay Anders`. */
const LAST_NAME = / (?:and|und|et|en|och|[eiy]) (?=\S)/u

/** All that a page holds. */
export function readPage(file: TextFile, context: FormatContext): Page {
  const head = treeOf(file.text.slice(0, HEAD))
  const known = head === undefined ? [] : findBlocks(head)
  const kind = commonKind(known)
  const blocks: Block[] = []
  const take = (record: MarkupElement): void => {
    const block = readBlock(record, context.offsetMinutes)
    if (block !== null) blocks.push(block)
  }
  const isWhole = walkMarkup(file.text, {
    isRecord:
      kind === '' && known.length > 0
        ? () => true
        : (element) =>
            known.length === 0 ? hasClass(element, 'uiBoxWhite') : kindOf(element) === kind,
    visit: (record) => {
      if (kind === '' && known.length > 0) for (const block of findBlocks(record)) take(block)
      else take(record)
    },
    goOn: (share) => context.goOn(file, share),
  })
  // Half a message could pass for another one.
  if (!isWhole && blocks.at(-1)?.at === undefined) blocks.pop()
  return { title: titleIn(head), names: namesIn(head), blocks, broken: !isWhole }
}

/** Whether the beginning of a page has something built like a message below a list of people. */
export function hasPeopleAndMessages(text: string): boolean {
  const head = treeOf(text)
  return head !== undefined && namesIn(head).length > 0 && findBlocks(head).length > 0
}

/** The title of a page, from its beginning. */
export function titleOfPage(text: string): string | undefined {
  const title = titleIn(treeOf(text))
  return title === '' ? undefined : title
}

function treeOf(text: string): MarkupElement | undefined {
  const found: MarkupElement[] = []
  walkMarkup(text, {
    isRecord: ({ name }) => name !== '!doctype',
    visit: (record) => {
      found.push(record)
    },
    goOn: () => true,
  })
  const [first] = found
  return found.length === 1 ? first : { name: 'div', attributes: {}, children: found, line: 1 }
}

/** The tag and classes that most messages share; empty where they have none. */
function commonKind(blocks: readonly MarkupElement[]): string {
  const counts = new Map<string, number>()
  for (const block of blocks) counts.set(kindOf(block), (counts.get(kindOf(block)) ?? 0) + 1)
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
  return best?.[0] ?? ''
}

function kindOf({ name, attributes }: Pick<MarkupElement, 'name' | 'attributes'>): string {
  const classes = attributes['class'] ?? ''
  return classes === '' ? '' : `${name} ${classes}`
}

function titleIn(head: MarkupElement | undefined): string {
  if (head === undefined) return ''
  const title = findElement(head, ({ name }) => name === 'title')
  return title === undefined ? '' : textOf(title)
}

function namesIn(head: MarkupElement | undefined): readonly string[] {
  if (head === undefined) return []
  const list = findElement(head, (element) =>
    element.children.some((child) => typeof child === 'string' && PEOPLE_LABEL.test(child.trim())),
  )
  if (list === undefined) return []
  const names = textOf(list).replace(PEOPLE_LABEL, '').split(', ')
  const last = names.pop() ?? ''
  const at = last.search(LAST_NAME)
  const pair = at < 0 ? [last] : [last.slice(0, at), last.slice(at).replace(LAST_NAME, '')]
  return [...names, ...pair].map((name) => name.trim()).filter((name) => name !== '')
}
