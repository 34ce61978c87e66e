/**
 * From chosen files to bytes in memory: little is taken whole; of much the chats are listed, and only those that the
 * person picks are loaded.
 */
import {
  loadChats,
  surveyChats,
  type ByteSource,
  type FoundChat,
  type Reading,
  type SourceFile,
  type Survey,
} from '@holdfast/engine/chat'
import type { ChosenFile, ListedChat } from './protocol.ts'

/** Up to here everything is read without a question. */
const LITTLE_BYTES = 50_000_000
const FEW_CHATS = 30

/** Files with what is known of the chats in them. */
export interface Surveyed {
  readonly sources: readonly ByteSource[]
  readonly survey: Survey
}

/** What is ready to be read, with what was in the way. */
export interface Loaded {
  readonly files: readonly SourceFile[]
  readonly issues: Reading['issues']
}

/** A share of the work that is done, 0…1; says whether to go on. */
type Tell = (share: number) => boolean

/** Looks through files without loading them. */
export async function surveyFiles(files: readonly ChosenFile[], tell: Tell): Promise<Surveyed> {
  const sources = files.map(sourceOf)
  const survey = await surveyChats(sources, { progress: tell })
  return { sources, survey }
}

/** Whether there is so much that the person should pick. */
export function isMuch({ survey: { chats } }: Surveyed): boolean {
  return chats.length > 1 && (chats.length > FEW_CHATS || bytesOf(chats) > LITTLE_BYTES)
}

/** Requests from strangers first, since threats often come from there, and then the longest. */
export function listOf({ survey: { chats } }: Surveyed): readonly ListedChat[] {
  return chats
    .map(({ id, title = '', platform, bytes, request }) => ({
      id,
      title,
      platform,
      bytes,
      request: request === true,
    }))
    .toSorted((a, b) => Number(b.request) - Number(a.request) || b.bytes - a.bytes)
}

/** What is read where nobody picks: everything, or of much the chats at the head of the list. */
export function asMuchAsFits(surveyed: Surveyed): {
  readonly chosen: readonly string[] | 'all'
  /** Nothing is left out. */
  readonly whole: boolean
} {
  if (!isMuch(surveyed)) return { chosen: 'all', whole: true }
  const chosen: string[] = []
  let left = LITTLE_BYTES
  for (const { id, bytes } of listOf(surveyed)) {
    left -= bytes
    // One alone is read whatever its size, as it would be if it had been brought alone.
    if (left < 0 && chosen.length > 0) break
    chosen.push(id)
  }
  return { chosen, whole: chosen.length === surveyed.survey.chats.length }
}

/** Loads the chats with these ids, or everything. */
export async function load(
  { sources, survey }: Surveyed,
  chosen: readonly string[] | 'all',
  tell: Tell,
): Promise<Loaded> {
  if (chosen === 'all' && bytesOf(sources.map(({ size }) => ({ bytes: size }))) <= LITTLE_BYTES) {
    return { files: await readWhole(sources, tell), issues: [] }
  }
  const wanted = new Set(chosen)
  const chats = chosen === 'all' ? survey.chats : survey.chats.filter(({ id }) => wanted.has(id))
  const loaded = await loadChats(sources, survey, chats, { progress: tell })
  return { files: loaded.files, issues: [...survey.issues, ...loaded.issues] }
}

/** Little is handed on as it came, so that the reader can say a word about each file. */
async function readWhole(
  sources: readonly ByteSource[],
  tell: Tell,
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for (const [index, { name, size, read }] of sources.entries()) {
    files.push({ name, bytes: await read(0, size) })
    tell((index + 1) / sources.length)
  }
  return files
}

/** The device refused to hand over a file: it was moved, or is still being written. */
export class UnreadableFile extends Error {}

function sourceOf({ name, blob }: ChosenFile): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (start, end) => {
      try {
        return new Uint8Array(await blob.slice(start, end).arrayBuffer())
      } catch (cause) {
        throw new UnreadableFile('a file cannot be read', { cause })
      }
    },
  }
}

function bytesOf(things: readonly Pick<FoundChat, 'bytes'>[]): number {
  return things.reduce((sum, { bytes }) => sum + bytes, 0)
}
