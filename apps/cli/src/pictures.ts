/** The pictures and videos named on the command line, one after the other. Opens, never keeps, never writes. */
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { InputError } from './errors.ts'
import { collecting, explaining, openInput } from './files.ts'

const MOST_FILES = 100_000

/** What a folder is searched for; what was named itself may be called as it likes. */
const PICTURE_FILES: readonly string[] = [
  ...['.avif', '.gif', '.heic', '.heif', '.jfif', '.jpeg', '.jpg', '.png', '.webp'],
  ...['.3gp', '.avi', '.m4v', '.mkv', '.mov', '.mp4', '.webm'],
]

export interface PictureFile {
  /** As on the command line, or below the folder that stands there. */
  readonly name: string
  /** A path, or what came on a stream. */
  readonly source: string | Uint8Array
}

/**
 * Each picture once, in the order of the command line, those of a folder by name. Folders inside a folder and links in it
 * are not followed. What could not be opened is added to the errors.
 */
export async function* openPictures(
  names: readonly string[],
  errors: InputError[],
): AsyncGenerator<PictureFile> {
  for (const name of new Set(names)) {
    const files = (await collecting(errors, () => openNamed(name))) ?? []
    yield* files
  }
}

async function openNamed(name: string): Promise<readonly PictureFile[]> {
  const found = name === '-' ? null : await explaining(name, () => stat(name))
  if (found?.isDirectory() === true) {
    const names = await listPictures(name)
    return names.map((source) => ({ name: source, source }))
  }
  if (found?.isFile() === true) return [{ name, source: name }]
  // A stream can be read once, and a picture is read for its sums and for its pixels.
  const [stream] = (await openInput(name)).sources
  return stream === undefined ? [] : [{ name, source: await stream.read(0, stream.size) }]
}

async function listPictures(folder: string): Promise<readonly string[]> {
  const entries = await explaining(folder, () => readdir(folder, { withFileTypes: true }))
  const names = entries
    .filter((entry) => entry.isFile() && PICTURE_FILES.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(folder, entry.name))
    .toSorted()
  if (names.length === 0) {
    const list = PICTURE_FILES.join(', ')
    throw new InputError('cli.error.no-pictures', { file: folder, list })
  }
  if (names.length > MOST_FILES) {
    throw new InputError('cli.error.too-many-files', { file: folder, limit: MOST_FILES })
  }
  return names
}
