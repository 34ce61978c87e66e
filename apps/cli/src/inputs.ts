/** The inputs named on the command line, each with its sources, and which input a place in a chat belongs to. */
import type { ByteSource } from '@holdfast/engine/chat'
import { InputError } from './errors.ts'
import { openInput } from './files.ts'

export interface Input {
  /** As on the command line. */
  readonly name: string
  readonly sources: readonly ByteSource[]
}

/** Opens each named input once; what could not be opened is an error and stops no other. */
export async function openInputs(
  names: readonly string[],
): Promise<{ readonly inputs: readonly Input[]; readonly errors: readonly InputError[] }> {
  const inputs: Input[] = []
  const errors: InputError[] = []
  for (const name of new Set(names)) {
    try {
      const opened = await openInput(name)
      errors.push(...opened.errors)
      // A folder of which nothing could be read has said so.
      if (opened.sources.length > 0) inputs.push({ name, sources: opened.sources })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      errors.push(error)
    }
  }
  return { inputs, errors }
}

/**
 * Finds the input of a place's file. An entry of an archive has the archive's name in front of it, or none where only
 * one file was read.
 */
export function createInputFinder(
  inputs: readonly Input[],
): (file: string | undefined) => Input | undefined {
  if (inputs.length === 1) return () => inputs[0]
  const byName = new Map(inputs.flatMap((input) => input.sources.map(({ name }) => [name, input])))
  return (file = '') => {
    for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
      const found = byName.get(file.slice(0, end))
      if (found !== undefined) return found
    }
    return undefined
  }
}
