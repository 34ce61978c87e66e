/** Reads one mail with a MIME parser into plain values. Which conversation it belongs to is not decided here. */
import type { Address, Attachment, Email } from 'postal-mime'
import type { FormatContext } from '../../format.ts'
import { textOf, walkMarkup } from '../../markup.ts'
import { kindOfFileName, kindOfMimeType } from '../../media-kind.ts'
import type { MessageKind, Place } from '../../types.ts'
import { readMailTime, readSeparatorTime, type MailTime } from './mail-time.ts'
import { parseMime } from './parse-mime.ts'
import { splitQuotes } from './quotes.ts'
import { readSubject, type Subject } from './subject.ts'

export interface Mailbox {
  /** In lower case. */
  readonly address: string
  readonly name: string
}

export interface Mail {
  /** Null where the mail names no sender. */
  readonly from: Mailbox | null
  readonly to: readonly Mailbox[]
  /** The address that the receiving server wrote down, in lower case; empty where there is none. */
  readonly deliveredTo: string
  readonly time: MailTime | null
  readonly id: string
  /** Ids of what it answers, the nearest last. */
  readonly answers: readonly string[]
  readonly subject: string
  readonly subjectKey: Subject['key']
  readonly text: string
  readonly quoted: string
  readonly kind: MessageKind
  readonly isForwarded: boolean
  readonly place: Place
}

interface Surroundings {
  readonly place: Place
  /** The line before it in a mailbox. */
  readonly separator: string
  /** Those of earlier mails, by address and name: a mailbox names the same few people in every mail. */
  readonly known: Map<string, Mailbox>
}

/** Addresses of one mail that are looked at; nobody writes to more people by hand. */
const MAX_ADDRESSES = 1_000

/** Mails inside one another whose words are read. */
const MAX_PASSED_ON = 3

/** A mail, or null where its structure is beyond reading. */
export async function readMail(
  bytes: Uint8Array,
  { place, separator, known }: Surroundings,
  { report, offsetMinutes }: FormatContext,
): Promise<Mail | null> {
  const email = await parse(bytes)
  if (email === null) {
    report({ code: 'invalid-message', place })
    return null
  }
  const time = timeOf(email, separator, offsetMinutes)
  if (time === null) report({ code: 'invalid-time', place })
  const body = bodyOf(email)
  if (isEncrypted(email, body)) report({ code: 'encrypted-text', place })
  if (body.includes('\uFFFD')) report({ code: 'unreadable-text', place })
  const parted = splitQuotes(body)
  const inner = await passedOn(email, 0)
  const subject = (email.subject ?? '').trim()
  const { key, isForward } = readSubject(subject)
  const attached = email.attachments.filter(({ related }) => related !== true)
  const names = attached.map(({ filename }) => filename ?? '').filter((name) => name !== '')
  const [from = null] = [...mailboxesOf(email.from), ...mailboxesOf(email.sender)]
  return {
    from: from === null ? null : sharedMailbox(from, known),
    to: [email.to, email.cc, email.bcc]
      .flatMap((list) => (list ?? []).flatMap(mailboxesOf))
      .slice(0, MAX_ADDRESSES)
      .map((one) => sharedMailbox(one, known)),
    deliveredTo: deliveredTo(email),
    time,
    id: email.messageId?.trim() ?? '',
    answers: idsIn(`${email.references ?? ''} ${email.inReplyTo ?? ''}`),
    subject,
    subjectKey: key,
    text: [parted.own === '' && inner === '' ? names.join('\n') : parted.own, inner]
      .filter((part) => part !== '')
      .join('\n\n'),
    quoted: parted.quoted,
    kind: kindOf(attached.find((one) => !isMail(one))),
    isForwarded: isForward || parted.isForwarded || inner !== '',
    place,
  }
}

async function parse(bytes: Uint8Array | ArrayBuffer): Promise<Email | null> {
  try {
    return await parseMime(bytes)
  } catch {
    // Parts nested without end, or a header without one.
    return null
  }
}

function isMail({ mimeType }: Attachment): boolean {
  return mimeType === 'message/rfc822'
}

/** The words of mails that were attached whole, below who wrote them and when; empty where there are none. */
async function passedOn({ attachments }: Email, depth: number): Promise<string> {
  const pieces: string[] = []
  for (const { content, ...attached } of attachments) {
    if (!isMail({ content, ...attached }) || typeof content === 'string') continue
    const email = await parse(content)
    if (email === null) continue
    const [from] = mailboxesOf(email.from)
    const date = email.headers.find(({ key }) => key === 'date')?.value ?? ''
    const head = [from?.name ?? '', from?.address ?? '', date, email.subject ?? '']
    pieces.push([...head, bodyOf(email)].filter((line) => line !== '').join('\n'))
    if (depth < MAX_PASSED_ON) pieces.push(await passedOn(email, depth + 1))
  }
  return pieces.filter((piece) => piece !== '').join('\n\n')
}

/** Matches what programs write for hidden receivers: `Undisclosed-Recipient:@a.b;`; not `a@b.c`. */
const NO_ADDRESS = /[:;\s]/u

/** A group of addresses stands for its members. */
function mailboxesOf(address: Address | undefined): readonly Mailbox[] {
  if (address === undefined) return []
  const members = address.group ?? [address]
  return members
    .filter(({ address: one }) => one !== '' && !NO_ADDRESS.test(one))
    .map(({ address: one, name }) => ({ address: one.trim().toLowerCase(), name: name.trim() }))
}

function sharedMailbox(mailbox: Mailbox, known: Map<string, Mailbox>): Mailbox {
  const key = `${mailbox.address} ${mailbox.name}`
  const same = known.get(key)
  if (same === undefined) known.set(key, mailbox)
  return same ?? mailbox
}

/** Servers write it on top of what came, so the first counts. */
function deliveredTo({ headers }: Email): string {
  for (const key of ['delivered-to', 'x-original-to', 'envelope-to']) {
    const value = headers.find((header) => header.key === key)?.value.trim() ?? ''
    if (value !== '') return withoutBrackets(value).toLowerCase()
  }
  return ''
}

function withoutBrackets(value: string): string {
  return value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : value
}

/** The date that the sender wrote, or else when the last server took the mail in. */
function timeOf(
  { headers }: Email,
  separator: string,
  offsetMinutes: number | undefined,
): MailTime | null {
  const date = headers.find(({ key }) => key === 'date')?.value ?? ''
  const written = readMailTime(date, offsetMinutes)
  if (written !== null) return written
  const received = headers.find(({ key }) => key === 'received')?.value ?? ''
  const passed = received.slice(received.lastIndexOf(';') + 1)
  return readMailTime(passed, offsetMinutes) ?? readSeparatorTime(separator)
}

/** Plain text where there is some, else the words of the page. A mailbox puts a mark before lines that look like its own. */
function bodyOf({ text = '', html = '' }: Email): string {
  const words = text.trim() === '' && html !== '' ? wordsOfPage(html) : text
  return words.replaceAll('\r\n', '\n').replaceAll(QUOTED_FROM, '').trim()
}

/** Matches the mark of a mailbox before `From ` at the beginning of a line: `>From here`; not `> From here`. */
const QUOTED_FROM = /^>(?=>*From )/gmu

function wordsOfPage(html: string): string {
  const pieces: string[] = []
  walkMarkup(`<holdfast-mail>${html}</holdfast-mail>`, {
    isRecord: () => true,
    visit: (element) => {
      pieces.push(textOf(element))
    },
    goOn: () => true,
  })
  return pieces.join('\n')
}

const PGP = '-----BEGIN PGP MESSAGE-----'

function isEncrypted({ headers }: Email, body: string): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value.toLowerCase() ?? ''
  const isSealed = type.startsWith('application/pkcs7-mime') && !type.includes('signed-data')
  return isSealed || type.startsWith('multipart/encrypted') || body.startsWith(PGP)
}

/** Matches an id of a mail: `<a@b.c>`; not `a@b.c`. */
const ID = /<[^<>\s]{1,500}>/gu

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(ID)].map(([id]) => id)
}

function kindOf(attached: Attachment | undefined): MessageKind {
  if (attached === undefined) return 'text'
  const byType = kindOfMimeType(attached.mimeType)
  return byType === 'file' ? kindOfFileName(attached.filename ?? '') : byType
}
