/** Tells the files of an export by how they begin. */
import type { TextFile } from '../../format.ts'

export type Shape = 'chats' | 'friends' | 'account' | 'page'

/** Characters at the start in which the signs of a shape must appear. */
const SAMPLE = 64_000

/** Matches the path of a page of one chat: `html/chat_history/subpage_kay.html`; not `html/chat_history.html`. */
const PAGE_PATH = /(?:^|\/)subpage_[^/]+\.html?$/iu

/** What a file holds, or null where it is no file of Snapchat's that tells of chats. */
export function shapeOf({ text, path }: Pick<TextFile, 'text' | 'path'>): Shape | null {
  const sample = text.slice(0, SAMPLE).trimStart()
  const has = (...signs: readonly string[]): boolean => signs.every((sign) => sample.includes(sign))
  if (sample.startsWith('<')) {
    const isPage = has('rightpanel') && (has('<h4', ' UTC</h6>') || PAGE_PATH.test(path))
    return isPage ? 'page' : null
  }
  if (!sample.startsWith('{')) return null
  if (has('"Media Type"', '"Created"') && (has('"From"') || has('"To"'))) return 'chats'
  if (has('"Friends"', '"Display Name"', '"Creation Timestamp"')) return 'friends'
  return has('"Basic Information"', '"Username"', '"Creation Date"') ? 'account' : null
}
