import { describe, expect, it } from 'vitest'
import { readMailTime, readSeparatorTime } from './mail-time.ts'
import { splitQuotes } from './quotes.ts'
import { recognise } from './recognise.ts'
import { splitMails } from './split-mails.ts'
import { readSubject } from './subject.ts'

function timeOf(text: string): string | undefined {
  return readMailTime(text, undefined)?.at
}

describe('dates of mails', () => {
  it('are read with zones as numbers and names', () => {
    expect(timeOf('Tue, 13 Jan 2026 09:05:00 +0100 (CET)')).toBe('2026-01-13T08:05:00Z')
    expect(timeOf('13 Jan 26 23:05 EST')).toBe('2026-01-14T04:05:00Z')
    expect(timeOf('Tue, 13 January 2026 09:05:00')).toBe('2026-01-13T09:05:00')
    expect(readMailTime('13 Jan 2026 09:05', 60)?.at).toBe('2026-01-13T08:05:00Z')
    expect(readSeparatorTime('From a@b.c Tue Jan  3 09:05:00 2026')?.at).toBe(
      '2026-01-03T09:05:00Z',
    )
  })

  it('are none where the calendar has none', () => {
    for (const text of ['Pn, 29 paX 2026 21:13:00 +0100', '31 Feb 2026 10:00 GMT', 'soon', '']) {
      expect(readMailTime(text, undefined)).toBe(null)
    }
  })
})

describe('quotes in mails', () => {
  it('are parted from the words around them', () => {
    expect(splitQuotes('yes\n\nOn Mon, 12 Jan 2026, Mia wrote:\n> no?\n> why\n\nbye')).toEqual({
      own: 'yes\n\n\nbye',
      quoted: 'no?\nwhy',
      isForwarded: false,
    })
  })

  it('are only what has a mark', () => {
    for (const text of [
      'On Monday at 5 you wrote:\ni will pay',
      '-----Original Message-----\nall mine',
      'then he wrote:\nhello',
    ]) {
      expect(splitQuotes(text)).toEqual({ own: text, quoted: '', isForwarded: false })
    }
  })

  it('stay where there is nothing else', () => {
    expect(splitQuotes('> all\n> quoted').own).toBe('> all\n> quoted')
  })
})

describe('subjects', () => {
  it('are one with and without marks', () => {
    expect(readSubject('Re: AW: RE[2]: Match')).toEqual({ key: 'match', isForward: false })
    expect(readSubject('Fwd: Match')).toEqual({ key: 'match', isForward: true })
    expect(readSubject('Regarding: Match').key).toBe('regarding: match')
  })
})

describe('mail', () => {
  const sure = (text: string): number =>
    recognise({ name: 'x', path: 'x', text, bytes: new Uint8Array(0), chosen: true })

  it('is known by its header', () => {
    expect(sure('Received: by a\nFrom: a@b.c\n\nhi')).toBeGreaterThan(0.9)
    expect(sure('From a@b.c Tue Jan 13 09:05:00 2026\nSubject: hi\n\nhi')).toBeGreaterThan(0.9)
    expect(sure('123\nFrom: a@b.c\nTo: c@d.e\nSubject: x\n\nhi')).toBeGreaterThan(0.8)
  })

  it('is no chat with colons', () => {
    for (const text of [
      'Mia: hi\nBen: hello',
      'From: Mia\nhi',
      'From here at 10:30\nMia: hi',
      '12\n',
    ]) {
      expect(sure(text)).toBe(0)
    }
  })

  it('is split at lines that a header follows, behind empty ones', () => {
    const mailbox = [
      'From a@b.c Tue Jan 13 09:05:00 2026',
      'Subject: one\n\nwords\nFrom a@b.c 10:00\nSubject: not\n',
      'From here 10:00\nwords\n',
      'From d@e.f Tue Jan 13 10:05:00 2026\r',
      'Subject: two\r\n\r\nwords',
    ].join('\n')
    const found = [...splitMails(new TextEncoder().encode(mailbox))]
    expect(found.map(({ line }) => line)).toEqual([2, 12])
    expect(found.map(({ start, end }) => mailbox.slice(start, end).slice(9, 12))).toEqual([
      'one',
      'two',
    ])
  })
})
