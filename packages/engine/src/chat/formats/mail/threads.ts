/** Puts mails into conversations, one for each set of addresses, and finds the owner where the servers tell. */
import type { FormatContext } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { createPeople, UNKNOWN_NAME, type People } from '../../people.ts'
import type { Conversation, Message } from '../../types.ts'
import type { Mail } from './read-mail.ts'

export function toConversations(
  mails: readonly Mail[],
  { report, offsetMinutes }: FormatContext,
): readonly Conversation[] {
  const unique = withoutCopies(mails, report)
  const names = namesOf(unique)
  const threads = new Map<string, Mail[]>()
  for (const mail of unique) {
    const key = addressesOf(mail).join(' ')
    const known = threads.get(key)
    if (known === undefined) threads.set(key, [mail])
    else known.push(mail)
  }
  const zoneless = new Set<string>()
  for (const { time, place } of unique) {
    if (time?.hasZone === false && offsetMinutes === undefined) zoneless.add(place.file)
  }
  for (const file of zoneless) report({ code: 'zone-unknown', place: { file } })
  // Whose mailbox it is shows in other mails too, as long as all of them agree.
  const everywhere = ownerOf(unique)
  return [...threads.values()].map((thread, index) =>
    toConversation(thread, `mail-${String(index + 1)}`, {
      names,
      owner: ownerOf(thread) ?? everywhere,
      report,
    }),
  )
}

/** The same mail lies in several folders of one mailbox. */
function withoutCopies(mails: readonly Mail[], report: FormatContext['report']): readonly Mail[] {
  const again = repeatedIds(mails)
  if (again.size === 0) return mails
  const seen = new Set<string>()
  const unique = mails.filter(({ id, from, time, text }) => {
    if (!again.has(id)) return true
    const key = `${id}\n${from?.address ?? ''}\n${time?.at ?? ''}\n${text}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
  if (unique.length < mails.length) {
    const place = { file: mails.at(-1)?.place.file ?? '' }
    report({ code: 'repeated-messages', place, values: { messages: mails.length - unique.length } })
  }
  return unique
}

/** The ids that more than one mail has: only those are compared, since what they are compared by holds all their words. */
function repeatedIds(mails: readonly Mail[]): ReadonlySet<string> {
  const ids = new Set<string>()
  const again = new Set<string>()
  for (const { id } of mails) {
    if (id === '') continue
    if (ids.has(id)) again.add(id)
    else ids.add(id)
  }
  return again
}

/** The first name that any mail gives an address. */
function namesOf(mails: readonly Mail[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { from, to } of mails) {
    for (const { address, name } of from === null ? to : [from, ...to]) {
      if (name !== '' && !names.has(address)) names.set(address, name)
    }
  }
  return names
}

/** Everybody whom a mail names, sorted. */
function addressesOf({ from, to, deliveredTo }: Mail): readonly string[] {
  const addresses = new Set(to.map(({ address }) => address))
  if (from !== null) addresses.add(from.address)
  if (to.length === 0 && deliveredTo !== '') addresses.add(deliveredTo)
  return [...addresses].sort()
}

/** Whether a mail claims to come from the only one whom it goes to: a note to oneself, or a forged sender. */
function isToSelf({ from, to, deliveredTo }: Mail): boolean {
  if (from === null) return false
  const receivers = to.length === 0 ? [deliveredTo] : to.map(({ address }) => address)
  return receivers.every((address) => address === from.address)
}

/** The one address that the servers delivered mails of others to; null where there are none or several. */
function ownerOf(thread: readonly Mail[]): string | null {
  const delivered = new Set<string>()
  for (const { deliveredTo, from, to } of thread) {
    const isNamed = to.length === 0 || to.some(({ address }) => address === deliveredTo)
    if (deliveredTo !== '' && deliveredTo !== from?.address && isNamed) delivered.add(deliveredTo)
  }
  const [only, other] = delivered
  return only !== undefined && other === undefined ? only : null
}

interface Surroundings {
  readonly names: ReadonlyMap<string, string>
  readonly owner: string | null
  readonly report: FormatContext['report']
}

function toConversation(
  thread: readonly Mail[],
  id: string,
  { names, owner, report }: Surroundings,
): Conversation {
  const people = createPeople()
  if (owner !== null) people.setOwner(owner)
  const sorted = inOrder(thread)
  const indexes = new Map<string, number>()
  const subjects = new Set<string>()
  const messages = sorted.map((mail, index): Message => {
    const from = senderOf(mail, people, names, report)
    for (const address of addressesOf(mail)) people.idOf(address, nameOf(names, address))
    const answered = mail.answers.findLast((answer) => indexes.has(answer))
    if (mail.id !== '' && !indexes.has(mail.id)) indexes.set(mail.id, index)
    const isKnown = mail.subject === '' || subjects.has(mail.subjectKey)
    subjects.add(mail.subjectKey)
    const { time, kind, quoted, isForwarded, place } = mail
    const message = answered === undefined ? undefined : indexes.get(answered)
    return {
      from,
      ...(time === null ? {} : { at: time.at }),
      text: [isKnown ? '' : mail.subject, mail.text].filter((part) => part !== '').join('\n'),
      ...(kind === 'text' ? {} : { kind }),
      ...(isForwarded ? { forwarded: true } : {}),
      ...(message === undefined && quoted === ''
        ? {}
        : {
            reply: {
              ...(message === undefined ? {} : { message }),
              ...(quoted === '' ? {} : { text: quoted }),
            },
          }),
      place,
    }
  })
  if (people.isOverfull()) {
    const place = { file: thread[0]?.place.file ?? '' }
    report({ code: 'too-large', place, values: { participants: MAX_PARTICIPANTS } })
  }
  return { id, platform: 'email', participants: people.list(), messages }
}

/** Blackmailers forge the address of the one they write to: such words must not become that person's own. */
function senderOf(
  mail: Mail,
  people: People,
  names: ReadonlyMap<string, string>,
  report: FormatContext['report'],
): string {
  if (mail.from !== null && !isToSelf(mail)) {
    return people.idOf(mail.from.address, nameOf(names, mail.from.address))
  }
  report({ code: 'unknown-sender', place: mail.place })
  return people.idOf(UNKNOWN_NAME)
}

function nameOf(names: ReadonlyMap<string, string>, address: string): string {
  return names.get(address) ?? address
}

/** By time; a mail without one stays behind the one before it. */
function inOrder(thread: readonly Mail[]): readonly Mail[] {
  let latest = ''
  const isSorted = thread.every(({ time }) => {
    const at = time?.at ?? latest
    const isLater = at >= latest
    latest = at
    return isLater
  })
  if (isSorted) return thread
  latest = ''
  return thread
    .map((mail) => ({ mail, at: (latest = mail.time?.at ?? latest) }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ mail }) => mail)
}
