/** One try of the fuzzer: damage, read, hold the laws. */
import { readChats } from '../../src/chat/index.ts'
import { brokenLaw } from './laws.ts'
import { mutate } from './mutate.ts'
import type { Sample } from './samples.ts'

export interface Try {
  /** What went wrong; null where nothing did. */
  readonly fault: string | null
  readonly bytes: number
}

/** Reads a sample damaged by a seed. */
export async function tryOnce({ files }: Sample, seed: number): Promise<Try> {
  const damaged = mutate(files, seed)
  const bytes = damaged.reduce((sum, file) => sum + file.bytes.length, 0)
  try {
    return { fault: brokenLaw(await readChats(damaged)), bytes }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.name) : 'threw', bytes }
  }
}
