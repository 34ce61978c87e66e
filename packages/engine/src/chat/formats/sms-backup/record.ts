/** Reads one `<sms>`, `<mms>` or `<call>` of a backup. Which conversation it belongs to is not decided here. */
import { findElements, type MarkupElement } from '../../markup.ts'
import { kindOfMimeType } from '../../media-kind.ts'
import type { ChatEvent, MessageKind, Place, ReadingIssue } from '../../types.ts'

export interface SmsRecord {
  /** The others, as their numbers or names stand in the file; empty where it names nobody. */
  readonly addresses: readonly string[]
  /** The contact's name, where there is one address and the phone knew it. */
  readonly name: string | undefined
  /** One of `addresses`, `owner`, or null where the file does not tell. */
  readonly sender: { readonly address: string } | 'owner' | null
  readonly at: string | null
  readonly text: string
  readonly kind: MessageKind
  readonly event?: ChatEvent
  readonly place: Place
}

type Report = (issue: ReadingIssue) => void

/** `type` and `msg_box` of messages. */
const RECEIVED = '1'
const DRAFT = '3'
/** Sent, being sent, failed and waiting: the owner meant all of them to go. */
const OUTGOING: ReadonlySet<string> = new Set(['2', '4', '5', '6'])

/** `type` of calls. */
const CALL_OUTGOING = '2'
/** Missed, and gone to the mailbox. */
const CALLS_MISSED: ReadonlySet<string> = new Set(['3', '4'])

/** `m_type` of picture messages. */
const MMS_SENT = '128'

/** `type` of the sender among the addresses of a picture message. */
const ADDRESS_FROM = '137'

/** What phones write for a contact without a name. */
const NO_NAMES: ReadonlySet<string> = new Set(['', 'null', '(unknown)'])

/** Times before 1973 in milliseconds are seconds. */
const LATEST_SECONDS = 100_000_000_000

/** What the records of a file share: the same addresses come a hundred thousand times. */
export interface Shared {
  readonly file: string
  readonly report: Report
  /** Of `createIsoClock`. */
  readonly clock: (milliseconds: number) => string | null
  /** The addresses of an attribute, by the attribute. */
  readonly addresses: Map<string, readonly string[]>
  /** The senders by their addresses. */
  readonly senders: Map<string, { readonly address: string }>
  /** The names of contacts by themselves. */
  readonly names: Map<string, string>
}

/** A record, or null where it is a draft or holds nothing. */
export function readRecord(element: MarkupElement, shared: Shared): SmsRecord | null {
  const { file, report } = shared
  const place: Place = { file, line: element.line }
  const record =
    element.name === 'call'
      ? readCall(element, place, shared)
      : element.name === 'mms'
        ? readMms(element, place, shared)
        : readSms(element, place, shared)
  if (record === null) return null
  const { addresses, at, text, kind } = record
  if (addresses.length === 0 && at === null && text === '' && kind === 'text') {
    report({ code: 'invalid-message', place })
    return null
  }
  if (at === null) report({ code: 'invalid-time', place })
  if (record.sender === null) report({ code: 'unknown-sender', place })
  return record
}

function readSms(element: MarkupElement, place: Place, shared: Shared): SmsRecord | null {
  const type = valueOf(element, 'type')
  if (type === DRAFT) return null
  const addresses = addressesOf(valueOf(element, 'address'), shared)
  return {
    addresses,
    name: nameOf(element, addresses, shared),
    sender: senderOf(type, addresses, shared),
    at: timeOf(element, shared),
    text: joinTexts(valueOf(element, 'subject'), valueOf(element, 'body')),
    kind: 'text',
    place,
  }
}

function readMms(element: MarkupElement, place: Place, shared: Shared): SmsRecord | null {
  const wasSent = valueOf(element, 'm_type') === MMS_SENT
  const box = valueOf(element, 'msg_box') || (wasSent ? '2' : RECEIVED)
  if (box === DRAFT) return null
  const from = findElements(element, ({ name }) => name === 'addr')
    .filter((address) => valueOf(address, 'type') === ADDRESS_FROM)
    .map((address) => valueOf(address, 'address'))[0]
  const listed = addressesOf(valueOf(element, 'address'), shared)
  const addresses = listed.length > 0 || from === undefined || from === '' ? listed : [from]
  const incoming = box === RECEIVED && from !== undefined && from !== ''
  const texts: string[] = []
  let media: MessageKind | undefined
  let parts = 0
  for (const part of findElements(element, ({ name }) => name === 'part')) {
    const type = valueOf(part, 'ct').toLowerCase()
    if (type === 'application/smil') continue
    parts += 1
    const text = valueOf(part, 'text')
    if (type.startsWith('text/plain') || (type === '' && text !== '')) texts.push(text)
    else media ??= kindOfMimeType(type)
  }
  // A picture message that was never fetched has no parts.
  const kind = media ?? (parts === 0 ? 'file' : 'text')
  return {
    addresses,
    name: nameOf(element, addresses, shared),
    sender: incoming ? senderAt(from, shared) : senderOf(box, addresses, shared),
    at: timeOf(element, shared),
    text: joinTexts(valueOf(element, 'sub'), texts.filter((text) => text !== '').join('\n')),
    kind,
    place,
  }
}

/** The text of a call is how long it took, `12:05`; backups have no words of the app for it. */
function readCall(element: MarkupElement, place: Place, shared: Shared): SmsRecord {
  const addresses = addressesOf(valueOf(element, 'number'), shared)
  const type = valueOf(element, 'type')
  const seconds = Number(valueOf(element, 'duration'))
  const [first] = addresses
  return {
    addresses,
    name: nameOf(element, addresses, shared),
    sender: type === CALL_OUTGOING ? 'owner' : first === undefined ? null : senderAt(first, shared),
    at: timeOf(element, shared),
    text: Number.isInteger(seconds) && seconds > 0 ? durationOf(seconds) : '',
    kind: 'call',
    ...(CALLS_MISSED.has(type) ? { event: 'call-missed' } : {}),
    place,
  }
}

function durationOf(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`
}

function senderOf(type: string, addresses: readonly string[], shared: Shared): SmsRecord['sender'] {
  if (OUTGOING.has(type)) return 'owner'
  const [only, other] = addresses
  return type === RECEIVED && only !== undefined && other === undefined
    ? senderAt(only, shared)
    : null
}

function senderAt(address: string, { senders }: Shared): { readonly address: string } {
  const known = senders.get(address)
  if (known !== undefined) return known
  const sender = { address }
  senders.set(address, sender)
  return sender
}

/** An attribute; what is missing is written as `null`. */
function valueOf({ attributes }: MarkupElement, name: string): string {
  const value = attributes[name] ?? ''
  return value === 'null' ? '' : value
}

/** The people of a group stand in one attribute. */
function addressesOf(value: string, { addresses }: Shared): readonly string[] {
  const known = addresses.get(value)
  if (known !== undefined) return known
  const list = value
    .split('~')
    .map((address) => address.trim())
    .filter((address) => address !== '')
  addresses.set(value, list)
  return list
}

function nameOf(
  element: MarkupElement,
  addresses: readonly string[],
  { names }: Shared,
): string | undefined {
  const name = valueOf(element, 'contact_name').trim()
  if (addresses.length !== 1 || NO_NAMES.has(name.toLowerCase())) return undefined
  const known = names.get(name)
  if (known === undefined) names.set(name, name)
  return known ?? name
}

function timeOf(element: MarkupElement, { clock }: Shared): string | null {
  const value = Number(valueOf(element, 'date'))
  if (!Number.isFinite(value) || value <= 0) return null
  return clock(value < LATEST_SECONDS ? value * 1_000 : value)
}

function joinTexts(subject: string, body: string): string {
  const joined = subject === '' || body === '' ? subject + body : `${subject}\n${body}`
  const text = joined.includes('\r') ? joined.replaceAll('\r\n', '\n') : joined
  // What is cut out of a piece of the file keeps all of that piece in memory; what is cut out of a text of its own does not.
  return `\n${text}`.slice(1)
}
