/** For the tests and the bench: a chat as iMazing writes its table of Messages. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const HEADER = [
  ...['Chat Session', 'Message Date', 'Delivered Date', 'Read Date', 'Edited Date'],
  ...['Deleted Date', 'Service', 'Type', 'Sender ID', 'Sender Name', 'Status', 'Replying to'],
  ...['Subject', 'Text', 'Reactions', 'Attachment', 'Attachment type'],
]

export const makeExport: MakeExport = (messages) => {
  const rows = messages.map(({ from, at, text }) => {
    const isMine = from === OWNER
    const person = isMine ? ['', ''] : ['+447700900123', from]
    const time = `${at.slice(0, 10)} ${at.slice(11, 19)}`
    const direction = isMine ? 'Outgoing' : 'Incoming'
    const head = [OTHER, time, '', '', '', '', 'iMessage', direction, ...person, 'Read', '', '']
    return [...head, text, '', '', ''].map(quote).join(',')
  })
  const text = `\uFEFF${[HEADER.join(','), ...rows].join('\r\n')}\r\n`
  return [textFile(`Messages - ${OTHER}.csv`, text)]
}

/** Matches what makes a cell need quotes: `a, b`, `say "x"`; not `a b`. */
const SPECIAL = /[",\r\n]/u

function quote(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
