/** Puts into words what Telegram notes beside the messages: an action, who did it, and what to. */
import { isList, stringIn, type JsonRecord } from '../../json.ts'
import type { ChatEvent, MessageKind } from '../../types.ts'
import { ACTIONS, DELETED_NAME } from './actions.ts'
import { joinPieces, textOf } from './content.ts'

export interface Notice {
  readonly text: string
  readonly kind: MessageKind
  readonly event?: ChatEvent
}

/** How a call ended that nobody took. */
const MISSED: ReadonlyMap<unknown, string> = new Map([
  ['busy', 'Declined call'],
  ['missed', 'Missed call'],
])

/** Matches `{actor}` with the key; not `{}`. */
const PLACEHOLDER = /\{(?<key>\w{1,20})\}/gu

/** The notice in a message of type `service`. */
export function readNotice(item: JsonRecord): Notice {
  const action = stringIn(item, 'action')
  if (action === 'phone_call') return readCall(item)
  if (action === 'set_messages_ttl') {
    return { text: wordsOfTimer(item), kind: 'system', event: 'timer-changed' }
  }
  if (action === undefined) {
    return { text: stringIn(item, 'information_text') ?? textOf(item), kind: 'system' }
  }
  const known = ACTIONS.get(action)
  const words = known?.words ?? `{actor}: ${action.replaceAll('_', ' ')}`
  const text = words.replaceAll(PLACEHOLDER, (_, key: string) => wordsIn(item, key)).trim()
  const kind = known?.isCall === true ? 'call' : 'system'
  return known?.event === undefined ? { text, kind } : { text, kind, event: known.event }
}

function readCall(item: JsonRecord): Notice {
  const missed = MISSED.get(item['discard_reason'])
  if (missed !== undefined) return { text: missed, kind: 'call', event: 'call-missed' }
  const seconds = item['duration_seconds']
  return { text: typeof seconds === 'number' ? `Call (${seconds} seconds)` : 'Call', kind: 'call' }
}

const SECONDS_IN: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [86_400, '24 hours', 'days'],
  [3_600, '1 hour', 'hours'],
]

function wordsOfTimer(item: JsonRecord): string {
  const actor = wordsIn(item, 'actor')
  const period = item['period']
  if (typeof period !== 'number' || period <= 0) {
    return `${actor} has set messages not to auto-delete`
  }
  const unit = SECONDS_IN.find(([seconds]) => period % seconds === 0)
  const count = unit === undefined ? period : period / unit[0]
  const time =
    unit === undefined ? `${period} seconds` : count === 1 ? unit[1] : `${count} ${unit[2]}`
  return `${actor} has set messages to auto-delete in ${time}`
}

/** What stands under a key, as words; people whose accounts are gone have no name. */
function wordsIn(item: JsonRecord, key: string): string {
  const value = item[key]
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value === null || key === 'actor') return DELETED_NAME
  if (!isList(value)) return ''
  if (key === 'gift_text') return joinPieces(value)
  return value.map((name) => (typeof name === 'string' ? name : DELETED_NAME)).join(', ')
}
