import PostalMime from 'postal-mime'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMime } from './parse-mime.ts'

const LINES: readonly string[] = [
  ...['', 'hello', '--x', '--x--', '--y', '-- ', '--', '-', ' --x', 'Content-Type: text/html'],
  ...['Content-Type: text/plain; format=flowed', 'Content-Transfer-Encoding: base64', 'aGVsbG8='],
  ...[
    'Content-Transfer-Encoding: quoted-printable',
    'gr=C3=BCe=',
    'a \r',
    '\r',
    'From: a@b.c',
    'ü',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=x',
    'Content-Type: multipart/alternative; boundary=y',
  ],
  ...['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename=a.txt'],
]

describe('parseMime', () => {
  it('reads any mail as the parser alone does', async () => {
    const line = fc.constantFrom(...LINES)
    const lines = fc.array(line, { maxLength: 40 })
    const lineEnd = fc.constantFrom('\n', '\r\n')
    await fc.assert(
      fc.asyncProperty(lines, lineEnd, fc.boolean(), async (all, end, isWhole) => {
        const head = `Content-Type: multipart/mixed; boundary=x${end}${end}`
        const text = head + all.join(end) + (isWhole ? end : '')
        const bytes = new TextEncoder().encode(text)
        const alone = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
        expect(await parseMime(bytes)).toEqual(alone)
      }),
      { numRuns: 500 },
    )
  })
})
