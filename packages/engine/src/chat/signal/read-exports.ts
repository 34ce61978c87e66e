/**
 * What the three formats of signal-export have in common: the tool writes each chat three times into one folder, and it is
 * read once, from the file that tells most.
 */
import type { ChatFormat, FormatContext, TextFile } from '../format.ts'
import { readData, recogniseData } from '../formats/signal-json/read-data.ts'
import { readMarkdown } from '../formats/signal-markdown/read-markdown.ts'
import { readPage, recognisePage } from '../formats/signal-html/read-page.ts'
import type { Conversation } from '../types.ts'

/** The tool's files for one chat, the one that tells most first. */
const OWN_NAMES: readonly (readonly string[])[] = [
  ['data.json'],
  ['index.html'],
  ['chat.md', 'index.md'],
]

export const SIGNAL_EXPORT: Omit<ChatFormat, 'id' | 'recognise'> = {
  platform: 'signal',
  family: 'signal-export',
  partOf: ({ path }) => (rankOf(path) === null ? path : folderOf(path)),
  title: ({ path }) => titleOf(path),
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const file of withoutPoorer(files)) {
      if (!context.goOn(file, 0)) break
      const id = `signal-${String(conversations.length + 1)}`
      const conversation = readFile(file, id, context)
      if (conversation !== null) conversations.push(conversation)
    }
    return conversations
  },
}

function readFile(file: TextFile, id: string, context: FormatContext): Conversation | null {
  if (recogniseData(file) > 0) return readData(file, id, context)
  if (recognisePage(file) > 0) return readPage(file, id, context)
  return readMarkdown(file, id, context)
}

/** Without files beside which a richer one of the same chat lies. Without a folder nobody knows whose they are. */
function withoutPoorer(files: readonly TextFile[]): readonly TextFile[] {
  const best = new Map<string, number>()
  for (const { path } of files) {
    const rank = rankOf(path)
    if (rank === null) continue
    const folder = folderOf(path)
    best.set(folder, Math.min(rank, best.get(folder) ?? rank))
  }
  return files.filter(({ path }) => {
    const rank = rankOf(path)
    return rank === null || rank === best.get(folderOf(path))
  })
}

/** The place of a file among the three; null where it lies in no folder or has another name. */
function rankOf(path: string): number | null {
  if (folderOf(path) === '') return null
  const name = path.slice(path.lastIndexOf('/') + 1)
  const rank = OWN_NAMES.findIndex((names) => names.includes(name))
  return rank < 0 ? null : rank
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The folder has the name of the other person or the group. */
function titleOf(path: string): string | undefined {
  const folder = folderOf(path)
  return folder === '' ? undefined : folder.slice(folder.lastIndexOf('/') + 1)
}
