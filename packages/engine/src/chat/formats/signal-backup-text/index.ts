/**
 * The plain text that signalbackup-tools writes of an Android backup: one chat a file, a line `[time] <name> words` for
 * each message and `[time] *** words` for what Signal notes. It leaves out deleted and view-once messages, and does not
 * say who the owner is.
 */
import type { ChatFormat } from '../../format.ts'
import type { Conversation } from '../../types.ts'
import { headerAt } from './header.ts'
import { readExport } from './read-export.ts'

export const signalBackupText: ChatFormat = {
  id: 'signal-backup-text',
  platform: 'signal',
  recognise: ({ text }) => {
    const start = text.length - text.trimStart().length
    return headerAt(text, start, 1) === null ? 0 : 0.97
  },
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const file of files) {
      if (!context.goOn(file, 0)) break
      const id = `signal-${String(conversations.length + 1)}`
      const conversation = readExport(file, id, context)
      if (conversation !== null) conversations.push(conversation)
    }
    return conversations
  },
}
