/**
 * Reading the chats named on the command line: what `check` and `chats` share. All inputs are read together, since one
 * conversation may lie in several files, and so that every id is different.
 */
import {
  markOwner,
  parseZone,
  readingInZone,
  surveyChats,
  type Conversation,
  type ReadingIssue,
  type Survey,
  type Zone,
} from '@holdfast/engine/chat'
import { valueOf } from './arguments.ts'
import { areLarge, readBatches } from './batches.ts'
import type { Arguments } from './command.ts'
import { InputError } from './errors.ts'
import { createInputFinder, openInputs, type Input } from './inputs.ts'
import type { Voice } from './language.ts'
import { issueWords } from './print/issues.ts'
import { showProgress } from './progress.ts'

/** What could not be read. */
export interface Troubles {
  readonly issues: readonly ReadingIssue[]
  /** One for each FILE that held no chat; its issues are not among the others. */
  readonly errors: readonly InputError[]
}

/**
 * Reads every FILE and hands over one conversation after the other, of which it keeps none.
 * @throws InputError for options that do not fit
 */
export async function readInputs(
  command: string,
  args: Arguments,
  voice: Voice,
  take: (conversation: Conversation) => void | Promise<void>,
): Promise<Troubles> {
  const zone = zoneOf(args)
  const { inputs, errors } = await openNamed(command, args)
  const sources = inputs.flatMap((input) => input.sources)
  const inputOf = createInputFinder(inputs)
  const read = new Set<Input | undefined>()
  const issues: ReadingIssue[] = []
  const owner = createOwnerMarker(valueOf(args, 'me'))
  const options = { format: valueOf(args, 'format'), progress: showProgress(voice.say) }
  for await (const batch of readBatches(sources, options)) {
    const reading = zone === undefined ? batch : readingInZone(batch, zone)
    for (const issue of reading.issues) issues.push(issue)
    const owned = reading.conversations.map(owner.mark)
    // Nothing is shown where the name is wrong, unless only the end can tell.
    if (!areLarge(sources)) owner.check()
    for (const conversation of owned) {
      for (const { place } of conversation.messages) read.add(inputOf(place?.file))
      await take(conversation)
    }
  }
  owner.check()
  return troublesOf(inputs, read, issues, errors, voice)
}

/** Lists the chats of every FILE without reading them. */
export async function listInputs(
  command: string,
  args: Arguments,
  voice: Voice,
): Promise<Troubles & Pick<Survey, 'chats'>> {
  const { inputs, errors } = await openNamed(command, args)
  const format = valueOf(args, 'format')
  const survey = await surveyChats(
    inputs.flatMap((input) => input.sources),
    { ...(format === undefined ? {} : { format }), progress: showProgress(voice.say) },
  )
  const inputOf = createInputFinder(inputs)
  const read = new Set(survey.chats.flatMap(({ files }) => files.map(({ name }) => inputOf(name))))
  const { chats, issues } = survey
  return { chats, ...troublesOf(inputs, read, issues, errors, voice) }
}

function zoneOf(args: Arguments): Zone | undefined {
  const name = valueOf(args, 'time-zone')
  if (name === undefined) return undefined
  const zone = parseZone(name)
  if (zone === null) throw new InputError('cli.error.time-zone', { value: name })
  return zone
}

async function openNamed(command: string, { files }: Arguments) {
  if (files.length === 0) throw new InputError('cli.error.no-file', { command })
  return openInputs(files)
}

/** The issues of the inputs that held a chat, and one error for each of the others. */
function troublesOf(
  inputs: readonly Input[],
  read: ReadonlySet<Input | undefined>,
  issues: readonly ReadingIssue[],
  errors: readonly InputError[],
  voice: Voice,
): Troubles {
  const inputOf = createInputFinder(inputs)
  const first = (input: Input): ReadingIssue | undefined =>
    issues.find(({ place }) => inputOf(place.file) === input)
  const empty = inputs.filter((input) => !read.has(input))
  return {
    issues: issues.filter(({ place }) => read.has(inputOf(place.file))),
    errors: [...errors, ...empty.map((input) => unread(input, first(input), voice))],
  }
}

function unread({ name }: Input, issue: ReadingIssue | undefined, { say }: Voice): InputError {
  if (issue === undefined) return new InputError('cli.error.no-chat', { file: name })
  const { where, text } = issueWords(issue, say)
  const file = where.startsWith(name) ? where : `${name}: ${where}`
  return new InputError('cli.error.place', { file, text })
}

/** Marks the named participant as owner wherever there is one, and knows whether there was any. */
function createOwnerMarker(name: string | undefined) {
  let seen = false
  let found = false
  return {
    mark: (conversation: Conversation): Conversation => {
      if (name === undefined) return conversation
      const marked = markOwner(conversation, name)
      seen = true
      // A conversation in which nobody has the name comes back as it was.
      if (marked !== conversation) found = true
      return marked
    },
    check: (): void => {
      if (seen && !found) throw new InputError('cli.error.me')
    },
  }
}
