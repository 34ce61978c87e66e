/** What a message of DiscordChatExporter's JSON says and what kind it is. */
import { isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { kindOfFileName } from '../../media-kind.ts'
import type { MessageKind, Reaction } from '../../types.ts'

export interface Content {
  readonly text: string
  readonly kind: MessageKind
}

/** Text and kind of a message that somebody wrote. What was passed on stands under a key of its own. */
export function readContent(item: JsonRecord): Content {
  const forwarded = recordIn(item, 'forwardedMessage')
  const own = stringIn(item, 'content') ?? ''
  if (forwarded === undefined) return { text: own, kind: kindOf(item, own) } satisfies Content
  const other = stringIn(forwarded, 'content') ?? ''
  const text = own === '' || other === '' ? own + other : `${own}\n${other}`
  const kind = kindOf(item, text)
  return { text, kind: kind === 'text' || kind === 'file' ? kindOf(forwarded, text) : kind }
}

/** Words of cards, which stand in for the text of a message that has none. */
export function wordsOfEmbeds(item: JsonRecord): string {
  const lines = listIn(item, 'embeds').flatMap((embed) => {
    if (!isRecord(embed)) return []
    const fields = listIn(embed, 'fields').flatMap((field) =>
      isRecord(field) ? [stringIn(field, 'name'), stringIn(field, 'value')] : [],
    )
    return [stringIn(embed, 'title'), stringIn(embed, 'description'), ...fields]
  })
  return lines.filter((line) => line !== undefined && line !== '').join('\n')
}

function kindOf(item: JsonRecord, text: string): MessageKind {
  const [attachment] = listIn(item, 'attachments')
  if (attachment !== undefined) {
    const { fileName, url } = isRecord(attachment) ? attachment : {}
    const name = typeof fileName === 'string' ? fileName : url
    return typeof name === 'string' ? kindOfFileName(name) : 'file'
  }
  if (listIn(item, 'stickers').length > 0) return 'sticker'
  // Nothing at all is left of polls, games and the like.
  return text === '' ? 'file' : 'text'
}

/** One entry for each person the file names, and one without a person for all others. */
export function readReactions(
  item: JsonRecord,
  idOf: (user: unknown) => string | null,
): readonly Reaction[] {
  return listIn(item, 'reactions').flatMap((reaction): readonly Reaction[] => {
    if (!isRecord(reaction)) return []
    const mark = recordIn(reaction, 'emoji') ?? {}
    const emoji = stringIn(mark, 'name') ?? stringIn(mark, 'code') ?? ''
    if (emoji === '') return []
    const named = listIn(reaction, 'users').map((user): Reaction => {
      const from = idOf(user)
      return from === null ? { emoji } : { emoji, from }
    })
    const count = reaction['count']
    const others = typeof count === 'number' ? count > named.length : named.length === 0
    return others ? [...named, { emoji }] : named
  })
}
