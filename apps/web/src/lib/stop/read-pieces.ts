/** A file's bytes, piece by piece, and their sums: each piece is overwritten when it has been summed. */
import { createDigest, type FileDigest } from '@holdfast/engine/image'

/** Bytes read and summed at once. */
const PIECE = 1_000_000

export interface PieceTaker {
  /** Takes each piece as it comes. It may not keep it. */
  readonly take?: (piece: Uint8Array, start: number) => void
  /** How much has been read, 0…1. */
  readonly tell: (share: number) => void
}

/** Null where the device does not hand the file over. */
export async function sumPieces(
  file: Blob,
  { take, tell }: PieceTaker,
): Promise<FileDigest | null> {
  const digest = createDigest()
  for (let start = 0; start < file.size; start += PIECE) {
    const piece = await readPiece(file, start, start + PIECE)
    if (piece === null) return null
    take?.(piece, start)
    digest.add(piece)
    piece.fill(0)
    tell(Math.min(file.size, start + PIECE) / file.size)
  }
  return digest.finish()
}

export async function readPiece(
  file: Blob,
  start: number,
  end: number,
): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer())
  } catch {
    return null
  }
}
