/** Unpacks a gzip in memory, within the cap for a file. Source: RFC 1952. */
import { Gunzip } from 'fflate'
import type { ByteSource } from '../byte-source.ts'
import { MAX_FILE_BYTES } from '../limits.ts'
import type { ReadingIssueCode } from '../types.ts'
import { createGatherer } from './gather.ts'

const PIECE = 65_536

/** Matches the end of `8_live_sam.tar.gz`, `takeout.tgz`; not `gz`. */
const EXTENSION = /\.(?:gz|tgz)$/iu

export interface Gunzipped {
  /** The last part of the source's name, without `.gz`. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly issue: ReadingIssueCode | null
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8
}

/** Unpacks as far as it goes. */
export async function gunzip(source: ByteSource): Promise<Gunzipped> {
  const name = (source.name.split('/').at(-1) ?? '').replace(EXTENSION, '')
  const gathered = createGatherer(MAX_FILE_BYTES)
  const stream = new Gunzip((bytes) => {
    gathered.take(bytes)
  })
  for (let at = 0; at < source.size; at += PIECE) {
    const piece = await source.read(at, at + PIECE)
    try {
      stream.push(piece, at + PIECE >= source.size)
    } catch {
      return { name, bytes: gathered.bytes(), issue: 'broken-archive' }
    }
    // Half a tar is of no use where it is too large for being read at all.
    if (gathered.isFull()) return { name, bytes: new Uint8Array(), issue: 'too-large' }
  }
  return { name, bytes: gathered.bytes(), issue: null }
}
