/** What can end a command early, and the exit status of each. The only place that knows exit statuses. */
import type { Say, TextKey, TextValues } from './language.ts'
import { printable } from './terminal.ts'

/**
 * Bad arguments, or an input that could not be read. Its sentence is a text of the catalogue with the input's name:
 * never what stands in a chat.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly key: TextKey
  readonly values: TextValues

  constructor(key: TextKey, values: TextValues = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}

/** 0 the work was done, whatever was found; 2 bad arguments or unreadable input; 1 an error inside the program. */
export function exitStatus(errors: readonly unknown[]): 0 | 1 | 2 {
  if (errors.length === 0) return 0
  return errors.every((error) => error instanceof InputError) ? 2 : 1
}

/** One line for a person. Of an error inside, only the kind: its message may quote a chat. */
export function errorLine(error: unknown, say: Say): string {
  const text =
    error instanceof InputError
      ? say(error.key, error.values)
      : say('cli.error.inside', { name: error instanceof Error ? error.name : typeof error })
  return `holdfast: ${printable(text)}\n`
}
