/**
 * Bytes that are read piece by piece: a Blob, a file handle, or an array in memory. Large archives are looked through
 * without being loaded.
 */
import type { SourceFile } from './types.ts'

/** A file that can be read piece by piece. */
export interface ByteSource {
  /** As `SourceFile.name`. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` up to but not including `end`; fewer only where the source ends before. */
  readonly read: (start: number, end: number) => Promise<Uint8Array>
}

/** A file whose bytes are in memory already. They are shared, not copied. */
export function sourceOf({ name, bytes }: Pick<SourceFile, 'name' | 'bytes'>): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  }
}

/** A stretch of another source, as a source of its own. */
export function sliceOf(source: ByteSource, name: string, start: number, size: number): ByteSource {
  return {
    name,
    size,
    read: (from, to) => source.read(start + from, start + Math.min(to, size)),
  }
}

/** The same source, which reads at least `block` bytes at a time and keeps the last of them for the next read. */
export function readAhead(source: ByteSource, block: number): ByteSource {
  let start = 0
  let bytes: Uint8Array = new Uint8Array()
  return {
    name: source.name,
    size: source.size,
    read: async (from, to) => {
      const end = Math.min(to, source.size)
      if (from < start || end > start + bytes.length) {
        bytes = await source.read(from, Math.max(end, from + block))
        start = from
      }
      return bytes.subarray(from - start, Math.max(0, end - start))
    },
  }
}
