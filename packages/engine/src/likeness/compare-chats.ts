/**
 * Two chats to what they have in common: accounts, numbers, names, wording. Only what others than the chats' owner wrote is
 * compared, since the owner is the same person in both. It says what is alike, never who somebody is.
 */
import type { Conversation, Participant } from '../chat/types.ts'
import { accountIn, marksIn } from './marks.ts'
import { MARK_KINDS, type Likeness, type Mark, type SharedMark, type Trace } from './types.ts'
import { indexWording, order, sharedWording, type WordingIndex, type Written } from './wording.ts'

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

/** What a chat has in common with another one. */
export type Compare = (other: Conversation) => Likeness

/** What two chats have in common. Swapping them swaps `first` and `second`; the order of messages makes no difference. */
export function compareChats(
  first: Conversation,
  second: Conversation,
  options: CompareOptions = {},
): Likeness {
  return createComparer(first, options)(second)
}

/** Compares one chat with any number of others, as `compareChats` does, and gets it ready once. */
export function createComparer(
  chat: Conversation,
  { namesOfNobody = [] }: CompareOptions = {},
): Compare {
  const nobody = new Set(namesOfNobody.map(plain))
  const mineIn = createSides(chat, nobody)
  return (other) => {
    const owners = new Set([...ownersOf(chat), ...ownersOf(other)])
    const mine = mineIn(owners)
    const theirs = readSide(other, strangersIn(other, owners), nobody)
    const wording = sharedWording(mine.wording, theirs.wording)
    return {
      marks: sharedMarks(mine.traces, theirs.traces, owners),
      wording: wording.rows,
      same: isSame(mine.texts, theirs.texts),
      partial: wording.partial || Math.max(mine.messages, theirs.messages) > MOST_MESSAGES,
    }
  }
}

type Traces = ReadonlyMap<string, Mark & { readonly trace: Trace }>

/** What of a chat is compared, ready for it. */
interface Side {
  readonly traces: Traces
  readonly wording: WordingIndex
  readonly texts: ReadonlySet<string>
  /** How many messages strangers wrote. */
  readonly messages: number
}

/**
 * The side of one chat beside chats of these owners. Who is left out is the same nearly always, also where the chat itself
 * does not say whose it is: the others are of one person.
 */
function createSides(
  chat: Conversation,
  nobody: ReadonlySet<string>,
): (owners: ReadonlySet<string>) => Side {
  let kept: { readonly key: string; readonly side: Side } | undefined
  return (owners) => {
    const people = strangersIn(chat, owners)
    const key = JSON.stringify(people.map(({ id }) => id))
    if (kept?.key !== key) kept = { key, side: readSide(chat, people, nobody) }
    return kept.side
  }
}

function ownersOf({ participants }: Conversation): readonly string[] {
  return participants.filter(({ owner }) => owner === true).map(({ name }) => plain(name))
}

/** Everybody but the owner; where one chat does not say who that is, the other chat's owner goes by the name. */
function strangersIn(
  { participants }: Conversation,
  owners: ReadonlySet<string>,
): readonly Participant[] {
  const hasOwner = participants.some(({ owner }) => owner === true)
  return participants.filter(
    ({ owner, name }) => owner !== true && (hasOwner || !owners.has(plain(name))),
  )
}

function readSide(
  { messages }: Conversation,
  people: readonly Participant[],
  nobody: ReadonlySet<string>,
): Side {
  const ids = new Set(people.map(({ id }) => id))
  const written = messages.flatMap(({ from, text, kind, forwarded }, message) =>
    // The app's notes and words of somebody else say nothing about who wrote the others.
    text !== '' && ids.has(from) && kind !== 'system' && forwarded !== true
      ? [{ from, message, text }]
      : [],
  )
  return {
    traces: tracesOf(people, written, nobody),
    wording: indexWording(written),
    texts: new Set(written.map(({ text }) => text)),
    messages: written.length,
  }
}

/** Each mark with where it first stands. */
function tracesOf(
  people: readonly Participant[],
  written: readonly Written[],
  nobody: ReadonlySet<string>,
): Traces {
  const traces = new Map<string, Mark & { readonly trace: Trace }>()
  const add = (mark: Mark, trace: Trace): void => {
    const key = `${mark.kind} ${mark.value}`
    if (!traces.has(key)) traces.set(key, { ...mark, trace })
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

/** The owner is called by name, and by the account, in every chat: that says nothing. */
function sharedMarks(
  mine: Traces,
  theirs: Traces,
  owners: ReadonlySet<string>,
): readonly SharedMark[] {
  return [...mine]
    .flatMap(([key, { kind, value, trace }]) => {
      const other = theirs.get(key)
      return other === undefined || owners.has(value)
        ? []
        : [{ kind, value, first: trace, second: other.trace }]
    })
    .toSorted(
      (a, b) => MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind) || order(a.value, b.value),
    )
    .slice(0, MOST_MARKS)
}

function isSame(texts: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const both = [...texts].filter((text) => others.has(text)).length
  return both >= WORTH_A_LOOK && both >= NEARLY_ALL * Math.max(texts.size, others.size)
}

/** A name in one spelling. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
