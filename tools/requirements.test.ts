import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const TABLE = readFileSync(join(ROOT, 'docs/requirements.md'), 'utf8')

/** What the documents ask for lies beside the repository, and not everywhere. */
const ASKED = join(ROOT, '../shared/requirements.md')

/** Lines per group, as the documents ask for them: R1.1 to R1.7 and so on. */
const LINES = [7, 9, 3, 5, 5, 5, 2]

/** Matches a row's id: `| R2.3 |`; not an id in a sentence. */
const ID = /^\| (R\d\.\d) +\|/gmu

/** Matches a file of a test: `` `tools/a.test.ts` ``; not the address of a page. */
const FILE = /`([\w./-]+\.(?:ts|md))`/gu

/** Matches an address below a language: `` `/plan/tell/` ``. */
const ADDRESS = /`\/([\w/-]+)\/`/gu

function all(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}

/** One address, or two where a part of it is there for adults alone: `profile/[[adult=adult]]`. */
function addressesOf(route: string): readonly string[] {
  return [route.replace('/[[adult=adult]]', ''), route.replace('[[adult=adult]]', 'adult')]
}

describe('the table of requirements', () => {
  it('has every line once, in order', () => {
    const asked = LINES.flatMap((count, group) =>
      Array.from({ length: count }, (_, line) => `R${group + 1}.${line + 1}`),
    )
    expect(all(ID, TABLE)).toEqual(asked)
  })

  it.skipIf(!existsSync(ASKED))('has the lines of the documents', () => {
    expect(all(ID, TABLE)).toEqual(all(ID, readFileSync(ASKED, 'utf8')))
  })

  it('names files that exist', () => {
    const files = all(FILE, TABLE)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([])
  })

  it('names pages that exist', () => {
    // The introduction shows what an address looks like with its language.
    const pages = all(ADDRESS, TABLE.slice(TABLE.indexOf('## Recognise')))
    const routes = globSync('**/+page.svelte', { cwd: join(ROOT, 'apps/web/src/routes/[lang]') })
    const there = new Set(
      routes.map((file) => dirname(file).replaceAll('\\', '/')).flatMap(addressesOf),
    )
    expect(pages.filter((page) => !there.has(page))).toEqual([])
  })

  it('proves what it calls done', () => {
    const done = TABLE.split('\n').filter((row) => /^\| R\d\.\d +\| done/u.test(row))
    expect(done.length).toBeGreaterThan(10)
    expect(done.filter((row) => !row.includes('.test.ts`'))).toEqual([])
  })
})
