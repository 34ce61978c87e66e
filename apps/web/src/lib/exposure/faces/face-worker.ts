/** The door of the worker that counts faces. Ending it ends everything that was in its memory. */
import { readingAsset } from '#lib/pictures/assets.ts'
import { countInFiles } from './count-in-files.ts'
import type { FacesRequest } from './protocol.ts'
import { decodeSquares } from './squares.ts'

const WEIGHTS = readingAsset('faces/tiny_face_detector_model.bin')

self.addEventListener('message', (event: MessageEvent<FacesRequest>) => {
  countInFiles(event.data.files, { load, decode: decodeSquares }, (reply) => {
    self.postMessage(reply)
  }).catch((error: unknown) => {
    // A fault of ours: the page hears of it as it hears of any other, through the worker's error event.
    setTimeout(() => {
      throw error
    })
  })
})

async function load(): Promise<Uint8Array> {
  const response = await fetch(WEIGHTS)
  if (!response.ok) throw new Error('the network is not where it should be')
  return new Uint8Array(await response.arrayBuffer())
}
