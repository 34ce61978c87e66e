/** For the tests and the bench: a chat as a mailbox of mails between two people. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const makeExport: MakeExport = (messages) => {
  const mails = messages.map(({ from, at, text }, index) => {
    const day = DAYS[new Date(at).getUTCDay()] ?? ''
    const month = MONTHS[Number(at.slice(5, 7)) - 1] ?? ''
    const [year, date, clock] = [at.slice(0, 4), at.slice(8, 10), at.slice(11, 19)]
    const other = from === OWNER ? OTHER : OWNER
    return [
      `From ${String(index)}@xxx ${day} ${month} ${date} ${clock} +0000 ${year}`,
      `Message-ID: <${String(index)}@example.org>`,
      `Date: ${day}, ${date} ${month} ${year} ${clock} +0000`,
      `From: ${from} <${from.toLowerCase()}@example.org>`,
      `To: ${other} <${other.toLowerCase()}@example.org>`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset="UTF-8"',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
      '',
      '',
    ].join('\r\n')
  })
  return [textFile('All mail.mbox', mails.join(''))]
}
