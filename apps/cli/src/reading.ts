/** Reading the chats named on the command line, one input after the other: what `check` and `chats` share. */
import {
  readChats,
  type Conversation,
  type Reading,
  type ReadingIssue,
} from '@holdfast/engine/chat'
import { valueOf } from './arguments.ts'
import type { Arguments } from './command.ts'
import { InputError } from './errors.ts'
import { openInput } from './files.ts'
import type { Say, Voice } from './language.ts'
import { showProgress } from './progress.ts'
import { printable } from './terminal.ts'
import { parseZone, withZone, type Zone } from './zone.ts'

/**
 * Reads each FILE and hands on what it holds; gives back an error for each that held no chat.
 * @throws InputError for options that do not fit
 */
export async function readEach(
  command: string,
  args: Arguments,
  { say }: Voice,
  use: (reading: Reading) => Promise<void>,
): Promise<readonly InputError[]> {
  const { files } = args
  if (files.length === 0) throw new InputError('cli.error.no-file', { command })
  const zoneName = valueOf(args, 'time-zone')
  const zone = zoneName === undefined ? undefined : parseZone(zoneName)
  const errors: InputError[] = []
  for (const file of files) {
    try {
      const reading = await readOne(file, valueOf(args, 'format'), say)
      await use(prepare(file, reading, { me: valueOf(args, 'me'), zone }))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  return errors
}

async function readOne(file: string, format: string | undefined, say: Say): Promise<Reading> {
  const sources = await openInput(file)
  const reading = readChats(sources, {
    ...(format === undefined ? {} : { format }),
    progress: showProgress(say),
  })
  if (reading.conversations.length > 0) return reading
  const [first] = reading.issues
  if (first === undefined) throw new InputError('cli.error.no-chat', { file })
  throw new InputError('cli.error.place', issueWords(first, say))
}

interface Preparation {
  readonly me: string | undefined
  readonly zone: Zone | undefined
}

/** Applies what the person knows and the file does not tell: who they are, and the zone of the times. */
function prepare(file: string, reading: Reading, { me, zone }: Preparation): Reading {
  let { conversations, issues } = reading
  if (me !== undefined) {
    const owned = conversations.map((conversation) => withOwner(conversation, me))
    if (owned.every((conversation) => conversation === null)) {
      throw new InputError('cli.error.me', { file })
    }
    conversations = conversations.map((conversation, n) => owned[n] ?? conversation)
  }
  if (zone !== undefined) {
    conversations = conversations.map((conversation) => withZone(conversation, zone))
    issues = issues.filter(({ code }) => code !== 'zone-unknown')
  }
  return { conversations, issues }
}

/** The conversation with the named participant as its owner; null when nobody in it has the name. */
export function withOwner(conversation: Conversation, name: string): Conversation | null {
  const { participants } = conversation
  const owner =
    participants.find((one) => one.name === name) ??
    participants.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (owner === undefined) return null
  return {
    ...conversation,
    participants: participants.map(({ id, name: shown }) =>
      id === owner.id ? { id, name: shown, owner: true } : { id, name: shown },
    ),
  }
}

/** Where an issue is and what it says. */
export function issueWords(
  { code, place, values }: ReadingIssue,
  say: Say,
): { readonly file: string; readonly text: string } {
  const file = printable(place.file)
  const where =
    place.line !== undefined
      ? say('cli.place.line', { file, line: place.line })
      : place.path !== undefined
        ? say('cli.place.path', { file, path: printable(place.path) })
        : file
  return { file: where, text: say(`issue.${code}`, values) }
}
