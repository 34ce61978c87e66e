/**
 * Turns the files that a person chose into files of text: opens archives, leaves out what cannot hold a chat, decodes.
 * What cannot be opened becomes an issue and does not stop the rest.
 */
import { isArchive, openArchive } from './archive.ts'
import { decodeText } from './decode-text.ts'
import type { TextFile } from './format.ts'
import { MAX_ARCHIVE_BYTES, MAX_FILE_BYTES } from './limits.ts'
import type { ReadingIssue, SourceFile } from './types.ts'

/** Matches `a/_chat.txt`, `message_1.JSON`, `x.jsonl`; not `photo.jpg`, `txt`. */
const CHAT_ENTRY = /\.(?:csv|eml|html?|js|json|jsonl|mbox|md|tsv|txt|xml)$/iu

/** Matches the copies that macOS and Finder leave in archives: `__MACOSX/._chat.txt`, `a/._b.json`; not `a/_chat.txt`. */
const FINDER_TWIN = /(?:^|\/)(?:__MACOSX\/|\._)/u

/** Opens everything; archives contribute their entries that may be chats. */
export function openSources(
  files: readonly SourceFile[],
  report: (issue: ReadingIssue) => void,
): readonly TextFile[] {
  return files
    .filter((file) => !FINDER_TWIN.test(file.name))
    .flatMap((file) => {
      const packed = isArchive(file.bytes)
      const limit = packed ? MAX_ARCHIVE_BYTES : MAX_FILE_BYTES
      if (file.bytes.length > limit) {
        const values = { megabytes: Math.round(limit / 1_000_000) }
        report({ code: 'too-large', place: { file: file.name }, values })
        return []
      }
      if (packed) return openEntries(file, files.length > 1, report)
      const text = openText(file, file.name, report)
      const { name, bytes } = file
      return text === null ? [] : [{ name, path: name, text, bytes, chosen: true }]
    })
}

/** With several sources the archive's name is put before an entry's, since every WhatsApp archive holds a `_chat.txt`. */
function openEntries(
  archive: SourceFile,
  severalSources: boolean,
  report: (issue: ReadingIssue) => void,
): readonly TextFile[] {
  const nameOf = (entry: string): string => (severalSources ? `${archive.name}/${entry}` : entry)
  const { files, issues } = openArchive(
    archive.bytes,
    (name) => CHAT_ENTRY.test(name) && !FINDER_TWIN.test(name),
  )
  for (const { code, file } of issues) {
    report({ code, place: { file: file === undefined ? archive.name : nameOf(file) } })
  }
  const opened = files.flatMap((entry) => {
    const name = nameOf(entry.name)
    const text = openText(entry, name, report)
    const { name: path, bytes } = entry
    return text === null ? [] : [{ name, path, text, bytes, chosen: false }]
  })
  if (files.length === 0 && issues.length === 0) {
    report({ code: 'unknown-format', place: { file: archive.name } })
  }
  return opened
}

function openText(
  file: SourceFile,
  name: string,
  report: (issue: ReadingIssue) => void,
): string | null {
  if (file.bytes.length === 0) {
    report({ code: 'empty-file', place: { file: name } })
    return null
  }
  const decoded = decodeText(file.bytes)
  if (decoded === null) {
    report({ code: 'unknown-format', place: { file: name } })
    return null
  }
  if (!decoded.sound) report({ code: 'unreadable-text', place: { file: name } })
  if (decoded.text.trim() === '') {
    report({ code: 'empty-file', place: { file: name } })
    return null
  }
  return decoded.text
}
