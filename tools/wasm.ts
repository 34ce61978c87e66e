/**
 * `npm run wasm`: builds `packages/engine/assembly` with AssemblyScript and writes the bytes, as text, to where the engine
 * imports them. `--check` writes nothing and fails where they are not what the source gives.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, run } from './_process.ts'

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

/** By its command: the types of its interface would change those of the whole project. */
async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-wasm-'))
  try {
    const file = join(folder, 'pdq.wasm')
    const { code, output } = await run(['asc', SOURCE, '--outFile', file, ...FLAGS.split(' ')])
    if (code !== 0) throw new Error(output)
    const text = readFileSync(file).toString('base64')
    return `/** Written by tools/wasm.ts from ${SOURCE}. */\nexport const PDQ_WASM: string =\n  '${text}'\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}
