/** Pasted text: what somebody copied out of an app by hand. The last resort for text that no other format knows. */
import type { ChatFormat } from '../../format.ts'
import { MAX_PASTED_LENGTH } from '../../limits.ts'
import { readPasted } from './read-pasted.ts'

/** Matches how JSON, XML and HTML begin: `{"a"`, `[{`, `<smses`; not `[14:05] Mia: hi`, `<3 you`. */
const STRUCTURED = /^\s*(?:\{|\[\s*[[{"]|<[!?/a-z])/iu

export const pasted: ChatFormat = {
  id: 'pasted',
  platform: 'pasted',
  recognise: ({ text }) => (text.length > MAX_PASTED_LENGTH || STRUCTURED.test(text) ? 0 : 0.2),
  read: (files, context) =>
    files.map((file, index) => readPasted(file, `pasted-${String(index + 1)}`, context)),
}
