/**
 * A zip archive as a container. Its directory is read here because fflate ignores the encryption flag, knows no size
 * beyond 4 GB, and stops at the first bad entry.
 */
import type { ByteSource } from '../byte-source.ts'
import type { Container, Entry } from './entry.ts'
import { uint32 } from './numbers.ts'
import { readDirectory } from './zip-directory.ts'
import { recoverEntries } from './zip-recovery.ts'

/** Of an entry, of the end of an empty archive, and of the first of several files that one archive was cut into. */
const SIGNATURES: readonly number[] = [0x04034b50, 0x06054b50, 0x08074b50]

/** Whether a file begins as a zip archive does. An empty or cut-off one still counts. */
export function isZip(head: Uint8Array): boolean {
  return head.length >= 4 && SIGNATURES.includes(uint32(head, 0))
}

/** Opens an archive; where its directory is damaged, what can be found without it. */
export async function openZip(
  source: ByteSource,
  wants: (name: string) => boolean,
): Promise<Container> {
  const directory = await readDirectory(source, wants)
  const sound = directory === null ? [] : withoutOverlaps(directory.entries)
  if (directory?.whole === true && sound.length === directory.entries.length) {
    return { source, entries: sound }
  }
  const recovered = await recoverEntries(source, wants)
  const entries = recovered.length > sound.length ? recovered : sound
  return { source, entries, issue: 'broken-archive' }
}

/** Entries that share their bytes unpack to far more than the archive could hold; the first of them is kept. */
function withoutOverlaps(entries: readonly Entry[]): readonly Entry[] {
  let end = -1
  const sound = new Set<Entry>()
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start < end) continue
    end = entry.start + entry.packed
    sound.add(entry)
  }
  return entries.filter((entry) => sound.has(entry))
}
