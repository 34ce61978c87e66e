/** Photos that a person chose → what their files tell, on the device. Files are read and let go; nothing of them is shown. */
import { readMetadata, type MetadataKind } from '@holdfast/engine/metadata'

/** Larger files are videos or raw pictures, which an old phone can't hold in memory. */
export const MOST_BYTES = 64_000_000

/** More at once would be a library, and a list that nobody reads. */
export const MOST_PICTURES = 50

/** What is said about one photo. */
export type Looked =
  | {
      readonly kind: 'found'
      readonly found: readonly MetadataKind[]
      /** There may be more: not all notes of the file were read. */
      readonly partly: boolean
    }
  /** `partly`: not all notes of the file were read. */
  | { readonly kind: 'nothing' | 'partly' | 'no-picture' | 'too-large' | 'unreadable' }

/** Looks into each file in turn. One that can't be read is said so, and the rest goes on. */
export async function lookInto(files: readonly Blob[]): Promise<readonly Looked[]> {
  const looked: Looked[] = []
  for (const file of files.slice(0, MOST_PICTURES)) looked.push(await lookIntoOne(file))
  return looked
}

async function lookIntoOne(file: Blob): Promise<Looked> {
  if (file.size > MOST_BYTES) return { kind: 'too-large' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { kind: 'unreadable' }
  const read = readMetadata(new Uint8Array(bytes))
  if (read.kind === 'no-picture') return { kind: 'no-picture' }
  if (read.found.length > 0) return { kind: 'found', found: read.found, partly: !read.whole }
  return { kind: read.whole ? 'nothing' : 'partly' }
}
