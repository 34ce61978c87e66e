/**
 * Messenger in Facebook's own export as JSON. It shares its shape with Instagram's; a file that does not tell its app
 * goes to `instagram`, which reads it together with the rest of the export.
 */
import type { ChatFormat } from '../../format.ts'
import { certainApp, readMetaExport } from '../../meta/read-export.ts'
import { sampleOf, shapeOf } from '../../meta/shapes.ts'
import { folderOf, isRequestPath } from '../../meta/threads.ts'
import { pairOf, titleOf } from '../../meta/title.ts'

export const messenger: ChatFormat = {
  id: 'messenger',
  platform: 'messenger',
  family: 'meta',
  recognise: (file) => {
    const shape = shapeOf(sampleOf(file.text))
    if (shape === 'facebook-profile') return 0.9
    if (shape !== 'thread') return 0
    const app = certainApp(file)
    if (app === undefined) return 0.9
    return app === 'messenger' ? 0.95 : 0
  },
  isSide: ({ text }) => shapeOf(sampleOf(text)) === 'facebook-profile',
  title: titleOf,
  halfOf: pairOf,
  partOf: ({ path }) => folderOf(path),
  isRequest: ({ path }) => isRequestPath(path),
  read: (files, context) => readMetaExport(files, 'messenger', context),
}
