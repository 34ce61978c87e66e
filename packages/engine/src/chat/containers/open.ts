/** Opens whatever holds further files: zip, tar, and gzip around a tar or around one file. */
import { sourceOf, type ByteSource } from '../byte-source.ts'
import type { ReadingIssueCode } from '../types.ts'
import { wholeOf, type Container, type Entry } from './entry.ts'
import { mayBeChat, mayBeContainer } from './entry-name.ts'
import { gunzip, isGzip } from './gzip.ts'
import { isTar, openTar } from './tar.ts'
import { innerSource } from './unpack.ts'
import { isZip, openZip } from './zip.ts'

/** Bytes that tell what a file is. */
const HEAD = 512

export interface OpenedContainer {
  /** Holds the bytes that the entries point into. */
  readonly source: ByteSource
  /** Those that may be chats or hold some, by their index and in its order. */
  readonly entries: ReadonlyMap<number, Entry>
  readonly issue?: ReadingIssueCode
}

/** What was opened once: chats are loaded one by one, and the directory of a large archive takes a while. */
const opened = new WeakMap<ByteSource, Promise<OpenedContainer | null>>()

/** The gzip that was unpacked last, which forgets the one before: each may fill as much memory as a reading may take. */
let lastUnpacked: WeakRef<ByteSource> | undefined

/** The container that was opened last inside another: unpacked ones are too large to keep them all. */
const lastInner = new WeakMap<
  OpenedContainer,
  { readonly entry: Entry; readonly inner: ByteSource }
>()

/** The entries of a source that may be chats, or may hold some; null where it is a file like any other. */
export function openContainer(source: ByteSource): Promise<OpenedContainer | null> {
  const known = opened.get(source)
  if (known !== undefined) return known
  const container = open(source).then((found) =>
    found === null
      ? null
      : { ...found, entries: new Map(found.entries.map((entry) => [entry.index, entry])) },
  )
  opened.set(source, container)
  return container
}

/** The container that an entry of another is; null where it is none after all. */
export async function openInner(
  outer: OpenedContainer,
  entry: Entry,
): Promise<OpenedContainer | null> {
  const last = lastInner.get(outer)
  if (last?.entry === entry) return openContainer(last.inner)
  const inner = await innerSource(outer.source, entry)
  if (inner === null) return null
  lastInner.set(outer, { entry, inner })
  return openContainer(inner)
}

async function open(source: ByteSource): Promise<Container | null> {
  const head = await source.read(0, HEAD)
  if (isZip(head)) return openZip(source, isWanted)
  if (isTar(head)) return openTar(source, isWanted)
  return isGzip(head) ? openGzip(source) : null
}

function isWanted(name: string): boolean {
  return mayBeChat(name) || mayBeContainer(name)
}

/** Forgets what was unpacked before, unless it is the same. */
function keepOnly(packed: ByteSource): void {
  const before = lastUnpacked?.deref()
  if (before !== undefined && before !== packed) opened.delete(before)
  lastUnpacked = new WeakRef(packed)
}

/** What is packed in a gzip has to be unpacked as a whole before anything can be said of it. */
async function openGzip(packed: ByteSource): Promise<Container> {
  keepOnly(packed)
  const { name, bytes, issue } = await gunzip(packed)
  const source = sourceOf({ name, bytes })
  const broken = issue === null ? {} : { issue }
  if (isTar(bytes)) return { ...(await openTar(source, isWanted)), ...broken }
  return { source, entries: bytes.length === 0 ? [] : [wholeOf(source)], ...broken }
}
