/** signal-export's `index.html`. */
import type { ChatFormat } from '../../format.ts'
import { SIGNAL_EXPORT } from '../../signal/read-exports.ts'
import { recognisePage } from './read-page.ts'

export const signalHtml: ChatFormat = {
  ...SIGNAL_EXPORT,
  id: 'signal-html',
  recognise: recognisePage,
}
