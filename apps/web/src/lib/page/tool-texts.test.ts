import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { textsOf } from '@holdfast/data/text'
import { describe, expect, it } from 'vitest'
import { toolTexts } from './tool-texts.ts'

const SOURCE = join(import.meta.dirname, '../..')

/** What a file imports of this app: `from '#lib/words.ts'`, `import('./a.svelte')`; not `from 'svelte'`. */
const IMPORTS = /(?:from|import\() ?'([#.][^']*)'/gu

/** A key, or its beginning before a value: `'stop.title'`, `` `issue.${ ``; not `'./a.ts'`. */
const KEYS = /['"`]([a-z]+\.[a-z][a-zA-Z0-9.-]*)(['"`]|\$\{)/gu

const ALL = Object.keys(textsOf('en', ['']))

/** A file of this app and everything that it imports of it. */
function reach(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
    reach(to.startsWith('#lib/') ? join(SOURCE, 'lib', to.slice(5)) : join(dirname(file), to), seen)
  }
  return seen
}

/** Keys of texts that a page and its frame name. */
function namedKeys(tool: string): readonly string[] {
  const routes = join(SOURCE, 'routes/[lang]')
  // A page that is there for each reader lies below the part of its address that only adults have.
  const page = ['', '[[adult=adult]]']
    .map((part) => join(routes, tool, part, '+page.svelte'))
    .find((file) => existsSync(file))
  if (page === undefined) throw new Error(`There is no page ${tool}`)
  const files = reach(page, new Set(reach(join(routes, '+layout.svelte'))))
  return [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(KEYS)].flatMap(([, key = '', end]) =>
      ALL.filter((one) => (end === '${' ? one.startsWith(key) : one === key)),
    ),
  )
}

describe.each(['check', 'exposure', 'plan', 'practise', 'profile', 'stop'] as const)(
  'the page %s',
  (tool) => {
    it('takes along every text that its components name', () => {
      const named = namedKeys(tool)
      const taken = toolTexts(tool, 'de')
      expect(named.length).toBeGreaterThan(50)
      expect(named.filter((key) => !Object.hasOwn(taken, key))).toEqual([])
    })
  },
)
