/**
 * What the weights were made of: one hash over the scripts, the texts, the patterns and what decides how they are heard and
 * cut. A test compares it. The rest of `tactics/` is left out: a change there is seen by `npm run detection`.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const ROOT = new URL('../../', import.meta.url)
const FOLDERS = [
  'fixtures/conversations/train/',
  'fixtures/lines/',
  'fixtures/messages/',
  'packages/engine/src/tactics/opinion/',
] as const
const FILES = [
  'packages/data/src/generated/concepts.json',
  'packages/data/src/generated/patterns.json',
  'packages/engine/src/tactics/fold.ts',
  'packages/engine/src/tactics/frames.ts',
  'packages/engine/src/tactics/gaps.ts',
  'packages/engine/src/tactics/level.ts',
  'packages/engine/src/tactics/points.ts',
  'packages/engine/src/tactics/reader.ts',
  'packages/engine/src/tactics/respell.ts',
  'packages/engine/src/tactics/run.ts',
  'packages/engine/src/tactics/scan.ts',
  'packages/engine/src/tactics/side-state.ts',
  'packages/engine/src/tactics/spelling.ts',
  'packages/engine/src/tactics/swapped.ts',
  'packages/engine/src/tactics/vocabulary.ts',
  'tools/learn.ts',
  'tools/learn/advice.ts',
  'tools/learn/chance.ts',
  'tools/learn/cuts.ts',
  'tools/learn/filters.ts',
  'tools/learn/held-out.ts',
  'tools/learn/led-in.ts',
  'tools/learn/lesson.ts',
  'tools/learn/lessons.ts',
  'tools/learn/members.ts',
  'tools/learn/network.ts',
  'tools/learn/part.ts',
  'tools/learn/teach-member.ts',
  'tools/learn/teaching.ts',
  'tools/learn/texts.ts',
  'tools/learn/trace.ts',
] as const

/** SHA-256, hexadecimal. */
export function recipeOf(): string {
  const hash = createHash('sha256')
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => !name.endsWith('.test.ts'))
      .sort()
      .map((name) => `${folder}${name}`),
  )
  for (const path of [...inFolders, ...FILES]) {
    hash.update(`${path}\n`).update(readFileSync(new URL(path, ROOT)))
  }
  return hash.digest('hex')
}
