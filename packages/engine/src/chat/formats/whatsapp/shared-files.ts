/**
 * Tells the chat of an archive from text files that were sent in it: somebody can send a file that looks like an
 * export, and it must not pass for a chat of the person whose archive it is.
 */
import type { TextFile } from '../../format.ts'

/** More texts than this are too many to compare with each other, and no archive of one chat. */
const MAX_COMPARED = 20

/**
 * The files without those of an archive that another file of their folder names as something that was sent. Where two
 * name each other both stay, or else a sent file could make the chat disappear. What the person chose always stays: who
 * sent a chat on to somebody for help, and checks both, must not lose the one that matters.
 */
export function withoutSharedFiles(files: readonly TextFile[]): readonly TextFile[] {
  if (files.length > MAX_COMPARED) return files
  return files.filter(
    (file) =>
      file.chosen ||
      !files.some((other) => other !== file && names(other, file) && !names(file, other)),
  )
}

/** Whether a chat holds `file (file attached)`, `<attached: file>` or `<附件：file>`, in any language. */
function names(chat: TextFile, file: TextFile): boolean {
  const [folder, base] = split(file.name)
  const inside = split(chat.name)[0] === folder
  if (!inside || !chat.text.includes(base)) return false
  return [`${base} (`, `: ${base}>`, `：${base}>`].some((mark) => chat.text.includes(mark))
}

function split(name: string): readonly [folder: string, base: string] {
  const slash = name.lastIndexOf('/') + 1
  return [name.slice(0, slash), name.slice(slash)]
}
