/** What a Telegram message says and what kind it is: text, media, and the words in polls, places, contacts and invoices. */
import {
  isList,
  isRecord,
  listIn,
  parseJson,
  recordIn,
  stringIn,
  type JsonRecord,
} from '../../json.ts'
import { kindOfFileName, kindOfMimeType } from '../../media-kind.ts'
import type { MessageKind } from '../../types.ts'
import { readRichText } from './rich-text.ts'

const KIND_OF_MEDIA: ReadonlyMap<unknown, MessageKind> = new Map([
  ['animation', 'video'],
  ['audio_file', 'voice'],
  ['sticker', 'sticker'],
  ['video_file', 'video'],
  ['video_message', 'video'],
  ['voice_message', 'voice'],
])

/** Keys of what was sent instead of words; each message has at most one of them. */
const CARDS = [
  ...['contact_information', 'location_information', 'place_name', 'poll', 'todo_list'],
  ...['invoice_information', 'game_title', 'giveaway_information', 'giveaway_results'],
  ...['paid_stars_amount', 'story_data', 'dice'],
]

/** The text as somebody wrote it: `text` is a string, or a list of strings and of pieces with a format. */
export function textOf(item: JsonRecord): string {
  const text = item['text']
  if (typeof text === 'string' && text !== '') return text
  if (isList(text) && text.length > 0) return joinPieces(text)
  const rich = item['rich_message']
  if (rich !== undefined) return readRichText(rich)
  return isList(item['text_entities']) ? joinPieces(item['text_entities']) : ''
}

/** A list of strings and of pieces with a format, as one text. */
export function joinPieces(pieces: readonly unknown[]): string {
  let joined = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') joined += piece
    else if (isRecord(piece)) joined += stringIn(piece, 'text') ?? ''
  }
  return joined
}

/** The kind by the media; `text` where there is none. */
export function kindOf(item: JsonRecord): MessageKind {
  if (item['photo'] !== undefined) return 'image'
  const media = item['media_type']
  if (media !== undefined) return KIND_OF_MEDIA.get(media) ?? 'file'
  if (item['file'] === undefined) return 'text'
  const byType = kindOfMimeType(stringIn(item, 'mime_type') ?? '')
  return byType === 'file' ? kindOfFileName(stringIn(item, 'file_name') ?? '') : byType
}

/** What was sent in place of words, to be asked for messages without a text only; null where there is nothing. */
export function readCard(
  item: JsonRecord,
): { readonly kind: MessageKind; readonly text: string } | null {
  const key = CARDS.find((one) => item[one] !== undefined)
  if (key === undefined) return null
  // Polls and lists are read like any other text; the rest is data.
  const kind = key === 'poll' || key === 'todo_list' ? 'text' : 'file'
  return { kind, text: wordsOfCard(item, key) }
}

/** The words of a card, line by line; empty where it has none. */
function wordsOfCard(item: JsonRecord, card: string): string {
  switch (card) {
    case 'contact_information': {
      const contact = recordIn(item, 'contact_information') ?? {}
      const name = words(contact['first_name'], contact['last_name']).join(' ')
      return words(name, contact['phone_number']).join('\n')
    }
    case 'location_information':
    case 'place_name': {
      const place = recordIn(item, 'location_information') ?? {}
      const point = words(place['latitude'], place['longitude']).join(', ')
      return words(item['place_name'], item['address'], point).join('\n')
    }
    case 'poll':
      return wordsOfList(recordIn(item, 'poll') ?? {}, 'question', 'answers')
    case 'todo_list':
      return wordsOfList(recordIn(item, 'todo_list') ?? {}, 'title', 'answers')
    case 'invoice_information': {
      const { title, description, amount, currency } = invoiceOf(item)
      return words(title, description, words(amount, currency).join(' ')).join('\n')
    }
    case 'game_title':
      return words(item['game_title'], item['game_description'], item['game_link']).join('\n')
    default:
      return ''
  }
}

/** Older files hold the invoice as a text with JSON in it. */
function invoiceOf(item: JsonRecord): JsonRecord {
  const value = item['invoice_information']
  const invoice = typeof value === 'string' ? parseJson(value) : value
  return isRecord(invoice) ? invoice : {}
}

function wordsOfList(record: JsonRecord, titleKey: string, listKey: string): string {
  const lines = listIn(record, listKey).flatMap((answer) => {
    const text = isRecord(answer) ? plain(answer['text']) : ''
    return text === '' ? [] : [`- ${text}`]
  })
  return [...words(plain(record[titleKey])), ...lines].join('\n')
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : isList(value) ? joinPieces(value) : ''
}

/** Those of some values that are words or numbers. */
function words(...values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) =>
    typeof value === 'number'
      ? [String(value)]
      : typeof value === 'string' && value !== ''
        ? [value]
        : [],
  )
}
