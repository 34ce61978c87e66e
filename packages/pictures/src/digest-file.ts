/** The sums of a file by Node's own code; the engine has the same for the browser. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { FileDigest } from '@holdfast/engine/image'

/**
 * Reads the file piece by piece, so that its size does not matter.
 * @throws the file system's own error where it cannot be read
 */
export async function digestFile(path: string): Promise<FileDigest> {
  const md5 = createHash('md5')
  const sha256 = createHash('sha256')
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    md5.update(piece)
    sha256.update(piece)
  }
  return { md5: md5.digest('hex'), sha256: sha256.digest('hex') }
}
