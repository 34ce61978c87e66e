/** The door of the worker that counts faces. Ending it ends everything that was in its memory. */
import { loadReadingAsset } from '#lib/pictures/assets.ts'
import { throwOutside } from '#lib/worker-fault.ts'
import { countInFiles } from './count-in-files.ts'
import type { FacesRequest } from './protocol.ts'
import { decodeSquares } from './squares.ts'

const load = async (): Promise<Uint8Array> => loadReadingAsset('faces/tiny_face_detector_model.bin')

self.addEventListener('message', (event: MessageEvent<FacesRequest>) => {
  countInFiles(event.data.files, { load, decode: decodeSquares }, (reply) => {
    self.postMessage(reply)
  }).catch(throwOutside)
})
