/**
 * Turns the files that a person chose into files of text: opens archives, leaves out what cannot hold a chat, decodes.
 * What cannot be opened becomes an issue and does not stop the rest.
 */
import { sourceOf } from './byte-source.ts'
import { decodeHead, decodeText, type DecodedText } from './decode-text.ts'
import type { TextFile } from './format.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { listPieces, type FoundFile, type ReportPiece } from './pieces.ts'
import { readPiece, type PieceBytes } from './read-piece.ts'
import { createPieceReporter } from './reporter.ts'
import type { ReadingIssue, SourceFile } from './types.ts'

export interface OpenedFile extends TextFile {
  /** Index of the source. */
  readonly source: number
  /** Id of the format that it is already known to have. */
  readonly format?: string
  /** False where some bytes had to be guessed or replaced. */
  readonly sound: boolean
}

export interface Opened {
  readonly files: readonly OpenedFile[]
  /** The archives of which nothing was reported, with their index among the sources. */
  readonly archives: readonly { readonly index: number; readonly name: string }[]
  /** False where the opening was stopped. */
  readonly isWhole: boolean
}

/** Opens everything; archives contribute their entries that may be chats. `goOn` gets the share that is done. */
export async function openSources(
  files: readonly SourceFile[],
  report: (issue: ReadingIssue) => void,
  goOn: (share: number) => boolean,
): Promise<Opened> {
  const sources = files.map(sourceOf)
  const reporter = createPieceReporter(report)
  const listing = await listPieces(sources, reporter.report)
  const total = listing.files.reduce((sum, { bytes }) => sum + bytes, 0)
  const room = files.map(() => MAX_FILE_BYTES)
  const opened: OpenedFile[] = []
  let done = 0
  for (const file of listing.files) {
    if (!goOn(total === 0 ? 0 : done / total))
      return { files: opened, archives: [], isWhole: false }
    const piece = await readPiece(sources, file, room[file.source] ?? 0)
    room[file.source] = (room[file.source] ?? 0) - piece.bytes.length
    done += file.bytes
    const text = openText(piece, file, reporter.report)
    if (text !== null) opened.push({ ...text, ...told(files[file.source]) })
  }
  const archives = sources.flatMap(({ name }, index) =>
    listing.archives.has(index) && !reporter.hasTrouble(index) ? [{ index, name }] : [],
  )
  return { files: opened, archives, isWhole: true }
}

/** What an earlier look at a file has already found out. */
function told({ path, format, packed }: Partial<SourceFile> = {}): Partial<OpenedFile> {
  return {
    ...(path === undefined ? {} : { path }),
    ...(format === undefined ? {} : { format }),
    ...(packed === undefined ? {} : { chosen: false }),
  }
}

/** A file of text from its bytes; null where it holds none, which is reported. */
function openText(
  { bytes, issue }: PieceBytes,
  { source, entry, name, path }: FoundFile,
  report: ReportPiece,
  decode: (bytes: Uint8Array) => DecodedText | null = decodeText,
): OpenedFile | null {
  if (issue !== null) report(issue, source, name)
  if (bytes.length === 0) {
    if (issue === null) report('empty-file', source, name)
    return null
  }
  const decoded = decode(bytes)
  if (decoded === null) {
    report('unknown-format', source, name)
    return null
  }
  const { text, sound } = decoded
  if (text.trim() === '') {
    report('empty-file', source, name)
    return null
  }
  return { name, path, text, bytes, chosen: entry === undefined, source, sound }
}

/** The same of the beginning of a file; what is wrong further on is said when it is read. */
export function openHead(
  { bytes, issue }: PieceBytes,
  file: FoundFile,
  report: ReportPiece,
): TextFile | null {
  const head = { bytes, issue: bytes.length > 0 ? null : issue }
  return openText(head, file, report, decodeHead)
}
