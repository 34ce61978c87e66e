/** For the tests and the bench: a chat as imessage-exporter writes it as a page. */
import { escapeMarkup, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'
import { writtenTime } from '../../imessage/_written-time.ts'

export const makeExport: MakeExport = (messages) => {
  const rows = messages.map(({ from, at, text }) =>
    [
      '<div class="message">',
      `<div class="${from === OWNER ? 'sent iMessage' : 'received'}">`,
      `<p><span class="timestamp">${writtenTime(at)}</span>`,
      `<span class="sender">${from === OWNER ? 'Me' : escapeMarkup(from)}</span></p>`,
      '<hr><div class="message_part">',
      `<span class="bubble">${escapeMarkup(text)}</span>`,
      '</div>',
      '</div>',
      '</div>',
    ].join('\n'),
  )
  const head = '<html>\n<meta charset="UTF-8">\n<link rel="stylesheet" href="style.css">'
  return [textFile('+447700900123.html', `${[head, ...rows, '</html>'].join('\n')}\n`)]
}
