/** Building the pages, only when something that they are made of has changed. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './_process.ts'

const PAGES = join(ROOT, 'apps/web/build')
const STAMP = join(ROOT, 'apps/web/.svelte-kit/holdfast-build')
const INGREDIENTS = [
  'data/**/*',
  'packages/*/src/**/*',
  'apps/web/{src,static}/**/*',
  'apps/web/*.{ts,js,json}',
  'fixtures/chats/**/*',
  'package-lock.json',
]

/** Folder of the built pages. Throws with the builder's own words when they cannot be built. */
export async function buildPages(): Promise<string> {
  const fingerprint = fingerprintOf(INGREDIENTS)
  if (existsSync(PAGES) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint)
    return PAGES
  const built = await run(['npm', 'run', 'build', '-w', 'apps/web', '--silent'])
  if (built.code !== 0) throw new Error(`the pages could not be built:\n${built.output}`)
  writeFileSync(STAMP, fingerprint)
  return PAGES
}

function fingerprintOf(patterns: readonly string[]): string {
  const hash = createHash('sha256')
  const files = globSync([...patterns], { cwd: ROOT }).sort()
  for (const file of files) {
    const path = join(ROOT, file)
    if (!statSync(path).isFile()) continue
    hash.update(file).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
