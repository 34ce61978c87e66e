/**
 * Messenger's download of end-to-end encrypted chats: one flat file a chat, messages in no order. Read together with
 * Facebook's export, in which the older half of the same chat may lie.
 */
import type { ChatFormat } from '../../format.ts'
import { readMetaExport } from '../../meta/read-export.ts'
import { sampleOf, shapeOf } from '../../meta/shapes.ts'
import { pairOf, titleOf } from '../../meta/title.ts'

export const messengerEncrypted: ChatFormat = {
  id: 'messenger-encrypted',
  platform: 'messenger',
  family: 'meta',
  recognise: ({ text }) => (shapeOf(sampleOf(text)) === 'encrypted' ? 0.95 : 0),
  title: titleOf,
  halfOf: pairOf,
  read: (files, context) => readMetaExport(files, 'messenger', context),
}
