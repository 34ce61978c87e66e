/** Loads the chats that a person picked from a survey, with what their formats need beside them, and nothing else. */
import type { ByteSource } from './byte-source.ts'
import { CHAT_FORMATS } from './formats.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import type { FoundFile } from './pieces.ts'
import { readPiece } from './read-piece.ts'
import { createPieceReporter, createReporter } from './reporter.ts'
import type { FoundChat, SideFile, Survey } from './survey.ts'
import type { ReadingIssue, SourceFile } from './types.ts'

export interface LoadOptions {
  /** Called now and then with the share of the bytes loaded, 0…1. Returning false stops the loading. */
  readonly progress?: (share: number) => boolean
}

export interface LoadedChats {
  /** Ready for `readChats`, in the order of the sources. */
  readonly files: readonly SourceFile[]
  readonly issues: readonly ReadingIssue[]
}

/**
 * The bytes of the chosen chats and of the side files of their formats: at most `MAX_FILE_BYTES`, the rest becomes an
 * issue. Passes on what a source throws when it cannot be read.
 */
export async function loadChats(
  sources: readonly ByteSource[],
  survey: Survey,
  chosen: readonly FoundChat[],
  { progress = () => true }: LoadOptions = {},
): Promise<LoadedChats> {
  const issues: ReadingIssue[] = []
  const { report } = createPieceReporter(createReporter(issues))
  const side = sideOf(survey, chosen)
  // Side files first: they are small, and without them a chat does not know its people.
  const wanted: readonly SideFile[] = [
    ...side,
    ...chosen.flatMap(({ format, files }) => files.map((file) => ({ ...file, format }))),
  ]
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0)
  const loaded = new Map<SideFile, SourceFile>()
  let room = MAX_FILE_BYTES
  let done = 0
  for (const file of wanted) {
    if (!progress(total === 0 ? 0 : done / total)) break
    const { bytes, issue } = await readPiece(sources, file, room)
    if (issue !== null) report(issue, file.source, file.name)
    const { name, path, format } = file
    const packed = file.entry === undefined ? {} : ({ packed: true } as const)
    if (bytes.length > 0) loaded.set(file, { name, path, format, bytes, ...packed })
    room -= bytes.length
    done += file.bytes
  }
  progress(1)
  const files = [...loaded].toSorted(([a], [b]) => compare(a, b)).map(([, file]) => file)
  return { files, issues }
}

function sideOf({ side }: Survey, chosen: readonly FoundChat[]): readonly SideFile[] {
  const families = new Set(chosen.map(({ format }) => familyOf(format)))
  return side.filter(({ format }) => families.has(familyOf(format)))
}

function familyOf(id: string): string {
  return CHAT_FORMATS.find((format) => format.id === id)?.family ?? id
}

/** In the order in which the sources and their directories list them. */
function compare(a: FoundFile, b: FoundFile): number {
  const entry = (a.entry ?? 0) - (b.entry ?? 0)
  return a.source - b.source || entry || (a.inner ?? 0) - (b.inner ?? 0)
}
