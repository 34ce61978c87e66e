// PDQ's heavy part, built to WebAssembly with SIMD by AssemblyScript; `src/image` has the same in plain TypeScript, with
// the reasons. Nothing is allocated by the language: memory.ts hands out what a picture needs.
import { frequencies, keptColumns, keptRows, turnedWaves, waves } from './memory'

export {
  begin,
  beginPicking,
  pick,
  placesAt,
  sourceAt,
  countsAcrossAt,
  countsDownAt,
  finish,
  inputAt,
  keepRows,
  takeRows,
} from './picture'
export { measureQuality, transform } from './frequencies'

export function wavesAt(): usize {
  return waves
}

export function turnedWavesAt(): usize {
  return turnedWaves
}

export function keptColumnsAt(): usize {
  return keptColumns
}

export function keptRowsAt(): usize {
  return keptRows
}

export function frequenciesAt(): usize {
  return frequencies
}
