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
  const known = findBlocks(head.tree)
  const kind = commonKind(known)
  const about = { title: titleIn(head.tree), names: namesIn(head.tree) }
  const blocks: Block[] = []
  const take = (record: MarkupElement): void => {
    const block = readBlock(record, context.offsetMinutes)
    if (block !== null) blocks.push(block)
  }
  if (known.length > 0 && kind === '') {
    // Without classes nothing tells a message before it is read whole; no app writes long pages like that.
    for (const block of known) take(block)
    if (file.text.length > HEAD) context.report({ code: 'too-large', place: { file: file.name } })
    return { ...about, blocks, broken: file.text.length <= HEAD && !head.whole }
  }
  const whole = walkMarkup(file.text, {
    isRecord: (element) =>
      known.length === 0 ? hasClass(element, 'uiBoxWhite') : kindOf(element) === kind,
    visit: take,
    goOn: (share) => context.goOn(file, share),
  })
  // Half a message could pass for another one.
  if (!whole && blocks.at(-1)?.at === undefined) blocks.pop()
  return { ...about, blocks, broken: !whole }
}

/** Whether the beginning of a page has something built like a message below a list of people. */
export function hasPeopleAndMessages(text: string): boolean {
  const { tree } = treeOf(text)
  return namesIn(tree).length > 0 && findBlocks(tree).length > 0
}

/** Whether somebody whom the page is named after wrote in it: of an export's pages only those of chats are like that. */
export function isNamedAfterSender(text: string): boolean {
  const { tree } = treeOf(text)
  const title = titleIn(tree)
  return (
    title !== '' && findBlocks(tree).some((block) => readBlock(block, undefined)?.sender === title)
  )
}

/** The title of a page, from its beginning. */
export function titleOfPage(text: string): string | undefined {
  const title = titleIn(treeOf(text).tree)
  return title === '' ? undefined : title
}

function treeOf(text: string): { readonly tree: MarkupElement; readonly whole: boolean } {
  const children: MarkupElement[] = []
  const whole = walkMarkup(text, {
    isRecord: () => true,
    visit: (record) => {
      children.push(record)
    },
    goOn: () => true,
  })
  return { tree: { name: 'div', attributes: {}, children, line: 1 }, whole }
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

function titleIn(head: MarkupElement): string {
  const title = findElement(head, ({ name }) => name === 'title')
  return title === undefined ? '' : textOf(title)
}

function namesIn(head: MarkupElement): readonly string[] {
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
