/** The door of the worker that makes fingerprints. Ending it ends everything that was in its memory. */
import { createPdqHasher } from '@holdfast/engine/image'
import { throwOutside } from '#lib/worker-fault.ts'
import { askFrames } from './ask-frames.ts'
import { decodeStored } from './decode.ts'
import { openHeic } from './heic.ts'
import type { FingerprintRequest } from './protocol.ts'
import { makeFingerprints } from './session.ts'

self.addEventListener('message', (event: MessageEvent<FingerprintRequest>) => {
  const { files, frames } = event.data
  const tools = {
    decode: decodeStored,
    openHeic,
    hasher: createPdqHasher(),
    frames: askFrames(frames),
    now: () => performance.now(),
  }
  makeFingerprints(files, tools, (reply) => {
    self.postMessage(reply)
  }).catch(throwOutside)
})
