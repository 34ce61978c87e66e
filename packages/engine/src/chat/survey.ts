/**
 * Lists the chats in files of any size without loading them: looks at the directories of archives and at the beginning
 * of each file, so that a person can pick one chat of a whole account.
 */
import type { ByteSource } from './byte-source.ts'
import { chooseFormat } from './choose-format.ts'
import type { ChatFormat, TextFile } from './format.ts'
import { openHead } from './open-sources.ts'
import { listPieces, type FoundFile } from './pieces.ts'
import { readHead } from './read-piece.ts'
import { createPieceReporter, createReporter } from './reporter.ts'
import type { ReadingIssue } from './types.ts'

/** One chat, or one file that holds several, found without reading it whole. */
export interface FoundChat {
  /** Unique in the survey. */
  readonly id: string
  readonly format: string
  readonly platform: string
  /** Whose chat it is, as far as its beginning tells, or else the name of its folder. */
  readonly title?: string
  /** Of all its files, unpacked. */
  readonly bytes: number
  readonly files: readonly FoundFile[]
  /** It lay among requests from strangers. */
  readonly request?: true
}

/** A file without a chat of its own that tells about the chats of a format. */
export interface SideFile extends FoundFile {
  readonly format: string
}

export interface Survey {
  /** By format and then in the order of the files. */
  readonly chats: readonly FoundChat[]
  readonly side: readonly SideFile[]
  readonly issues: readonly ReadingIssue[]
}

export interface SurveyOptions {
  /** Id of the format to take every file for; found out from the content when left out. */
  readonly format?: string
  /** Called now and then with the share of the files looked at, 0…1. Returning false stops the survey. */
  readonly progress?: (share: number) => boolean
}

/** Characters of a title; a group can have a thousand names. */
const MOST_TITLE = 200

/** A chat on its way into the list. */
interface Draft {
  readonly format: ChatFormat
  readonly title: string
  readonly isRequest: boolean
  readonly files: FoundFile[]
  readonly half: string | undefined
}

/**
 * Lists the chats of all sources. Never throws for what stands in them; passes on what a source throws when it cannot be
 * read.
 */
export async function surveyChats(
  sources: readonly ByteSource[],
  { format: wanted, progress = () => true }: SurveyOptions = {},
): Promise<Survey> {
  const issues: ReadingIssue[] = []
  const { report, hasTrouble } = createPieceReporter(createReporter(issues))
  const listing = await listPieces(sources, report)
  const drafts = new Map<string, Map<string, Draft>>()
  const side: SideFile[] = []
  const sideHeads = new Map<ChatFormat, TextFile[]>()
  const known = new Set<number>()
  for (const [index, file] of listing.files.entries()) {
    if (!progress(index / listing.files.length)) break
    const head = openHead(await readHead(sources, file), file, report)
    if (head === null) continue
    const format = chooseFormat(head, wanted)
    if (format === null) {
      if (head.chosen) report('unknown-format', file.source, file.name)
      continue
    }
    known.add(file.source)
    if (format.isSide?.(head) === true) {
      side.push({ ...file, format: format.id })
      const heads = sideHeads.get(format) ?? []
      heads.push(head)
      sideHeads.set(format, heads)
    } else {
      const part = format.partOf?.(head) ?? `file ${String(index)}`
      const isRequest = format.isRequest?.(head) === true
      const title = titleOf(format, head, [], sources[file.source])
      const half = format.halfOf?.(head)
      addTo(drafts, part, { format, title, isRequest, files: [file], half })
    }
  }
  for (const archive of listing.archives) {
    if (known.has(archive) || hasTrouble(archive)) continue
    report('archive-without-chat', archive, sources[archive]?.name ?? '')
  }
  const chats: FoundChat[] = []
  for (const parts of drafts.values()) {
    let number = 0
    for (const draft of joinHalves([...parts.values()])) {
      number += 1
      const told = sideHeads.get(draft.format)
      const title = told === undefined ? draft.title : await titleAgain(draft, told, sources)
      chats.push(toChat({ ...draft, title }, number))
    }
  }
  progress(1)
  return { chats, side, issues }
}

function addTo(drafts: Map<string, Map<string, Draft>>, part: string, draft: Draft): void {
  const { id, family = id } = draft.format
  const parts = drafts.get(family) ?? new Map<string, Draft>()
  drafts.set(family, parts)
  const known = parts.get(part)
  if (known === undefined) parts.set(part, draft)
  else known.files.push(...draft.files)
}

/** Chats of two formats, one of each, that hold the halves of one conversation become one; the earlier names it. */
function joinHalves(drafts: readonly Draft[]): readonly Draft[] {
  const halves = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (draft.half === undefined) continue
    const known = halves.get(draft.half)
    if (known === undefined) halves.set(draft.half, [draft])
    else known.push(draft)
  }
  const joined = new Set<Draft>()
  for (const [first, second, ...more] of halves.values()) {
    if (first === undefined || second === undefined || more.length > 0) continue
    if (first.format === second.format) continue
    for (const file of second.files) first.files.push(file)
    joined.add(second)
  }
  return drafts.filter((draft) => !joined.has(draft))
}

function toChat({ format, title, isRequest, files }: Draft, number: number): FoundChat {
  return {
    id: `${format.id}-${String(number)}`,
    format: format.id,
    platform: format.platform,
    ...(title === '' ? {} : { title }),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
    ...(isRequest ? { request: true } : {}),
  }
}

/** Once all side files are known; the beginnings of all chats would be too much to keep until then. */
async function titleAgain(
  { format, title, files: [first] }: Draft,
  side: readonly TextFile[],
  sources: readonly ByteSource[],
): Promise<string> {
  if (first === undefined) return title
  const head = openHead(await readHead(sources, first), first, () => undefined)
  return head === null ? title : titleOf(format, head, side, sources[first.source])
}

function titleOf(
  format: ChatFormat,
  head: TextFile,
  side: readonly TextFile[],
  source: ByteSource | undefined,
): string {
  const title = format.title?.(head, side) ?? nameOf(head, source)
  // A copy: a piece of a text would keep all of it in memory.
  return title.slice(0, MOST_TITLE).split('').join('')
}

/** Matches the names that apps give to every chat: `_chat`, `message_1`, `messages`; not `WhatsApp Chat with Sam`. */
const ANY_CHAT = /^_?(?:chat|conversation|messages?)(?:[\s_-]?\d{1,4})?$/iu

/** Matches the extension of `a.txt`, `b.json`; not of `Chat with J. Smith`. */
const EXTENSION = /\.[\da-z]{1,5}$/iu

/** The name of the file where it tells something, or else of its folder, or else of its archive. */
function nameOf({ name, path, chosen }: TextFile, source: ByteSource | undefined): string {
  const [last = '', folder] = path.split('/').toReversed()
  const own = last.replace(EXTENSION, '')
  if (!ANY_CHAT.test(own)) return own
  if (folder !== undefined) return folder
  // What stands before the path is the archive, which may be inside another.
  const before = name.endsWith(`/${path}`) ? name.slice(0, -path.length - 1) : source?.name
  return chosen ? own : (before?.split('/').at(-1) ?? own).replace(EXTENSION, '')
}
