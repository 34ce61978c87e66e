/** For the tests and the bench: a piece of messenger.com, dates in English words. */
import { escapeMarkup, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const rows = messages.map(({ from, at, text }, index) => {
    const label = `At ${inWords(new Date(at))}, ${from}: ${text}`
    return `<div role="article"><div aria-label="${escapeMarkup(label)}" aria-roledescription="message" data-message-id="1000@msgr.${String(index)}" tabindex="0"><div role="presentation" class="html-div"><span aria-hidden="true"><h3 dir="auto" class="html-h3"></h3></span></div><div role="presentation" class="html-div"><span dir="auto"><div dir="auto" class="html-div">${escapeMarkup(text)}</div></span></div></div></div>`
  })
  return [textFile('messenger.html', `<div data-virtualized="false">${rows.join('')}</div>`)]
}

function inWords(time: Date): string {
  const options = { timeZone: 'UTC' } as const
  const day = time.toLocaleDateString('en-US', { ...options, dateStyle: 'long' })
  const clock = time.toLocaleTimeString('en-US', { ...options, timeStyle: 'short' })
  return `${day}, ${clock}`
}
