/** For the tests and the bench: a chat as SMS Backup & Restore writes it. */
import {
  escapeMarkup,
  OTHER,
  OWNER,
  textFile,
  type MakeExport,
} from '../../../../tests/made-chat.ts'

export const makeExport: MakeExport = (messages) => {
  const lines = messages.map(({ from, at, text }) => {
    const type = from === OWNER ? '2' : '1'
    const attributes: readonly (readonly [string, string])[] = [
      ['protocol', '0'],
      ['address', '+447700900123'],
      ['date', String(Date.parse(at))],
      ['type', type],
      ['subject', 'null'],
      ['body', text],
      ['service_center', 'null'],
      ['read', '1'],
      ['status', '-1'],
      ['contact_name', OTHER],
    ]
    return `  <sms ${attributes.map(([key, value]) => `${key}="${escape(value)}"`).join(' ')} />`
  })
  const head = [
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
    '<?xml-stylesheet type="text/xsl" href="sms.xsl"?>',
    `<smses count="${String(messages.length)}">`,
  ]
  return [textFile('sms-20260113090500.xml', [...head, ...lines, '</smses>'].join('\n'))]
}

/** Matches `😂`; not `é`. */
const EMOJI = /[\u{10000}-\u{10FFFF}]/gu

/** The app writes emoji as two references, each half of the character. */
function escape(text: string): string {
  return escapeMarkup(text)
    .replaceAll('\n', '&#10;')
    .replaceAll(EMOJI, (pair) => `&#${String(pair.charCodeAt(0))};&#${String(pair.charCodeAt(1))};`)
}
