/**
 * What lies in the sources that a person chose: files as they are, and the entries of archives, also of archives inside
 * archives, that may be chats. Lists them; knows no format.
 */
import type { ByteSource } from './byte-source.ts'
import { mayBeChat, mayBeContainer, isFinderTwin } from './containers/entry-name.ts'
import type { Entry } from './containers/entry.ts'
import { openContainer, openInner, type OpenedContainer } from './containers/open.ts'
import type { ReadingIssueCode } from './types.ts'

/** A piece of an export: a source, or one entry of an archive. */
export interface FoundFile {
  /** Index of the source. */
  readonly source: number
  /** Index of the entry in the source's directory; left out where the source is no archive. */
  readonly entry?: number
  /** Index of the entry in the directory of an archive that is itself an entry. */
  readonly inner?: number
  /** As in `Place.file`. */
  readonly name: string
  /** The folders and the name inside the archive or folder. */
  readonly path: string
  /** Unpacked, as declared. */
  readonly bytes: number
}

export interface Listing {
  readonly files: readonly FoundFile[]
  /** Indices of the sources that are archives. */
  readonly archives: ReadonlySet<number>
}

/** Takes down what is wrong with a file, by the index of its source and the name that it goes by. */
export type ReportPiece = (code: ReadingIssueCode, source: number, name: string) => void

/** Lists all that may be a chat, in the order of the sources and of their directories. */
export async function listPieces(
  sources: readonly ByteSource[],
  report: ReportPiece,
): Promise<Listing> {
  const files: FoundFile[] = []
  const archives = new Set<number>()
  const unique = createUniqueNames()
  for (const [index, source] of sources.entries()) {
    if (isFinderTwin(source.name)) continue
    const container = await openContainer(source)
    if (container === null) {
      const { name, size } = source
      files.push({ source: index, name, path: name, bytes: size })
      continue
    }
    archives.add(index)
    if (container.issue !== undefined) report(container.issue, index, source.name)
    // Every WhatsApp archive holds a `_chat.txt`.
    const before = sources.length > 1 ? `${source.name}/` : ''
    const inSource = { source: index }
    for (const entry of container.entries.values()) {
      if (mayBeContainer(entry.name)) {
        const inner = await listInner(container, entry, before, index, report)
        for (const file of inner) files.push(file)
      } else files.push(toFile({ ...inSource, entry: entry.index }, entry, before))
    }
  }
  return { files: files.map(unique), archives }
}

/** An archive may hold two files of one name, and a place has to tell which of them it is in. */
function createUniqueNames(): (file: FoundFile) => FoundFile {
  const counts = new Map<string, number>()
  return (file) => {
    const count = (counts.get(file.name) ?? 0) + 1
    counts.set(file.name, count)
    const { entry, name } = file
    return count === 1 || entry === undefined
      ? file
      : { ...file, name: `${name} (${String(count)})` }
  }
}

async function listInner(
  outer: OpenedContainer,
  entry: Entry,
  before: string,
  source: number,
  report: ReportPiece,
): Promise<readonly FoundFile[]> {
  const inner = await openInner(outer, entry)
  const name = `${before}${entry.name}`
  if (inner === null || inner.issue !== undefined) {
    const locked = entry.packing === 'encrypted'
    report(inner?.issue ?? (locked ? 'encrypted-archive' : 'broken-archive'), source, name)
  }
  return [...(inner?.entries.values() ?? [])]
    .filter((one) => mayBeChat(one.name))
    .map((one) => toFile({ source, entry: entry.index, inner: one.index }, one, `${name}/`))
}

function toFile(
  place: Pick<FoundFile, 'source' | 'entry' | 'inner'>,
  { name, packed, unpacked }: Entry,
  before: string,
): FoundFile {
  return { ...place, name: `${before}${name}`, path: name, bytes: unpacked ?? packed }
}
