/**
 * TikTok's data download as TXT, the way it comes unless JSON was asked for: blocks under `>>> Chat History with kay::`, in
 * them lines `2026-07-03 23:00:11 UTC kay: words`. Names of folders and files are localised, headings are not.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { finishThreads, threadOf, type Thread } from '../../finish-threads.ts'
import { oldestFirst } from '../../message-order.ts'
import { UNKNOWN_NAME } from '../../people.ts'
import type { Message } from '../../types.ts'
import { kindOfContent } from '../tiktok/content.ts'
import { deduceOwner, isGroup } from '../tiktok/owner.ts'
import { HEADING, readBlocks, type Block } from './blocks.ts'
import { withoutForged } from './forged.ts'
import { userNameOf } from './profile.ts'

/** Characters at the start in which a heading must appear. */
const SAMPLE = 64_000

/** Matches a heading at the start of a line: `>>> Chat History with kay::`; not `see >>> Chat History with kay::`. */
const ANY_HEADING = /^>>> Chat History with [^\n]*$/mu

export const tiktokText: ChatFormat = {
  id: 'tiktok-text',
  platform: 'tiktok',
  recognise: (file) => {
    const sample = file.text.slice(0, SAMPLE)
    if (sample.includes(HEADING) && ANY_HEADING.test(sample)) return 0.95
    return userNameOf(file) === undefined ? 0 : 0.6
  },
  isSide: (file) => userNameOf(file) !== undefined,
  read: (files, context) => {
    const owner = files.map(userNameOf).find((name) => name !== undefined)
    const threads = new Map<string, Thread>()
    for (const file of files) {
      if (userNameOf(file) === undefined) readFile(file, { owner, threads, context })
    }
    return finishThreads(threads.values(), 'tiktok', context.report)
  },
}

interface FileContext {
  readonly owner: string | undefined
  readonly threads: Map<string, Thread>
  readonly context: FormatContext
}

function readFile(file: TextFile, { owner: named, threads, context }: FileContext): void {
  const blocks = readBlocks(file.text, (share) => context.goOn(file, share))
  const owner = named ?? deduceOwner(blocks.map(sendersOf))
  if (blocks.length === 0) context.report({ code: 'unknown-format', place: { file: file.name } })
  for (const block of blocks) readBlock(block, { file, owner, threads, context })
  context.goOn(file, 1)
}

function sendersOf({ contact, lines }: Block): { contact: string; senders: ReadonlySet<string> } {
  return { contact, senders: new Set(lines.map(({ sender }) => sender)) }
}

function readBlock(block: Block, reading: FileContext & { file: TextFile }): void {
  const { file, owner, threads, context } = reading
  const { people, pieces } = threadOf(threads, `${owner ?? ''}\u0000${block.contact}`)
  if (owner !== undefined) {
    people.setOwner(owner)
    people.idOf(owner, owner)
  }
  if (block.contact !== '' && !isGroup(sendersOf(block))) people.idOf(block.contact, block.contact)
  const { lines, forged } = withoutForged(block, owner)
  for (const line of forged) {
    context.report({ code: 'forged-header', place: { file: file.name, line } })
  }
  const messages = lines.map(({ sender, at, text, line }): Message => {
    const kind = kindOfContent(text)
    const place = { file: file.name, line }
    if (sender === '' && block.contact !== '') context.report({ code: 'unknown-sender', place })
    const from = people.idOf(sender === '' ? UNKNOWN_NAME : sender)
    if (at !== null && kind === 'text') return { from, at, text, place }
    if (at === null) context.report({ code: 'invalid-time', place })
    return {
      from,
      ...(at === null ? {} : { at }),
      text,
      ...(kind === 'text' ? {} : { kind }),
      place,
    }
  })
  if (messages.length > 0) pieces.push(oldestFirst(messages))
}
