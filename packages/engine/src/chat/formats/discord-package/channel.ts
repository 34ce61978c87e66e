/** The people of one channel of a Discord data package: the owner, and in chats of few those who are listed. */
import type { TextFile } from '../../format.ts'
import { isRecord, listIn, parseJson, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { UNKNOWN_NAME } from '../../people.ts'
import type { Participant } from '../../types.ts'
import { idIn, nameOf, type Account } from './account.ts'

/** Chats of two and of few, as words and as the numbers of older packages. */
const PRIVATE: ReadonlySet<unknown> = new Set(['DM', 'GROUP_DM', 1, 3])
const OF_TWO: ReadonlySet<unknown> = new Set(['DM', 1])

/** Matches what stands before a name in the table of channels; packages have no other language. */
const LABEL = /^Direct Message with (?<name>.{1,100})$/u

/** Matches the tag of accounts that have none any more: `kay#0`; not `kay#0042`. */
const NO_TAG = /#0$/u

/** Matches an account id; not `Deleted User`. */
const ID = /^\d{5,20}$/u

/** Matches the folder of a channel with its id: `c123456789012345678`, `123456789012345678`. */
const FOLDER_ID = /(?:^|\/)c?(?<id>\d{5,20})$/u

export interface ChannelFiles {
  /** The parsed `channel.json`. */
  readonly channel: JsonRecord
  /** The parsed table of channels. */
  readonly labels: JsonRecord
  readonly account: Account | null
  readonly folder: string
}

/** The owner first: all messages are theirs. The others are listed although nothing of theirs is in the package. */
export function participantsOf(files: ChannelFiles): readonly Participant[] {
  const owner = files.account?.name ?? UNKNOWN_NAME
  const names = PRIVATE.has(files.channel['type']) ? othersOf(files) : []
  return [
    { id: 'p1', name: owner, owner: true },
    ...names.map((name, index): Participant => ({ id: `p${String(index + 2)}`, name })),
  ]
}

function othersOf({ channel, labels, account, folder }: ChannelFiles): readonly string[] {
  const labelled = OF_TWO.has(channel['type']) ? labelOf(channel, labels, folder) : undefined
  const people = listIn(channel, 'recipients').flatMap(readPerson)
  const others = people.filter(({ id }) => id === undefined || id !== account?.id)
  // Without the account, nobody knows which of the ids is the owner's.
  if (account === null || others.length === 0) {
    if (labelled !== undefined) return [labelled]
    return others.flatMap(({ id, name }) => (id === undefined && name !== undefined ? [name] : []))
  }
  return others.map(({ id, name }) => {
    const known = id === undefined ? undefined : account.known.get(id)
    const single = others.length === 1 ? labelled : undefined
    return known ?? name ?? single ?? id ?? UNKNOWN_NAME
  })
}

interface Person {
  readonly id?: string
  readonly name?: string
}

/** A recipient is an id, the words for an account that is gone, or in old packages a record. */
function readPerson(value: unknown): readonly Person[] {
  if (typeof value === 'string' && value !== '')
    return ID.test(value) ? [{ id: value }] : [{ name: value }]
  if (!isRecord(value)) return []
  const id = idIn(value)
  const name = nameOf(value)
  return [{ ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) }]
}

function labelOf(channel: JsonRecord, labels: JsonRecord, folder: string): string | undefined {
  return personIn(stringIn(labels, channelId(channel, folder)) ?? '')
}

function channelId(channel: JsonRecord, folder: string): string {
  return idIn(channel) ?? FOLDER_ID.exec(folder)?.groups?.['id'] ?? ''
}

/** The person in a label of a chat of two. */
function personIn(label: string): string | undefined {
  return LABEL.exec(label)?.groups?.['name']?.replace(NO_TAG, '')
}

/** Matches a string of JSON: `"a \"b\""`; not `null`. */
const STRING = /^"(?:[^"\\]|\\.){0,300}"/u

/**
 * What a channel is called in a list to pick from: its own name, or the person in the table of channels, or the words for
 * people whose accounts are gone. The tables may be cut off.
 */
export function titleOf(
  channel: JsonRecord,
  folder: string,
  tables: readonly TextFile[],
): string | undefined {
  const name = stringIn(channel, 'name')
  const guild = stringIn(recordIn(channel, 'guild') ?? {}, 'name')
  if (name !== undefined && name !== '') return guild === undefined ? name : `${name} (${guild})`
  const id = channelId(channel, folder)
  const label = id === '' ? undefined : findLabel(id, tables)
  if (label !== undefined) return personIn(label) ?? label
  const people = listIn(channel, 'recipients').flatMap(readPerson)
  const names = people.flatMap((person) => (person.name === undefined ? [] : [person.name]))
  return names.length === 0 ? undefined : names.join(', ')
}

function findLabel(id: string, tables: readonly TextFile[]): string | undefined {
  const key = `"${id}":`
  for (const { text } of tables) {
    const at = text.indexOf(key)
    if (at < 0) continue
    const label = STRING.exec(text.slice(at + key.length, at + key.length + 700).trimStart())?.[0]
    const value = label === undefined ? undefined : parseJson(label)
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}
