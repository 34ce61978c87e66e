/** What stands in a message beside its words: media, calls, shares, by the keys that Meta uses. */
import { isFilled, isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../json.ts'
import { kindOfFileName } from '../media-kind.ts'
import type { MessageKind } from '../types.ts'

/** Keys of what was shared along with a message. */
const SHARE_TEXTS = ['share_text', 'link']

/** The kind of the first media of a message; undefined where it has none. */
export function mediaKindOf(item: JsonRecord): MessageKind | undefined {
  // One by one: a key that is not written out is looked up ten times as long, and most messages have none of them.
  if (isFilled(item['photos'])) return 'image'
  if (isFilled(item['videos'])) return 'video'
  if (isFilled(item['audio_files'])) return 'voice'
  if (isFilled(item['gifs'])) return 'sticker'
  if (item['sticker'] !== undefined && recordIn(item, 'sticker') !== undefined) return 'sticker'
  return item['files'] === undefined ? undefined : kindOfFiles(listIn(item, 'files'))
}

/** By the end of the first file's path; undefined for an empty list. */
export function kindOfFiles(files: readonly unknown[]): MessageKind | undefined {
  const [first] = files
  if (first === undefined) return undefined
  const path = isRecord(first) ? stringIn(first, 'uri') : undefined
  return path === undefined ? 'file' : kindOfFileName(path)
}

/** The words and, on lines of their own, the text and link of what was shared. */
export function withShare(
  text: string,
  share: JsonRecord,
  repair: (text: string) => string,
): string {
  return joinTexts(text, share, SHARE_TEXTS, repair)
}

/** The text and, on lines of their own, what stands under `keys` and is not in it yet. */
export function joinTexts(
  text: string,
  record: JsonRecord,
  keys: readonly string[],
  repair: (text: string) => string,
): string {
  return keys.reduce((joined, key) => {
    const other = repair(stringIn(record, key) ?? '')
    if (other === '' || joined.includes(other)) return joined
    return joined === '' ? other : `${joined}\n${other}`
  }, text)
}
