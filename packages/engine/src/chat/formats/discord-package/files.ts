/**
 * Tells the files of a Discord data package apart and finds those that belong to one channel. Names of folders are
 * localised and their case has changed; only what is inside of what is relied on.
 */
import type { TextFile } from '../../format.ts'

export type FileKind = 'messages-csv' | 'messages-json' | 'channel' | 'labels' | 'account'

/** Characters at the start by which a file is known. */
const SAMPLE = 64_000

const COLUMNS = 'id,timestamp,contents,attachments'

/** Matches the beginning of a table of channels: `{"1234567890123456789": "general in Club"`; not `{"id": "1"`. */
const LABELS = /^\{\s{0,9}"\d{15,20}":\s{0,9}(?:"|null)/u

/** Matches `messages/c123/channel.json`; not `my-channel.json`. */
const CHANNEL_NAME = /(?:^|\/)channel\.json$/iu

/** Matches the folder and name of a channel's messages: `messages/c1234567890123456789/messages.json`; not `a/messages.json`. */
const MESSAGES_NAME = /(?:^|\/)c?\d{15,20}\/messages\.json$/iu

const QUOTES = /"/gu

export function kindOfFile({ path, text }: TextFile): FileKind | null {
  const sample = text.slice(0, SAMPLE).trimStart()
  if (sample.slice(0, 80).replaceAll(QUOTES, '').toLowerCase().startsWith(COLUMNS)) {
    return 'messages-csv'
  }
  const has = (...keys: readonly string[]): boolean => keys.every((key) => sample.includes(key))
  if (sample.startsWith('[')) {
    // Only the name tells an empty list from others.
    const isEmpty = sample.trim() === '[]' && MESSAGES_NAME.test(path)
    return isEmpty || has('"ID"', '"Timestamp"', '"Contents"') ? 'messages-json' : null
  }
  if (!sample.startsWith('{') || has('"messages"')) return null
  if (LABELS.test(sample)) return 'labels'
  if (CHANNEL_NAME.test(path) && has('"id"', '"type"')) return 'channel'
  const isAccount = has('"id"', '"username"') && (has('"discriminator"') || has('"global_name"'))
  return isAccount && (has('"email"') || has('"relationships"')) ? 'account' : null
}

/** The path of the folder a path lies in; empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Whether a path lies anywhere in a folder. */
export function isInside(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}
