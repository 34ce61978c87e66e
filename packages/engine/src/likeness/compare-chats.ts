/**
 * Two chats to what they have in common: accounts, numbers, names, wording. Only what others than the chats' owner wrote is
 * compared, since the owner is the same person in both. It says what is alike, never who somebody is.
 */
import type { Conversation, Participant } from '../chat/types.ts'
import { accountIn, marksIn } from './marks.ts'
import { MARK_KINDS, type Likeness, type Mark, type SharedMark, type Trace } from './types.ts'
import { order, sharedWording, type Written } from './wording.ts'

/** Messages of one chat that are searched for marks. */
const MOST_MESSAGES = 200_000

/** Marks that are told; nobody reads more. */
const MOST_MARKS = 50

/** From so many messages on, and this share of them in both, two chats are one. */
const WORTH_A_LOOK = 5
const NEARLY_ALL = 0.9

export interface CompareOptions {
  /** Names that the reader of a chat made up where it had none: `Other person`. */
  readonly namesOfNobody?: readonly string[]
}

/** What two chats have in common. Swapping them swaps `first` and `second`; the order of messages makes no difference. */
export function compareChats(
  first: Conversation,
  second: Conversation,
  { namesOfNobody = [] }: CompareOptions = {},
): Likeness {
  const nobody = new Set(namesOfNobody.map(plain))
  const owners = new Set([...ownersOf(first), ...ownersOf(second)])
  const mine = strangersIn(first, owners)
  const theirs = strangersIn(second, owners)
  const wording = sharedWording(mine.written, theirs.written)
  return {
    marks: sharedMarks(tracesOf(mine, { owners, nobody }), tracesOf(theirs, { owners, nobody })),
    wording: wording.rows,
    same: isSame(mine.written, theirs.written),
    partial:
      wording.partial || Math.max(mine.written.length, theirs.written.length) > MOST_MESSAGES,
  }
}

interface Strangers {
  readonly people: readonly Participant[]
  readonly written: readonly Written[]
}

interface Known {
  /** Names of the owners, in one spelling. */
  readonly owners: ReadonlySet<string>
  readonly nobody: ReadonlySet<string>
}

function ownersOf({ participants }: Conversation): readonly string[] {
  return participants.filter(({ owner }) => owner === true).map(({ name }) => plain(name))
}

/** Everybody but the owner; where one chat does not say who that is, the other chat's owner goes by the name. */
function strangersIn(
  { participants, messages }: Conversation,
  owners: ReadonlySet<string>,
): Strangers {
  const hasOwner = participants.some(({ owner }) => owner === true)
  const people = participants.filter(
    ({ owner, name }) => owner !== true && (hasOwner || !owners.has(plain(name))),
  )
  const ids = new Set(people.map(({ id }) => id))
  return {
    people,
    written: messages.flatMap(({ from, text, kind, forwarded }, message) =>
      // The app's notes and words of somebody else say nothing about who wrote the others.
      text !== '' && ids.has(from) && kind !== 'system' && forwarded !== true
        ? [{ from, message, text }]
        : [],
    ),
  }
}

/** Each mark with where it first stands. */
function tracesOf(
  { people, written }: Strangers,
  { owners, nobody }: Known,
): ReadonlyMap<string, Mark & { readonly trace: Trace }> {
  const traces = new Map<string, Mark & { readonly trace: Trace }>()
  const add = (mark: Mark, trace: Trace): void => {
    const key = `${mark.kind} ${mark.value}`
    // The owner is called by name, and by the account, in every chat.
    if (!traces.has(key) && !owners.has(mark.value)) traces.set(key, { ...mark, trace })
  }
  for (const { id, name, gone } of people) {
    const value = plain(name)
    if (gone === true || nobody.has(value) || value.length < 2) continue
    const known = [accountIn(name) ?? [], marksIn(name)].flat()
    const trace = { from: id, message: null }
    for (const mark of known) add(mark, trace)
    if (known.length === 0) add({ kind: 'name', value }, trace)
  }
  for (const { from, message, text } of written.slice(0, MOST_MESSAGES)) {
    for (const mark of marksIn(text)) add(mark, { from, message })
  }
  return traces
}

function sharedMarks(
  mine: ReturnType<typeof tracesOf>,
  theirs: ReturnType<typeof tracesOf>,
): readonly SharedMark[] {
  return [...mine]
    .flatMap(([key, { kind, value, trace }]) => {
      const other = theirs.get(key)
      return other === undefined ? [] : [{ kind, value, first: trace, second: other.trace }]
    })
    .toSorted(
      (a, b) => MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind) || order(a.value, b.value),
    )
    .slice(0, MOST_MARKS)
}

function isSame(mine: readonly Written[], theirs: readonly Written[]): boolean {
  const texts = new Set(mine.map(({ text }) => text))
  const others = new Set(theirs.map(({ text }) => text))
  const both = [...texts].filter((text) => others.has(text)).length
  return both >= WORTH_A_LOOK && both >= NEARLY_ALL * Math.max(texts.size, others.size)
}

/** A name in one spelling. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
