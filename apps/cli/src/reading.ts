/**
 * Reading the chats named on the command line: what `check` and `chats` share. All inputs are read together, since one
 * conversation may lie in several files, and so that every id is different.
 */
import {
  markOwner,
  readChats,
  type Conversation,
  type Reading,
  type ReadingIssue,
} from '@holdfast/engine/chat'
import { valueOf } from './arguments.ts'
import type { Arguments } from './command.ts'
import { InputError } from './errors.ts'
import { createInputFinder, openInputs, type Input } from './inputs.ts'
import type { Voice } from './language.ts'
import { issueWords } from './print/issues.ts'
import { showProgress } from './progress.ts'
import { parseZone, withZone } from './zone.ts'

export interface InputReading extends Reading {
  /** One for each FILE that held no chat; its issues are not among the others. */
  readonly errors: readonly InputError[]
}

/**
 * Reads every FILE.
 * @throws InputError for options that do not fit
 */
export async function readInputs(
  command: string,
  args: Arguments,
  voice: Voice,
): Promise<InputReading> {
  if (args.files.length === 0) throw new InputError('cli.error.no-file', { command })
  const zoneName = valueOf(args, 'time-zone')
  const zone = zoneName === undefined ? undefined : parseZone(zoneName)
  const { inputs, errors } = await openInputs(args.files)
  const { conversations, issues } = await readFiles(inputs, valueOf(args, 'format'), voice)
  const owned = ownedBy(conversations, valueOf(args, 'me'))
  const inputOf = createInputFinder(inputs)
  const read = new Set(
    conversations.flatMap(({ messages }) => messages.map(({ place }) => inputOf(place?.file))),
  )
  const first = (input: Input): ReadingIssue | undefined =>
    issues.find(({ place }) => inputOf(place.file) === input)
  return {
    conversations: zone === undefined ? owned : owned.map((one) => withZone(one, zone)),
    issues: issues
      .filter(({ place }) => read.has(inputOf(place.file)))
      .filter(({ code }) => zone === undefined || code !== 'zone-unknown'),
    errors: [
      ...errors,
      ...inputs
        .filter((input) => !read.has(input))
        .map((input) => unread(input, first(input), voice)),
    ],
  }
}

function readFiles(
  inputs: readonly Input[],
  format: string | undefined,
  { say }: Voice,
): Promise<Reading> {
  return readChats(
    inputs.flatMap(({ files }) => files),
    { ...(format === undefined ? {} : { format }), progress: showProgress(say) },
  )
}

function unread({ name }: Input, issue: ReadingIssue | undefined, { say }: Voice): InputError {
  if (issue === undefined) return new InputError('cli.error.no-chat', { file: name })
  const { where, text } = issueWords(issue, say)
  const file = where.startsWith(name) ? where : `${name}: ${where}`
  return new InputError('cli.error.place', { file, text })
}

/** The conversations with the named participant as owner, wherever there is one. */
function ownedBy(
  conversations: readonly Conversation[],
  name: string | undefined,
): readonly Conversation[] {
  if (name === undefined || conversations.length === 0) return conversations
  const marked = conversations.map((conversation) => markOwner(conversation, name))
  // A conversation in which nobody has the name comes back as it was.
  if (marked.some((conversation, n) => conversation !== conversations[n])) return marked
  throw new InputError('cli.error.me')
}
