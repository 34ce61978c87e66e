/** The hasher on WebAssembly with SIMD: the same bits, several times faster. Built from `packages/engine/assembly/pdq`. */
import { measureAxis, POINTS } from './axis.ts'
import { fromBase64 } from './base64.ts'
import { createWaves, WAVES } from './cosines.ts'
import { PDQ_WASM } from './generated/pdq-wasm.ts'
import { createHasher, createPlainHasher, type Frequencies, type PdqHasher } from './pdq.ts'
import type { Pixels } from './types.ts'
import { openModule } from './web-assembly.ts'

/** Rows that the module takes at once. */
const ROWS = 8

/** What `assembly/pdq/index.ts` exports. Places are in bytes of the memory. */
interface Module {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly begin: (
    width: number,
    height: number,
    channels: number,
    across: number,
    down: number,
  ) => number
  readonly takeRows: (rows: number) => void
  readonly keepRows: (top: number, rows: number) => void
  readonly finish: () => void
  readonly transform: () => void
  readonly measureQuality: () => number
  readonly inputAt: () => number
  readonly countsAcrossAt: () => number
  readonly countsDownAt: () => number
  readonly keptColumnsAt: () => number
  readonly keptRowsAt: () => number
  readonly wavesAt: () => number
  readonly turnedWavesAt: () => number
  readonly frequenciesAt: () => number
}

/** The fastest hasher that runs here: WebAssembly where there is SIMD and it is allowed, else TypeScript. */
export function createPdqHasher(): PdqHasher {
  return createFastHasher() ?? createPlainHasher()
}

/** Null where WebAssembly with SIMD is missing or forbidden. It holds the memory that its largest picture needed. */
export function createFastHasher(): PdqHasher | null {
  // Its own source says what it exports; a test compares it with the source.
  const module = openModule(fromBase64(PDQ_WASM)) as Module | null
  if (module === null) return null
  const waves = createWaves()
  writeFloats(module, module.wavesAt(), waves)
  writeFloats(module, module.turnedWavesAt(), turn(waves))
  return createHasher('webassembly', (pixels, small) => analyse(module, pixels, small))
}

function analyse(module: Module, pixels: Pixels, small: boolean): Frequencies {
  setUp(module, pixels)
  for (let top = 0; top < pixels.height; top += ROWS) {
    const rows = copyRows(module, pixels, top)
    if (small) module.keepRows(top, rows)
    else module.takeRows(rows)
  }
  if (!small) module.finish()
  module.transform()
  const values = new Float32Array(module.memory.buffer, module.frequenciesAt(), WAVES * WAVES)
  return { values: values.slice(), quality: module.measureQuality() }
}

function setUp(module: Module, { width, height, channels }: Pixels): void {
  const across = measureAxis(width)
  const down = measureAxis(height)
  if (module.begin(width, height, channels, across.window, down.window) === 0) {
    throw new RangeError(`pixels: no memory for a picture ${width} pixels wide`)
  }
  writeFloats(module, module.countsAcrossAt(), across.counts)
  writeFloats(module, module.countsDownAt(), down.counts)
  new Int32Array(module.memory.buffer).set(across.kept, module.keptColumnsAt() / 4)
  new Int32Array(module.memory.buffer).set(down.kept, module.keptRowsAt() / 4)
}

/** Returns how many rows there were. */
function copyRows(module: Module, { width, height, channels, data }: Pixels, top: number): number {
  const rows = Math.min(ROWS, height - top)
  const bytes = width * channels
  const picked = data.subarray(top * bytes, (top + rows) * bytes)
  new Uint8Array(module.memory.buffer).set(picked, module.inputAt())
  return rows
}

function writeFloats({ memory }: Module, place: number, values: Float32Array): void {
  new Float32Array(memory.buffer).set(values, place / 4)
}

function turn(waves: Float32Array): Float32Array {
  return Float32Array.from(
    { length: waves.length },
    (_, index) => waves[(index % WAVES) * POINTS + Math.floor(index / WAVES)] ?? 0,
  )
}
