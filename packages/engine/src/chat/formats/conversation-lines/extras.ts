/** What a message of a Conversation line may carry beside its words. What breaks the shape is left out. */
import { isOneOf, isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import {
  CHAT_EVENTS,
  type Message,
  type Participant,
  type Reaction,
  type Reply,
} from '../../types.ts'

type Extras = Pick<
  Message,
  'deleted' | 'edited' | 'viewOnce' | 'forwarded' | 'event' | 'reactions' | 'reply'
>

/** Whether a message says anything beside its sender, time, words and kind. Each key is written out: it runs for all. */
export function hasExtras(item: JsonRecord): boolean {
  return (
    item['reactions'] !== undefined ||
    item['reply'] !== undefined ||
    item['event'] !== undefined ||
    item['deleted'] !== undefined ||
    item['edited'] !== undefined ||
    item['viewOnce'] !== undefined ||
    item['forwarded'] !== undefined
  )
}

/** The extras of a message as they stand in the line. */
export function readExtras(item: JsonRecord): Extras {
  const event = item['event']
  const reactions = listIn(item, 'reactions').flatMap(readReaction)
  const reply = readReply(item)
  return {
    ...(item['deleted'] === true ? { deleted: true } : {}),
    ...(item['edited'] === true ? { edited: true } : {}),
    ...(item['viewOnce'] === true ? { viewOnce: true } : {}),
    ...(item['forwarded'] === true ? { forwarded: true } : {}),
    ...(isOneOf(CHAT_EVENTS, event) ? { event } : {}),
    ...(reactions.length > 0 ? { reactions } : {}),
    ...(reply === undefined ? {} : { reply }),
  }
}

/** The messages without answers to messages, and reactions of people, that are not there. */
export function withoutDanglingIndexes(
  messages: readonly Message[],
  participants: ReadonlyMap<string, Participant>,
): readonly Message[] {
  const isAnswer = ({ reactions, reply }: Message): boolean =>
    reactions !== undefined || reply !== undefined
  if (!messages.some(isAnswer)) return messages
  return messages.map((message, index) => {
    if (message.reactions === undefined && message.reply === undefined) return message
    const { reactions, reply, ...rest } = message
    const answered = reply?.message
    const answers = answered !== undefined && answered !== index && answered in messages
    const text = reply?.text
    return {
      ...rest,
      ...(reactions === undefined
        ? {}
        : {
            reactions: reactions.map(({ emoji, from }) =>
              from !== undefined && participants.has(from) ? { emoji, from } : { emoji },
            ),
          }),
      ...(answers || text !== undefined
        ? {
            reply: {
              ...(answers ? { message: answered } : {}),
              ...(text === undefined ? {} : { text }),
            },
          }
        : {}),
    }
  })
}

function readReaction(item: unknown): readonly Reaction[] {
  if (!isRecord(item)) return []
  const emoji = stringIn(item, 'emoji')
  const from = stringIn(item, 'from')
  if (emoji === undefined) return []
  return [from === undefined ? { emoji } : { emoji, from }]
}

function readReply(item: JsonRecord): Reply | undefined {
  const reply = recordIn(item, 'reply')
  if (reply === undefined) return undefined
  const message = reply['message']
  const text = stringIn(reply, 'text')
  const hasIndex = typeof message === 'number' && Number.isSafeInteger(message) && message >= 0
  if (!hasIndex && text === undefined) return undefined
  return { ...(hasIndex ? { message } : {}), ...(text === undefined ? {} : { text }) }
}
