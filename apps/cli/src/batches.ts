/** Reads all sources together, or one chat after the other where that would take too much memory. */
import {
  createUniqueIds,
  loadChats,
  readChats,
  surveyChats,
  type ByteSource,
  type Reading,
} from '@holdfast/engine/chat'

/** Bytes of all sources above which their chats are read one after the other. */
const MOST_BYTES = 64_000_000

/** Looking for the chats is this share of the work that the progress shows; reading them is the rest. */
const SURVEY = 0.1

export interface BatchOptions {
  readonly format: string | undefined
  readonly progress: (share: number) => boolean
}

/** Whether the sources are read one chat after the other. */
export function areLarge(sources: readonly ByteSource[]): boolean {
  return sources.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES
}

/** One reading of everything, or one for each chat; ids are unique over all of them. */
export async function* readBatches(
  sources: readonly ByteSource[],
  { format, progress }: BatchOptions,
): AsyncGenerator<Reading> {
  const options = format === undefined ? {} : { format }
  if (!areLarge(sources)) {
    const files = await Promise.all(sources.map(readWhole))
    yield await readChats(files, { ...options, progress })
    return
  }
  const survey = await surveyChats(sources, {
    ...options,
    progress: (share) => progress(share * SURVEY),
  })
  yield { conversations: [], issues: survey.issues }
  const total = survey.chats.reduce((sum, { bytes }) => sum + bytes, 0)
  const unique = createUniqueIds()
  let done = 0
  for (const chat of survey.chats) {
    const loaded = await loadChats(sources, survey, [chat])
    const { conversations, issues } = await readChats(loaded.files)
    yield { conversations: conversations.map(unique), issues: [...loaded.issues, ...issues] }
    done += chat.bytes
    progress(SURVEY + (1 - SURVEY) * (done / total))
  }
}

async function readWhole({ name, size, read }: ByteSource) {
  return { name, bytes: await read(0, size) }
}
