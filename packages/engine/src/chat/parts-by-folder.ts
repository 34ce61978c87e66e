/** Which files are parts of one chat, for formats whose parts lie side by side in one folder. */
import type { TextFile } from './format.ts'

/** The folder of a file, with its slash; empty where a file picker has dropped it. */
export function partsByFolder({ path }: Pick<TextFile, 'path'>): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
