/**
 * iMazing's CSV of Messages and of WhatsApp: one row a message, often one file a chat. Columns are found by their English
 * names; the program's other languages are not known here. The owner's rows say `Outgoing`, not a name.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { columnsOf, walkTable } from '../../table.ts'
import { readRow, type ImazingRow } from './row.ts'
import { toConversations } from './sessions.ts'

/** Characters of the header row; the longest known has about 250. */
const HEADER = 2_000

const NEEDED: readonly string[] = ['chat session', 'message date', 'type', 'text']

/** Rows between two calls of `goOn`. */
const PROGRESS_STEP = 4_096

export const imazing: ChatFormat = {
  id: 'imazing',
  platform: 'imessage',
  recognise: ({ text }) => {
    const columns = columnsOf(text.slice(0, HEADER))
    return NEEDED.every((name) => columns.includes(name)) ? 0.97 : 0
  },
  read: (files, context) => {
    const rows: ImazingRow[] = []
    for (const file of files) {
      if (!readFile(file, rows, context)) break
    }
    return toConversations(rows, context)
  },
}

/** Adds the rows of a file; false where the reading was stopped. */
function readFile(file: TextFile, rows: ImazingRow[], context: FormatContext): boolean {
  // Only WhatsApp's table says what was passed on; Messages' says which service carried a message.
  const columns = columnsOf(file.text.slice(0, HEADER))
  const isWhatsapp = !columns.includes('service') && columns.includes('forwarded')
  let count = 0
  const first = rows.length
  walkTable(file.text, (cells, share) => {
    const row = readRow(cells, file.name, isWhatsapp, context)
    count += 1
    if (row !== null) rows.push(row)
    return count % PROGRESS_STEP !== 0 || context.goOn(file, share)
  })
  const isZoneMissing = rows.slice(first).some(({ at, hasZone }) => at !== null && !hasZone)
  if (isZoneMissing && context.offsetMinutes === undefined) {
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  }
  return context.goOn(file, 1)
}
