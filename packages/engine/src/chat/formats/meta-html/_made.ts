/** For the tests and the bench: a chat as Instagram's HTML export writes it since 2023, newest first, times without a zone. */
import { escapeMarkup, OTHER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const HEAD =
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/><base href="../../../../"/>'
const BODY =
  '<body class="_5vb_ _2yq _a7o5"><div class="clearfix _ikh"><div class="_4bl9"><div class="_li"><div class="_a705"><div class="_3-8y _3-95 _a70a"><div class="_a70d"><div class="_a70e">'

export const makeExport: MakeExport = (messages) => {
  const blocks = messages
    .map(
      ({ from, at, text }) =>
        `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">${escape(from)}</h2><div class="_3-95 _a6-p"><div><div></div><div>${escape(text)}</div><div></div><div></div></div></div><div class="_3-94 _a6-o">${inWords(new Date(at))}</div></div>`,
    )
    .toReversed()
  const page = `${HEAD}<title>${OTHER}</title></head>${BODY}${OTHER}</div></div></div><main class="_a706" role="main">${blocks.join('')}</main></div></div></div></div></body></html>`
  return [
    textFile('your_instagram_activity/messages/inbox/kayleigh_1234567890/message_1.html', page),
  ]
}

/** PHP's way, which Meta's servers write: the apostrophe too. */
function escape(text: string): string {
  return escapeMarkup(text).replaceAll("'", '&#039;')
}

function inWords(time: Date): string {
  const options = { timeZone: 'UTC' } as const
  const day = time.toLocaleDateString('en-US', { ...options, dateStyle: 'medium' })
  const clock = time.toLocaleTimeString('en-US', { ...options, timeStyle: 'short' })
  return `${day} ${clock.toLowerCase()}`
}
