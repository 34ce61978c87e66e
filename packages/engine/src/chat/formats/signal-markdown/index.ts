/** signal-export's `chat.md`, `index.md` before 2022. */
import type { ChatFormat } from '../../format.ts'
import { SIGNAL_EXPORT } from '../../signal/read-exports.ts'
import { recognise } from './recognise.ts'

export const signalMarkdown: ChatFormat = {
  ...SIGNAL_EXPORT,
  id: 'signal-markdown',
  recognise,
}
