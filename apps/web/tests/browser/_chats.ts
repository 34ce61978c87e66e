/** Real exports for the browser tests, from `fixtures/chats`. */
import { globSync } from 'node:fs'
import { join } from 'node:path'

const FIXTURES = join(import.meta.dirname, '../../../../fixtures/chats')

/** Paths of the files of one export, without what belongs to the fixture itself. */
export function chatFiles(fixture: string): string[] {
  const folder = join(FIXTURES, fixture)
  return globSync('**/*.{txt,json,zip}', { cwd: folder })
    .filter((file) => file !== 'expected.json' && file !== 'options.json')
    .map((file) => join(folder, file))
}
