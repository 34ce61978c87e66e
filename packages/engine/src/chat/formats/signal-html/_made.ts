/** For the tests and the bench: a chat as signal-export writes it into `index.html`. */
import { escapeMarkup, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const rows = messages.map(({ from, at, text }) => {
    const time = at.slice(0, 19)
    return [
      `   <div class="msg${from === OWNER ? ' me' : ''}">`,
      '    <div class="meta">',
      '     <span class="sender">',
      `      ${from === OWNER ? 'Me' : escapeMarkup(from)}`,
      '     </span>',
      `     <time class="time" datetime="${time}" title="${time.replace('T', ' ')}">`,
      `      ${time.slice(11)}`,
      '     </time>',
      '    </div>',
      '    <div class="body">',
      '     <p>',
      `      ${escapeMarkup(text)}`,
      '     </p>',
      '    </div>',
      '   </div>',
    ].join('\n')
  })
  const page = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    ' <head>',
    '  <link href="../style.css" rel="stylesheet"/>',
    '  <script src="../chat.js">',
    '  </script>',
    ' </head>',
    ' <body data-last-page="0">',
    '  <main>',
    ...rows,
    '  </main>',
    ' </body>',
    '</html>',
  ]
  return [textFile('index.html', `${page.join('\n')}\n`)]
}
