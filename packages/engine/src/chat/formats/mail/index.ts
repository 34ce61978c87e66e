/**
 * Mail: single messages (`.eml`, Apple's `.emlx`) and mailboxes (`.mbox`: mboxo, mboxrd, Takeout). A conversation is made of
 * all mails between the same addresses, not of one thread: blackmail comes in several. The sender of a mail is what it
 * claims to be, and anybody can claim an address.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { partsByFolder } from '../../parts-by-folder.ts'
import { boundMail } from './bound-mail.ts'
import { readMail, type Mail, type Mailbox } from './read-mail.ts'
import { isMailbox, recognise } from './recognise.ts'
import { splitMails } from './split-mails.ts'
import { toConversations } from './threads.ts'

/** Bytes of one mail; larger ones hold attachments that fill the memory while they are unpacked. */
const MAX_MAIL_BYTES = 60_000_000

export const mail: ChatFormat = {
  id: 'mail',
  platform: 'email',
  readsBytes: true,
  // A folder of single mails is a mailbox: one of them is no chat.
  partOf: (head) => (isMailbox(head) ? head.path : partsByFolder(head)),
  recognise,
  read: async (files, context) => {
    const mails: Mail[] = []
    const known = new Map<string, Mailbox>()
    for (const file of files) {
      if (!(await readFile(file, { mails, known, context }))) break
    }
    return toConversations(mails, context)
  },
}

interface Reading {
  readonly mails: Mail[]
  readonly known: Map<string, Mailbox>
  readonly context: FormatContext
}

/** Adds the mails of a file; false where the reading was stopped. */
async function readFile(file: TextFile, { mails, known, context }: Reading): Promise<boolean> {
  const { name, bytes } = file
  for (const { start, end, line, separator } of splitMails(bytes)) {
    if (!context.goOn(file, start / bytes.length)) return false
    const place = { file: name, line }
    if (end - start > MAX_MAIL_BYTES) {
      const values = { megabytes: Math.round(MAX_MAIL_BYTES / 1_000_000) }
      context.report({ code: 'too-large', place, values })
      continue
    }
    const bound = boundMail(bytes.subarray(start, end))
    if (bound.isCut) context.report({ code: 'too-large', place })
    const read = await readMail(bound.bytes, { place, separator, known }, context)
    if (read !== null) mails.push(read)
  }
  return context.goOn(file, 1)
}
