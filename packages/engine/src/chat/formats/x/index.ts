/**
 * X's (Twitter's) archive: `direct-messages.js` and `direct-messages-group.js`, JSON behind an assignment that is never
 * executed. People are numbers of up to 19 digits, compared as text; only the owner's name is in `account.js`.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { finishThreads, threadOf, type Thread } from '../../finish-threads.ts'
import { isList, isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { readJson } from '../../read-json.ts'
import { readEvents, type EventContext } from './events.ts'
import { partsByFolder } from '../../parts-by-folder.ts'
import { createOwners, pairOf, type Account } from './owner.ts'

/** Characters at the start in which the assignment must stand. */
const SAMPLE = 200

/** Matches the start of a file of messages: `window.YTD.direct_messages_group.part0 = [`; not `…direct_message_headers…`. */
const MESSAGES = /^\s*window\.YTD\.direct_messages?(?:_group)?\.part\d{1,4} ?= ?\[/u

/** Matches the start of the file of the account: `window.YTD.account.part0 = [`; not `window.YTD.account_label…`. */
const ACCOUNT = /^\s*window\.YTD\.account\.part\d{1,4} ?= ?\[/u

const isMessages = ({ text }: TextFile): boolean => MESSAGES.test(text.slice(0, SAMPLE))
const isAccount = ({ text }: TextFile): boolean => ACCOUNT.test(text.slice(0, SAMPLE))

export const x: ChatFormat = {
  id: 'x',
  platform: 'x',
  recognise: (file) => (isMessages(file) ? 0.95 : isAccount(file) ? 0.9 : 0),
  isSide: isAccount,
  // A chat goes on in the next part of the list, and the parts lie side by side.
  partOf: partsByFolder,
  read: (files, context) => {
    const accounts = files.filter(isAccount).flatMap((file) => readAccount(file, context))
    const read = files
      .filter((file) => !isAccount(file))
      .map((file) => readDialogues(file, context))
    const ownerOf = createOwners(
      accounts,
      read.map((list) => list.map(({ id }) => id)),
    )
    const dialogues = read.flat()
    const threads = new Map<string, Thread>()
    for (const dialogue of dialogues) readDialogue(dialogue, { ownerOf, threads, context })
    const [first] = files
    if (first !== undefined && dialogues.length === 0 && files.every(isAccount)) {
      context.report({ code: 'archive-without-chat', place: { file: first.name } })
    }
    return finishThreads(threads.values(), 'x', context.report)
  },
}

interface Dialogue {
  readonly file: TextFile
  readonly id: string
  readonly events: readonly unknown[]
  readonly pointer: string
}

/** The list behind the assignment; the text may hold `=` and brackets as it likes. */
function readList(file: TextFile, context: FormatContext): readonly unknown[] {
  if (!context.goOn(file, 0)) return []
  const start = file.text.indexOf('[')
  const value = readJson({ ...file, text: start < 0 ? '' : file.text.slice(start) }, context)
  if (isList(value)) return value
  if (value !== undefined) context.report({ code: 'unknown-format', place: { file: file.name } })
  return []
}

function readAccount(file: TextFile, context: FormatContext): readonly Account[] {
  return readList(file, context).flatMap((item): readonly Account[] => {
    const account = isRecord(item) ? recordIn(item, 'account') : undefined
    const id = account === undefined ? undefined : stringIn(account, 'accountId')
    if (account === undefined || id === undefined) return []
    return [{ id, name: nameOf(account) ?? id }]
  })
}

function nameOf(account: JsonRecord): string | undefined {
  const names = [stringIn(account, 'accountDisplayName'), stringIn(account, 'username')]
  return names.find((name) => name !== undefined && name !== '')
}

function readDialogues(file: TextFile, context: FormatContext): readonly Dialogue[] {
  return readList(file, context).flatMap((item, index): readonly Dialogue[] => {
    const pointer = `/${String(index)}/dmConversation`
    const dialogue = isRecord(item) ? recordIn(item, 'dmConversation') : undefined
    if (dialogue === undefined) {
      context.report({ code: 'invalid-message', place: { file: file.name, path: pointer } })
      return []
    }
    const id = stringIn(dialogue, 'conversationId') ?? pointer
    return [{ file, id, events: listIn(dialogue, 'messages'), pointer: `${pointer}/messages` }]
  })
}

interface DialogueContext extends Pick<EventContext, 'context'> {
  readonly ownerOf: (id: string) => Account | undefined
  readonly threads: Map<string, Thread>
}

/** One conversation may stand in several places of a file and in several files. */
function readDialogue(
  { file, id, events, pointer }: Dialogue,
  { ownerOf, threads, context }: DialogueContext,
): void {
  const { people, pieces } = threadOf(threads, id)
  const owner = ownerOf(id)
  if (owner !== undefined) {
    people.setOwner(owner.id)
    people.idOf(owner.id, owner.name)
  }
  for (const one of pairOf(id)) people.idOf(one)
  const counts = { missing: 0, encrypted: 0 }
  const messages = readEvents(events, { file, pointer, people, counts, context })
  if (messages.length > 0) pieces.push(messages)
  const place = { file: file.name, path: pointer }
  if (counts.missing > 0) {
    context.report({ code: 'texts-missing', place, values: { messages: counts.missing } })
  }
  if (counts.encrypted > 0) {
    context.report({ code: 'encrypted-text', place, values: { messages: counts.encrypted } })
  }
  context.goOn(file, 1)
}
