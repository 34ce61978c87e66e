/** WhatsApp's text export, from Android and iOS, in any language whose numbers are numbers. */
import type { ChatFormat, TextFile } from '../../format.ts'
import type { Conversation } from '../../types.ts'
import { findAuthorEnd } from './author.ts'
import { createHeaderScanner } from './header.ts'
import type { HeaderShape } from './header-shape.ts'
import { readExport } from './read-export.ts'
import { withoutSharedFiles } from './shared-files.ts'
import { titleOf } from './title.ts'

/** Lines at the start among which headers are looked for. */
const SAMPLE_LINES = 40

export const whatsapp: ChatFormat = {
  id: 'whatsapp',
  platform: 'whatsapp',
  recognise,
  title: ({ path }) => titleOf(path),
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const file of withoutSharedFiles(files)) {
      if (!context.goOn(file, 0)) break
      const id = `whatsapp-${String(conversations.length + 1)}`
      const conversation = readExport(file, id, context)
      if (conversation !== null) conversations.push(conversation)
      context.goOn(file, 1)
    }
    return conversations
  },
}

/** Sure with two headers among the first lines, or with one that has an author; less so where others write them too. */
function recognise(file: TextFile): number {
  const { text } = file
  const scan = createHeaderScanner(text)
  let start = 0
  let distinct = 0
  let authored = 0
  let shared = 0
  for (let line = 1; line <= SAMPLE_LINES && start < text.length; line += 1) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const header = scan(line, start, end)
    if (header !== null) {
      if (header.shape.distinct) distinct += 1
      if (isSharedShape(header.shape)) shared += 1
      if (findAuthorEnd(text, header.body, end) >= 0) authored += 1
    }
    start = end + 1
  }
  if (shared > 0 && shared === distinct) return authored > 0 ? 0.7 : 0
  if (distinct >= 2) return 0.95
  if (authored > 0) return distinct > 0 ? 0.9 : 0.6
  return 0
}

/** `[2026-03-05 02:05:09] Mia: hi`: Swedish iOS writes so, and so do exports of Signal. */
function isSharedShape({ brackets, comma, separator, yearDigits }: HeaderShape): boolean {
  return brackets && !comma && separator === '-' && yearDigits === 'first-four'
}
