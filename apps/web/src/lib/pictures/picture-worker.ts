/**
 * The door of the worker that reads pictures. The guard and Tesseract are loaded only when it is asked to read;
 * ending it ends them too, and with them everything that was in memory.
 */
import { throwOutside } from '#lib/worker-fault.ts'
import { blankPiece, decodePicture, wipe } from './decode.ts'
import type { PictureRequest } from './protocol.ts'
import { readPictures } from './session.ts'

self.addEventListener('message', (event: MessageEvent<PictureRequest>) => {
  const tools = {
    createGuard: async () => (await import('./guard.ts')).createGuard(),
    createOcr: async (languages: PictureRequest['languages']) =>
      (await import('./ocr.ts')).createOcr(languages),
    decode: decodePicture,
    wipe,
    blank: blankPiece,
  }
  readPictures(event.data, tools, (reply) => {
    self.postMessage(reply)
  }).catch(throwOutside)
})
