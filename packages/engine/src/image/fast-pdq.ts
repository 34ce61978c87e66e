/** The hasher on WebAssembly with SIMD: the same bits, several times faster. Built from `packages/engine/assembly/pdq`. */
import { measureAxis, POINTS } from './axis.ts'
import { fromBase64 } from './base64.ts'
import { createWaves, WAVES } from './cosines.ts'
import { PDQ_WASM } from './generated/pdq-wasm.ts'
import { NEAREST_SIDE, nearestPlaces } from './nearest-512.ts'
import {
  createHasher,
  createPlainHasher,
  type AnalyseOptions,
  type Frequencies,
  type PdqHasher,
} from './pdq.ts'
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
  readonly beginPicking: (bytes: number) => number
  readonly pick: (row: number) => void
  readonly takeRows: (rows: number) => void
  readonly keepRows: (top: number) => void
  readonly finish: () => void
  readonly transform: () => void
  readonly measureQuality: () => number
  readonly inputAt: () => number
  readonly sourceAt: () => number
  readonly placesAt: () => number
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
  return createHasher('webassembly', (pixels, options) => analyse(module, pixels, options))
}

function analyse(module: Module, pixels: Pixels, { nearest, small }: AnalyseOptions): Frequencies {
  const { width, height, channels } = pixels
  const size = nearest ? { width: NEAREST_SIDE, height: NEAREST_SIDE } : { width, height }
  setUp(module, { ...size, channels })
  const copyRow = nearest ? pickingRows(module, pixels) : copyingRows(module, pixels)
  for (let top = 0; top < size.height; top += ROWS) {
    const rows = Math.min(ROWS, size.height - top)
    for (let row = 0; row < rows; row += 1) copyRow(top + row, row)
    if (small) module.keepRows(top)
    else module.takeRows(rows)
  }
  if (!small) module.finish()
  module.transform()
  const values = new Float32Array(module.memory.buffer, module.frequenciesAt(), WAVES * WAVES)
  return { values: values.slice(), quality: module.measureQuality() }
}

function setUp(module: Module, { width, height, channels }: Omit<Pixels, 'data'>): void {
  const across = measureAxis(width)
  const down = measureAxis(height)
  expectRoom(module.begin(width, height, channels, across.window, down.window), width)
  writeFloats(module, module.countsAcrossAt(), across.counts)
  writeFloats(module, module.countsDownAt(), down.counts)
  writeNumbers(module, module.keptColumnsAt(), across.kept)
  writeNumbers(module, module.keptRowsAt(), down.kept)
}

function expectRoom(found: number, width: number): void {
  if (found === 0) throw new RangeError(`pixels: no memory for a picture ${width} pixels wide`)
}

/** Brings a row of the picture to a row of the module's input. */
type CopyRow = (row: number, to: number) => void

function copyingRows(module: Module, { width, channels, data }: Pixels): CopyRow {
  const bytes = new Uint8Array(module.memory.buffer)
  const stride = width * channels
  const input = module.inputAt()
  return (row, to) => {
    bytes.set(data.subarray(row * stride, (row + 1) * stride), input + to * stride)
  }
}

/** As `toNearest512` does it. */
function pickingRows(module: Module, { width, height, channels, data }: Pixels): CopyRow {
  const stride = width * channels
  expectRoom(module.beginPicking(stride), width)
  writeNumbers(
    module,
    module.placesAt(),
    nearestPlaces(width).map((column) => column * channels),
  )
  const rows = nearestPlaces(height)
  const bytes = new Uint8Array(module.memory.buffer)
  const source = module.sourceAt()
  return (row, to) => {
    const start = (rows[row] ?? 0) * stride
    bytes.set(data.subarray(start, start + stride), source)
    module.pick(to)
  }
}

function writeNumbers({ memory }: Module, place: number, values: Int32Array): void {
  new Int32Array(memory.buffer).set(values, place / 4)
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
