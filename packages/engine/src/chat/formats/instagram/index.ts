/** Instagram's own export as JSON, in the shape since 2021 and in the one before. */
import type { ChatFormat } from '../../format.ts'
import { certainApp, readMetaExport } from '../../meta/read-export.ts'
import { sampleOf, shapeOf } from '../../meta/shapes.ts'
import { folderOf, isRequestPath } from '../../meta/threads.ts'
import { titleOf } from '../../meta/title.ts'

export const instagram: ChatFormat = {
  id: 'instagram',
  platform: 'instagram',
  family: 'meta',
  recognise: (file) => {
    const shape = shapeOf(sampleOf(file.text))
    if (shape === 'before-2021' || shape === 'instagram-profile') return 0.9
    if (shape !== 'thread') return 0
    const app = certainApp(file)
    if (app === undefined) return 0.9
    return app === 'instagram' ? 0.95 : 0
  },
  isSide: ({ text }) => shapeOf(sampleOf(text)) === 'instagram-profile',
  title: titleOf,
  partOf: ({ path }) => folderOf(path),
  isRequest: ({ path }) => isRequestPath(path),
  read: (files, context) => readMetaExport(files, 'instagram', context),
}
