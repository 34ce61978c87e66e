/** Which format a file has: by its content, asked of every row of `formats.ts`. */
import type { ChatFormat, TextFile } from './format.ts'
import { CHAT_FORMATS } from './formats.ts'

/** Below this a file that merely lay in an archive is not taken for a chat: exports hold many other texts. */
const SURE_ENOUGH = 0.5

/** The format with this id, or where none is asked for the one that is surest of the content; null where none is. */
export function chooseFormat(file: TextFile, wanted: string | undefined): ChatFormat | null {
  if (wanted !== undefined) return CHAT_FORMATS.find((format) => format.id === wanted) ?? null
  let best: ChatFormat | null = null
  let bestConfidence = file.chosen ? 0 : SURE_ENOUGH
  for (const format of CHAT_FORMATS) {
    const confidence = format.recognise(file)
    if (confidence > bestConfidence) {
      best = format
      bestConfidence = confidence
    }
  }
  return best
}
