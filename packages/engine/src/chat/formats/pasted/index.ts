/** Pasted text: what somebody copied out of an app by hand. The last resort for text that no other format knows. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { MAX_PASTED_LENGTH } from '../../limits.ts'
import { readPasted } from './read-pasted.ts'

/** Matches how JSON, XML, HTML, RTF and PDF begin: `{"a"`, `[{`, `<smses`, `%PDF-`; not `[14:05] Mia: hi`, `<3 you`. */
const STRUCTURED = /^\s*(?:\{|%PDF-|\[\s*[[{"]|<[!?/a-z])/iu

export const pasted: ChatFormat = {
  id: 'pasted',
  platform: 'pasted',
  recognise: ({ text }) => (text.length > MAX_PASTED_LENGTH || STRUCTURED.test(text) ? 0 : 0.2),
  read: (files, context) =>
    files
      .filter((file) => isShortEnough(file, context))
      .map((file, index) => readPasted(file, `pasted-${String(index + 1)}`, context)),
}

/** Asked again when reading, since the person can name the format of any file. */
function isShortEnough({ name, text }: TextFile, { report }: FormatContext): boolean {
  if (text.length <= MAX_PASTED_LENGTH) return true
  const values = { megabytes: Math.round(MAX_PASTED_LENGTH / 1_000_000) }
  report({ code: 'too-large', place: { file: name }, values })
  return false
}
