/** Puts together the pages of one chat: `messages.html`, `messages2.html`, … in one folder, a thousand messages each. */
import type { TextFile } from '../../format.ts'
import { findElement, hasClass, walkMarkup } from '../../markup.ts'
import { wordsOf } from './page-text.ts'

/** Matches `messages.html`, `a/messages12.html` with the number; not `messages2.html.bak`. */
const PART_NAME = /(?:^|\/)messages(?<number>\d{0,6})\.html?$/iu

/** Characters at the start in which the heading must stand. */
const SAMPLE = 8_000

/** The number of a page; 1 where its name has none. */
export function partNumber(path: string): number {
  return Number(PART_NAME.exec(path)?.groups?.['number'] ?? '') || 1
}

/** The name of the chat as its page shows it. */
export function headingOf(text: string): string | undefined {
  let heading: string | undefined
  walkMarkup(text.slice(0, SAMPLE), {
    isRecord: (element) => hasClass(element, 'page_header'),
    visit: (header) => {
      const words = findElement(header, (element) => hasClass(element, 'text'))
      if (words !== undefined) heading ??= wordsOf(words)
    },
    goOn: () => true,
  })
  return heading === '' ? undefined : heading
}

/** The key under which pages are of one chat: folder and heading, since a file picker drops folders. */
export function partKey({ path, text }: TextFile): string {
  if (!PART_NAME.test(path)) return path
  return `${path.slice(0, path.lastIndexOf('/') + 1)}\u0000${headingOf(text) ?? ''}`
}

/** The pages of each chat in order. A number that comes twice under one key is of another export of the chat. */
export function joinPages(files: readonly TextFile[]): readonly (readonly TextFile[])[] {
  const chats: TextFile[][] = []
  const chatsOfKey = new Map<string, Map<number, TextFile>[]>()
  for (const file of files) {
    const key = partKey(file)
    const number = partNumber(file.path)
    const known = chatsOfKey.get(key) ?? []
    chatsOfKey.set(key, known)
    let pages = known.find((numbers) => !numbers.has(number))
    if (pages === undefined) {
      pages = new Map()
      known.push(pages)
    }
    pages.set(number, file)
  }
  for (const known of chatsOfKey.values()) {
    for (const pages of known) {
      chats.push([...pages].sort(([a], [b]) => a - b).map(([, file]) => file))
    }
  }
  return chats
}

/** Whether the pages of a chat lack one before the last. */
export function lacksPart(files: readonly TextFile[]): boolean {
  return files.some(({ path }, index) => PART_NAME.test(path) && partNumber(path) !== index + 1)
}
