import { readFileSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from 'svelte/compiler'
import { expect, it } from 'vitest'

const FOLDER = join(import.meta.dirname, '../..')

/** Sets whatever attributes there are, on any element: 2 kB, and part of every page with a tool once one component needs it. */
const SETTER = 'attribute_effect'

it('no component needs the setter of all attributes', () => {
  const needing = globSync('**/*.svelte', { cwd: FOLDER }).filter((filename) => {
    const source = readFileSync(join(FOLDER, filename), 'utf8')
    return compile(source, { generate: 'client', filename }).js.code.includes(SETTER)
  })
  expect(needing).toEqual([])
})

it('an element whose name changes and that has an id does', () => {
  const source = '<svelte:element this={$$props.name} id={$$props.id} class="a" />'
  expect(compile(source, { generate: 'client' }).js.code).toContain(SETTER)
})
