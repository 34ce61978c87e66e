/**
 * `npm run wasm`: builds `packages/engine/assembly` with AssemblyScript and writes the bytes, as text, to where the engine
 * imports them. `--check` writes nothing and fails where they are not what the source gives.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'
import { ROOT } from './_process.ts'

const SOURCE = 'packages/engine/assembly/pdq/index.ts'
const TARGET = 'packages/engine/src/image/generated/pdq-wasm.ts'
/** No runtime, no bounds checked twice, nothing asked of the host. 112 warns of vectors that never leave the module. */
const FLAGS =
  '-O3 --converge --runtime stub --noAssert --enable simd --use abort= --disableWarning 112'

const built = await build()
const target = join(ROOT, TARGET)
if (!process.argv.includes('--check')) writeFileSync(target, built)
else if (readFileSync(target, 'utf8') !== built) {
  console.error(`${TARGET} is not what its source gives: npm run wasm`)
  process.exitCode = 1
}

async function build(): Promise<string> {
  const written: Uint8Array[] = []
  const messages: string[] = []
  const { error } = await asc.main([SOURCE, '--outFile', 'out.wasm', ...FLAGS.split(' ')], {
    readFile: (name, folder) => {
      try {
        return readFileSync(join(ROOT, folder, name), 'utf8')
      } catch {
        return null
      }
    },
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') written.push(contents)
    },
    listFiles: () => null,
    stderr: {
      write: (text) => {
        messages.push(String(text))
      },
    },
  })
  const [bytes] = written
  if (error !== null || bytes === undefined) throw new Error(messages.join(''), { cause: error })
  const text = Buffer.from(bytes).toString('base64')
  return `/** Written by tools/wasm.ts from ${SOURCE}. */\nexport const PDQ_WASM: string =\n  '${text}'\n`
}
