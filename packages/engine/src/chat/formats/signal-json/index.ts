/** signal-export's `data.json`. */
import type { ChatFormat } from '../../format.ts'
import { SIGNAL_EXPORT } from '../../signal/read-exports.ts'
import { recogniseData } from './read-data.ts'

export const signalJson: ChatFormat = {
  ...SIGNAL_EXPORT,
  id: 'signal-json',
  recognise: recogniseData,
}
