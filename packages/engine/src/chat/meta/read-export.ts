/** Reads all of Meta's JSON files at once: of Instagram and of Messenger, plain and encrypted, with the owner's profile. */
import { createIsoClock } from '../civil-time.ts'
import type { FormatContext, TextFile } from '../format.ts'
import { readJson } from '../read-json.ts'
import type { Conversation } from '../types.ts'
import { appOf, appOfRest, type MetaApp } from './app.ts'
import { namesInProfile, ownerOf, sharedNames, sourceOf, type Profile } from './owner.ts'
import { readThread } from './read-thread.ts'
import { createRepair } from './repair.ts'
import { sampleOf, shapeOf } from './shapes.ts'
import { findThreads, joinParts, type ThreadPart } from './threads.ts'

/** The conversations in files of Meta's apps; what does not tell its app is of the app that most others are of. */
export function readMetaExport(
  files: readonly TextFile[],
  fallback: MetaApp,
  context: FormatContext,
): readonly Conversation[] {
  const repair = createRepair()
  const clock = createIsoClock()
  const known = files.map((file) => certainApp(file))
  const rest = appOfRest(known, fallback)
  const profiles: Profile[] = []
  const parts: ThreadPart[] = []
  for (const [index, file] of files.entries()) {
    if (!context.goOn(file, 0)) break
    const app = known[index] ?? rest
    const value = readJson(file, context)
    if (value === undefined) continue
    const shape = shapeOf(sampleOf(file.text))
    if (shape === 'instagram-profile' || shape === 'facebook-profile') {
      profiles.push({ app, source: sourceOf(file.name), names: namesInProfile(value, app, repair) })
      continue
    }
    const found = findThreads(file, value, app, repair)
    if (found.length === 0) context.report({ code: 'unknown-format', place: { file: file.name } })
    for (const part of found) parts.push(part)
  }
  const threads = joinParts(parts)
  if (threads.length === 0) tellOfProfiles(files, profiles, context)
  const shared = sharedNames(threads)
  const counts = new Map<MetaApp, number>()
  const conversations: Conversation[] = []
  for (const thread of threads) {
    const app = thread[0]?.app ?? fallback
    const owner = ownerOf(thread, profiles, shared)
    const number = (counts.get(app) ?? 0) + 1
    const id = `${app}-${String(number)}`
    const conversation = readThread(thread, {
      id,
      ...(owner === undefined ? {} : { owner }),
      repair,
      clock,
      context,
    })
    if (conversation.messages.length === 0) continue
    counts.set(app, number)
    conversations.push(conversation)
  }
  return conversations
}

/** The app that a file's path or beginning gives away. */
export function certainApp(file: TextFile): MetaApp | undefined {
  const sample = sampleOf(file.text)
  const shape = shapeOf(sample)
  if (shape === 'encrypted' || shape === 'facebook-profile') return 'messenger'
  if (shape === 'before-2021' || shape === 'instagram-profile') return 'instagram'
  return appOf(file.path, sample)
}

/** A profile alone holds no chat. */
function tellOfProfiles(
  files: readonly TextFile[],
  profiles: readonly Profile[],
  { report }: FormatContext,
): void {
  const [file] = files
  if (file === undefined || profiles.length < files.length) return
  report({ code: 'archive-without-chat', place: { file: file.name } })
}
