/** Which message quotes which. Ids are looked at only where something was quoted, since most chats quote nothing. */
import { isRecord } from '../../json.ts'
import type { Replies } from '../../replies.ts'
import type { ReadMessages } from './messages.ts'

export interface Source extends ReadMessages {
  /** Ids are told apart within one conversation only, which may lie in several files. */
  readonly scope: string
  /** The messages as they stand in the file. */
  readonly items: readonly unknown[]
}

export function repliesIn(sources: readonly Source[]): Replies {
  const replies: Replies = { ids: new Map(), answers: new Map() }
  const scopes = new Set<string>()
  for (const { scope, quotes } of sources) {
    if (quotes.size > 0) scopes.add(scope)
    for (const [message, id] of quotes) replies.answers.set(message, `${scope}\u0000${id}`)
  }
  for (const { scope, items, messages } of sources) {
    if (!scopes.has(scope)) continue
    for (const message of messages) {
      const path = message.place?.path ?? ''
      const item = items[Number(path.slice(path.lastIndexOf('/') + 1))]
      const id = isRecord(item) ? item['id'] : undefined
      const key = `${scope}\u0000${typeof id === 'string' ? id : ''}`
      // Of a message in several files the first stays.
      if (typeof id === 'string' && !replies.ids.has(key)) replies.ids.set(key, message)
    }
  }
  return replies
}
