/**
 * The way from chosen files to conversations: open, recognise, read, name the owner. Knows no format; the formats are
 * rows of `formats.ts`.
 */
import type { ChatFormat, FormatContext, TextFile } from './format.ts'
import { CHAT_FORMATS } from './formats.ts'
import { MAX_ISSUES, MAX_UNKNOWN_FILES } from './limits.ts'
import { cutLongMessages } from './long-messages.ts'
import { markOwner } from './owner.ts'
import { openSources } from './open-sources.ts'
import type { Conversation, Reading, ReadingIssue, ReadOptions, SourceFile } from './types.ts'

/** Below this a file that merely lay in an archive is not taken for a chat: exports hold many other texts. */
const SURE_ENOUGH = 0.5

/** Share of the whole between two calls of `progress`. */
const PROGRESS_STEP = 0.01

/**
 * Reads chats out of files of any known format, zip archives among them. Never throws: what could not be read is an
 * issue, and one broken file does not stop the rest.
 *
 * @returns conversations by format and then in the order of the files, each with an id that is unique in the reading
 */
export async function readChats(
  files: readonly SourceFile[],
  options: ReadOptions = {},
): Promise<Reading> {
  const issues: ReadingIssue[] = []
  const report = createReporter(issues)
  const opened = openSources(files, report)
  const groups = groupByFormat(opened, options.format, report)
  const context: FormatContext = {
    ...(options.offsetMinutes === undefined ? {} : { offsetMinutes: options.offsetMinutes }),
    report,
    goOn: createProgress([...groups.values()].flat(), options.progress),
  }
  const read: Conversation[] = []
  for (const [format, members] of groups) read.push(...(await format.read(members, context)))
  const conversations = read.map((conversation) => cutLongMessages(conversation, report))
  const marked = conversations.map((conversation) => markOwner(conversation, options.owner))
  return { conversations: withUniqueIds(marked), issues }
}

/** Takes issues down, at most `MAX_ISSUES` of one kind in one file. */
function createReporter(issues: ReadingIssue[]): (issue: ReadingIssue) => void {
  const counts = new Map<string, number>()
  return (issue) => {
    const key = `${issue.code} ${issue.place.file}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count <= MAX_ISSUES) issues.push(issue)
  }
}

function groupByFormat(
  files: readonly TextFile[],
  wanted: string | undefined,
  report: (issue: ReadingIssue) => void,
): ReadonlyMap<ChatFormat, readonly TextFile[]> {
  const groups = new Map<ChatFormat, TextFile[]>()
  const unknown: TextFile[] = []
  for (const file of files) {
    const format = chooseFormat(file, wanted)
    const group = format === null ? unknown : groups.get(format)
    if (group !== undefined) group.push(file)
    else if (format !== null) groups.set(format, [file])
  }
  // What merely lay in an archive deserves a word only where nothing at all was found.
  const named = groups.size === 0 ? unknown : unknown.filter(({ chosen }) => chosen)
  for (const { name } of groups.size === 0 ? named : named.slice(0, MAX_UNKNOWN_FILES)) {
    report({ code: 'unknown-format', place: { file: name } })
  }
  return groups
}

function chooseFormat(file: TextFile, wanted: string | undefined): ChatFormat | null {
  if (wanted !== undefined) return CHAT_FORMATS.find((format) => format.id === wanted) ?? null
  let best: ChatFormat | null = null
  let bestConfidence = file.chosen ? 0 : SURE_ENOUGH
  for (const format of CHAT_FORMATS) {
    const confidence = format.recognise(file)
    if (confidence > bestConfidence) {
      best = format
      bestConfidence = confidence
    }
  }
  return best
}

/**
 * Turns the share of one file into the share of all, weighed by length, and passes on each step of `PROGRESS_STEP`.
 * Once told to stop it stays stopped.
 */
function createProgress(
  files: readonly TextFile[],
  progress: ReadOptions['progress'],
): FormatContext['goOn'] {
  const total = files.reduce((sum, file) => sum + file.text.length, 0)
  const starts = new Map<TextFile, number>()
  let start = 0
  for (const file of files) {
    starts.set(file, start)
    start += file.text.length
  }
  let going = true
  let told = -1
  return (file, share) => {
    const done = ((starts.get(file) ?? 0) + file.text.length * share) / total
    if (going && progress !== undefined && done >= told + PROGRESS_STEP) {
      told = done
      going = progress(Math.min(1, done))
    }
    return going
  }
}

function withUniqueIds(conversations: readonly Conversation[]): readonly Conversation[] {
  const used = new Set<string>()
  const copies = new Map<string, number>()
  return conversations.map((conversation) => {
    let id = conversation.id
    while (used.has(id)) {
      const copy = (copies.get(conversation.id) ?? 1) + 1
      copies.set(conversation.id, copy)
      id = `${conversation.id}-${String(copy)}`
    }
    used.add(id)
    return id === conversation.id ? conversation : { ...conversation, id }
  })
}
