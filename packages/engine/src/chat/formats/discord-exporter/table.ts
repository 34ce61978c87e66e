/** DiscordChatExporter's CSV: author, date, content, addresses of attachments, and reactions with their numbers. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { kindOfFileName } from '../../media-kind.ts'
import type { People } from '../../people.ts'
import { walkTable } from '../../table.ts'
import type { Message, Reaction } from '../../types.ts'
import type { ChannelMessages } from './read-channel.ts'
import { createDateReader } from './table-date.ts'

type Draft = { -readonly [Key in keyof Message]: Message[Key] }

/** Messages between two questions whether to go on. */
const STEP = 4_096

/** Characters of a header. */
const HEADER = 100

/** Matches the header of any version: `AuthorID,Author,Date,Content,Attachments,Reactions`; not `Author,Title`. */
const COLUMNS = /^"?(?:authorid"?,"?)?author"?,"?date"?,"?content"?,"?attachments"?/iu

export function isTable(text: string): boolean {
  return COLUMNS.test(text.slice(0, HEADER))
}

export function readTable(file: TextFile, people: People, context: FormatContext): ChannelMessages {
  const messages: Draft[] = []
  const offset = isoOffset(context.offsetMinutes)
  const reader = createDateReader(file, context)
  const state = { localTimes: false }
  walkTable(file.text, ({ line, cells }, share) => {
    const place = { file: file.name, line }
    const {
      authorid: id = '',
      author = '',
      date = '',
      content,
      attachments = '',
      reactions = '',
    } = cells
    if (content === undefined || (id === '' && author === '')) {
      context.report({ code: 'invalid-message', place })
      return true
    }
    const name = author.replace(NO_TAG, '')
    const from = people.idOf(id === '' ? `name:${name}` : id, name)
    const message: Draft = { from, text: content, place }
    const time = reader(date)
    if (time === null) context.report({ code: 'invalid-time', place })
    else {
      message.at = time.zoned ? time.at : `${time.at}${offset}`
      if (!time.zoned) state.localTimes = true
    }
    if (attachments !== '') message.kind = kindOfFileName(attachments.split(',', 1)[0] ?? '')
    else if (content === '') message.kind = 'file'
    const marks = readReactions(reactions)
    if (marks.length > 0) message.reactions = marks
    messages.push(message)
    return messages.length % STEP !== 0 || context.goOn(file, share)
  })
  if (state.localTimes && offset === '')
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  return { messages, ids: [], replies: [] }
}

/** Matches the tag of accounts that have none any more: `kay#0000`; not `kay#0042`. */
const NO_TAG = /#0{1,4}$/u

/** Matches a reaction with its number: `👍 (2)`; not `👍`. */
const REACTION = /^(?<emoji>.{1,64}) \(\d{1,9}\)$/u

/** Nobody is named in a table. */
function readReactions(cell: string): readonly Reaction[] {
  if (cell === '') return []
  return cell.split(',').flatMap((mark): readonly Reaction[] => {
    const emoji = REACTION.exec(mark)?.groups?.['emoji']
    return emoji === undefined ? [] : [{ emoji }]
  })
}
