/** For the tests and the bench: a chat as Telegram Desktop's pages show it, with their tags and indentation. */
import {
  escapeMarkup,
  OTHER,
  textFile,
  type MadeMessage,
  type MakeExport,
} from '../../../../tests/made-chat.ts'

const PER_PAGE = 1_000

export const makeExport: MakeExport = (messages) => {
  const pages = Math.max(1, Math.ceil(messages.length / PER_PAGE))
  return Array.from({ length: pages }, (_, index) => {
    const part = messages.slice(index * PER_PAGE, (index + 1) * PER_PAGE)
    const name = `messages${index === 0 ? '' : String(index + 1)}.html`
    return textFile(`ChatExport_2026-01-20/${name}`, pageOf(part, index * PER_PAGE))
  })
}

function pageOf(messages: readonly MadeMessage[], first: number): string {
  const blocks: string[] = []
  let before: MadeMessage | undefined
  for (const [index, message] of messages.entries()) {
    const isNewDay = before?.at.slice(0, 10) !== message.at.slice(0, 10)
    if (isNewDay) blocks.push(dayLine(message.at, -1 - first - index))
    blocks.push(bubble(message, first + index + 1, !isNewDay && before?.from === message.from))
    before = message
  }
  return `<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

  <script src="js/script.js" type="text/javascript">

  </script>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
${OTHER}
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
${blocks.join('')}
    </div>

   </div>

  </div>

 </body>

</html>
`
}

function dayLine(at: string, id: number): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(at),
  )
  return `
     <div class="message service" id="message${String(id)}">

      <div class="body details">
${day}
      </div>

     </div>
`
}

function bubble({ from, at, text }: MadeMessage, id: number, joined: boolean): string {
  const [date = '', time = ''] = at.slice(0, 19).split('T')
  const title = `${date.split('-').reverse().join('.')} ${time} UTC+00:00`
  const head = joined
    ? ''
    : `
      <div class="pull_left userpic_wrap">

       <div class="userpic userpic4" style="width: 42px; height: 42px">

        <div class="initials" style="line-height: 42px">
${from.slice(0, 1)}
        </div>

       </div>

      </div>
`
  const name = joined
    ? ''
    : `
       <div class="from_name">
${escape(from)}
       </div>
`
  return `
     <div class="message default clearfix${joined ? ' joined' : ''}" id="message${String(id)}">
${head}
      <div class="body">

       <div class="pull_right date details" title="${title}">
${time.slice(0, 5)}
       </div>
${name}
       <div class="text">
${escape(text)}
       </div>

      </div>

     </div>
`
}

function escape(text: string): string {
  return escapeMarkup(text).replaceAll("'", '&apos;').replaceAll('\n', '<br>')
}
