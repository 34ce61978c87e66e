/**
 * SMS Backup & Restore: the XML that the Android app writes of text messages, picture messages and calls; other programs
 * (Silence, signalbackup-tools) write the same. Backups are cumulative, so one message often lies in several files.
 * Drafts are left out: nobody else has seen them.
 */
import { createIsoClock } from '../../civil-time.ts'
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { joinSurrogateReferences, walkMarkup } from '../../markup.ts'
import { readRecord, type Shared, type SmsRecord } from './record.ts'
import { rootOf } from './root.ts'
import { toConversations } from './threads.ts'
import { withoutMediaData } from './without-media-data.ts'

export const smsBackup: ChatFormat = {
  id: 'sms-backup',
  platform: 'sms',
  recognise: ({ text }) => (rootOf(text) === null ? 0 : 0.95),
  // Backups repeat one another, and calls lie in a file of their own.
  partOf: () => 'all',
  read: (files, context) => {
    const records: SmsRecord[] = []
    for (const file of files) {
      if (!readFile(file, records, context)) break
    }
    return toConversations(records, context)
  },
}

const RECORDS: ReadonlySet<string> = new Set(['sms', 'mms', 'call'])

/** Adds the records of a file; false where the reading was stopped. */
function readFile(file: TextFile, records: SmsRecord[], context: FormatContext): boolean {
  const root = rootOf(file.text)
  if (root === null) {
    context.report({ code: 'unknown-format', place: { file: file.name } })
    return true
  }
  const shared: Shared = {
    file: file.name,
    report: context.report,
    clock: createIsoClock(),
    addresses: new Map(),
    senders: new Map(),
    names: new Map(),
  }
  walkMarkup(withoutMediaData(file.text), {
    prepare,
    xml: true,
    flat: true,
    isRecord: ({ name }) => RECORDS.has(name),
    visit: (element) => {
      const record = readRecord(element, shared)
      if (record !== null) records.push(record)
    },
    goOn: (share) => context.goOn(file, share),
  })
  const going = context.goOn(file, 1)
  const isWhole = file.text.trimEnd().endsWith(`</${root}>`) || isEmptyRoot(file.text)
  if (going && !isWhole) context.report({ code: 'broken-markup', place: { file: file.name } })
  return going
}

/** Null characters are no part of what somebody wrote; some phones end texts with one. */
function prepare(piece: string): string {
  return joinSurrogateReferences(piece.includes('&#0;') ? piece.replaceAll('&#0;', '') : piece)
}

/** Whether nothing but the root stands in the file: `<smses count="0" />`. */
function isEmptyRoot(text: string): boolean {
  return text.length < 1_000 && text.trimEnd().endsWith('/>') && !text.includes('date=')
}
