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

/** A chat on its way into the list. */
interface Draft {
  readonly format: ChatFormat
  readonly head: TextFile
  readonly files: FoundFile[]
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
      sideHeads.set(format, [...(sideHeads.get(format) ?? []), head])
    } else {
      const part = format.partOf?.(head) ?? `file ${String(index)}`
      addTo(drafts, part, { format, head, files: [file] })
    }
  }
  for (const archive of listing.archives) {
    if (known.has(archive) || hasTrouble(archive)) continue
    report('archive-without-chat', archive, sources[archive]?.name ?? '')
  }
  progress(1)
  const chats = [...drafts.values()].flatMap((parts) =>
    [...parts.values()].map((draft, index) =>
      toChat(draft, index, sources, sideHeads.get(draft.format) ?? []),
    ),
  )
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

function toChat(
  { format: { id, platform, title: titleOf, isRequest }, head, files }: Draft,
  index: number,
  sources: readonly ByteSource[],
  side: readonly TextFile[],
): FoundChat {
  const title = titleOf?.(head, side) ?? nameOf(head, sources[files[0]?.source ?? -1])
  return {
    id: `${id}-${String(index + 1)}`,
    format: id,
    platform,
    ...(title === '' ? {} : { title }),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    files,
    ...(isRequest?.(head) === true ? { request: true } : {}),
  }
}

/** Matches the names that apps give to every chat: `_chat`, `message_1`, `messages`; not `WhatsApp Chat with Sam`. */
const ANY_CHAT = /^_?(?:chat|conversation|messages?)(?:[\s_-]?\d{1,4})?$/iu

/** Matches the extension of `a.txt`, `b.json`; not of `Chat with J. Smith`. */
const EXTENSION = /\.[\da-z]{1,5}$/iu

/** The name of the file where it tells something, or else of its folder, or else of its archive. */
function nameOf({ path, chosen }: TextFile, source: ByteSource | undefined): string {
  const [name = '', folder] = path.split('/').toReversed()
  const own = name.replace(EXTENSION, '')
  if (!ANY_CHAT.test(own)) return own
  if (folder !== undefined) return folder
  return chosen ? own : (source?.name.split('/').at(-1) ?? own).replace(EXTENSION, '')
}
