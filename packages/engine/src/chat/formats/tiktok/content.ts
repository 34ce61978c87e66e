/** What the words of a message are; pictures and shared videos are links or nothing at all. */
import type { MessageKind } from '../../types.ts'

/** A link in brackets stands for a sticker or a moving picture: `[https://…gif]`; words in brackets do not. */
export function kindOfContent(text: string): MessageKind {
  if (text === '') return 'file'
  if (!text.startsWith('[https://')) return 'text'
  return text.endsWith(']') && !text.includes(' ') && !text.includes('\n') ? 'sticker' : 'text'
}
