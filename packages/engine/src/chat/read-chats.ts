/**
 * The way from chosen files to conversations: open, recognise, read, name the owner. Knows no format; the formats are
 * rows of `formats.ts`.
 */
import { chooseFormat } from './choose-format.ts'
import type { ChatFormat, FormatContext } from './format.ts'
import { markGone } from './gone-accounts.ts'
import { MAX_UNKNOWN_FILES } from './limits.ts'
import { cutLongMessages } from './long-messages.ts'
import { markOwner } from './owner.ts'
import { openSources, type Opened, type OpenedFile } from './open-sources.ts'
import { createGoOn, createProgress, OPENING_SHARE } from './progress.ts'
import { createReporter } from './reporter.ts'
import type { Conversation, Reading, ReadingIssue, ReadOptions, SourceFile } from './types.ts'
import { createUniqueIds } from './unique-ids.ts'

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
  const tell = createProgress(options.progress)
  const opened = await openGroups(files, options.format, report, tell)
  const { groups } = opened
  const context: FormatContext = {
    ...(options.offsetMinutes === undefined ? {} : { offsetMinutes: options.offsetMinutes }),
    report,
    goOn: createGoOn([...groups.values()].flat(), tell),
  }
  const lists: (readonly Conversation[])[] = []
  for (const [format, members] of groups) lists.push(await format.read(members, context))
  // Nothing that a file has many of may be spread into a call, which takes some hundred thousand.
  const read = lists.flat()
  if (read.length === 0 && issues.length === 0) reportNothing(files, opened, report)
  const conversations = read.map((conversation) => markGone(cutLongMessages(conversation, report)))
  const marked = conversations.map((conversation) => markOwner(conversation, options.owner))
  return { conversations: marked.map(createUniqueIds()), issues }
}

interface OpenedGroups extends Pick<Opened, 'archives' | 'isWhole'> {
  readonly groups: ReadonlyMap<ChatFormat, readonly OpenedFile[]>
}

/** The files by their formats. What the formats do not read is let go of here, before they take memory of their own. */
async function openGroups(
  files: readonly SourceFile[],
  format: string | undefined,
  report: (issue: ReadingIssue) => void,
  tell: (share: number) => boolean,
): Promise<OpenedGroups> {
  const opened = await openSources(files, report, (share) => tell(share * OPENING_SHARE))
  const { archives, isWhole } = opened
  return { groups: groupByFormat(opened, format, report), archives, isWhole }
}

/** Where nobody has said why nothing was found: the files tell about chats, or hold empty ones. */
function reportNothing(
  files: readonly SourceFile[],
  { archives, isWhole }: OpenedGroups,
  report: (issue: ReadingIssue) => void,
): void {
  for (const [index, { name }] of isWhole ? files.entries() : []) {
    const code = archives.some((archive) => archive.index === index)
      ? 'archive-without-chat'
      : 'unknown-format'
    report({ code, place: { file: name } })
  }
}

function groupByFormat(
  { files, archives }: Opened,
  wanted: string | undefined,
  report: (issue: ReadingIssue) => void,
): ReadonlyMap<ChatFormat, readonly OpenedFile[]> {
  const groups = new Map<ChatFormat, OpenedFile[]>()
  const families = new Map<string, ChatFormat>()
  const known = new Set<number>()
  const unknown: OpenedFile[] = []
  for (const file of files) {
    const chosen = chooseFormat(file, file.format ?? wanted)
    const family = chosen?.family
    const format = family === undefined ? chosen : (families.get(family) ?? chosen)
    if (family !== undefined && format !== null) families.set(family, format)
    if (!file.sound && format?.readsBytes !== true) {
      report({ code: 'unreadable-text', place: { file: file.name } })
    }
    if (format === null) {
      if (file.chosen) unknown.push(file)
      continue
    }
    known.add(file.source)
    const lean = withoutUnread(file, format)
    const group = groups.get(format)
    if (group !== undefined) group.push(lean)
    else groups.set(format, [lean])
  }
  for (const { index, name } of archives) {
    if (!known.has(index)) report({ code: 'archive-without-chat', place: { file: name } })
  }
  for (const { name } of groups.size === 0 ? unknown : unknown.slice(0, MAX_UNKNOWN_FILES)) {
    report({ code: 'unknown-format', place: { file: name } })
  }
  return groups
}

const NOTHING = new Uint8Array()

/** The file without what its format does not read: of a large one, text and bytes take several times its size. */
function withoutUnread(file: OpenedFile, { readsBytes }: ChatFormat): OpenedFile {
  return readsBytes === true ? { ...file, text: '' } : { ...file, bytes: NOTHING }
}
