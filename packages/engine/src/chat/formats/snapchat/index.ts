/**
 * Snapchat's "My Data": chats and snaps as JSON, since 2022 by conversation and before by class, or as pages. Words are
 * there only where a message was saved; what was erased, saved to the camera roll or photographed off the screen is told.
 * `talk_history.json` names nobody and is left out.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { finishThreads, type Thread } from '../../finish-threads.ts'
import { isRecord, type JsonRecord } from '../../json.ts'
import { partsByFolder } from '../../parts-by-folder.ts'
import { readJson } from '../../read-json.ts'
import { addFacts, readSideFile } from './facts.ts'
import { createNames, type Names } from './names.ts'
import { findOwner, readHistory } from './history.ts'
import { contactOfPage, readPage } from './pages.ts'
import { shapeOf } from './shapes.ts'

const SURENESS: Readonly<Record<string, number>> = {
  chats: 0.95,
  friends: 0.9,
  page: 0.9,
  account: 0.7,
}

export const snapchat: ChatFormat = {
  id: 'snapchat',
  platform: 'snapchat',
  recognise: (file) => SURENESS[shapeOf(file) ?? ''] ?? 0,
  isSide: (file) => ['friends', 'account'].includes(shapeOf(file) ?? ''),
  // Snaps and chats with one person lie in two files; a page is one chat.
  partOf: (head) => (shapeOf(head) === 'page' ? head.path : partsByFolder(head)),
  title: (head) => (shapeOf(head) === 'page' ? contactOfPage(head) : undefined),
  read: (files, context) => {
    const parsed = files.flatMap((file) => parse(file, context))
    const facts = parsed.flatMap(({ file, shape, value }) => readSideFile(file, shape, value))
    const histories = parsed.filter(({ shape }) => shape === 'chats')
    const names = createNames(
      facts,
      histories.map(({ value }) => findOwner(value)),
    )
    const threads = new Map<string, Thread>()
    for (const { file, value } of histories) readHistory(file, value, { threads, names, context })
    readPages(files, { threads, names, context })
    addFacts(facts, { threads, names })
    const conversations = finishThreads(threads.values(), 'snapchat', context.report)
    const [first] = files
    if (conversations.length === 0 && first !== undefined && isSideOnly(parsed, files)) {
      context.report({ code: 'archive-without-chat', place: { file: first.name } })
    }
    return conversations
  },
}

interface Parsed {
  readonly file: TextFile
  readonly shape: string
  readonly value: JsonRecord
}

function parse(file: TextFile, context: FormatContext): readonly Parsed[] {
  const shape = shapeOf(file) ?? (file.text.trimStart().startsWith('<') ? 'page' : 'chats')
  if (shape === 'page' || !context.goOn(file, 0)) return []
  const value = readJson(file, context)
  if (isRecord(value)) return [{ file, shape, value }]
  if (value !== undefined) context.report({ code: 'unknown-format', place: { file: file.name } })
  return []
}

/** The pages of an export that also holds JSON say the same once more. */
function readPages(
  files: readonly TextFile[],
  reading: { threads: Map<string, Thread>; names: Names; context: FormatContext },
): void {
  const pages = files.filter((file) => shapeOf(file) === 'page')
  const told = new Set(reading.threads.keys())
  for (const page of pages) readPage(page, { ...reading, told })
}

function isSideOnly(parsed: readonly Parsed[], files: readonly TextFile[]): boolean {
  return parsed.length === files.length && parsed.every(({ shape }) => shape !== 'chats')
}
