/** From when to when a chat goes. */
import type { Message } from '@holdfast/engine/chat'

/** ISO times of the first and the last message, where known. */
export interface Span {
  readonly first?: string
  readonly last?: string
}

export function spanOf(messages: readonly Message[]): Span {
  const first = messages.find(isDated)?.at
  const last = messages.findLast(isDated)?.at
  return {
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  }
}

function isDated({ at }: Message): boolean {
  return at !== undefined
}
