/** One try of the fuzzer: damage, read, hold the laws. */
import { readChats, type SourceFile } from '../../src/chat/index.ts'
import { brokenLaw } from './laws.ts'
import { mutate } from './mutate.ts'
import type { Sample } from './samples.ts'

export interface Try {
  /** What went wrong; null where nothing did. */
  readonly fault: string | null
  readonly bytes: number
  /** What the reading took, without the making of the damage. */
  readonly milliseconds: number
}

/** Reads a sample damaged by a seed. */
export async function tryOnce({ files }: Sample, seed: number): Promise<Try> {
  const damaged = mutate(files, seed)
  const bytes = damaged.reduce((sum, file) => sum + file.bytes.length, 0)
  const start = performance.now()
  const fault = await faultOf(damaged)
  return { fault, bytes, milliseconds: performance.now() - start }
}

async function faultOf(damaged: readonly SourceFile[]): Promise<string | null> {
  try {
    return brokenLaw(await readChats(damaged))
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.name) : 'threw'
  }
}
