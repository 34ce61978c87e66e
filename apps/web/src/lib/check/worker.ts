/** The door of the worker: opens what the engine knows, and passes requests and replies on. */
import { opinionWeights, packedTactics, tacticGuides } from '@holdfast/data/reading'
import { openTactics, withoutSelfHarm } from '@holdfast/engine/tactics'
import type { Request } from './protocol.ts'
import { createSession } from './session.ts'

const all = openTactics(packedTactics, tacticGuides, opinionWeights)

const session = createSession({ all, blackmail: withoutSelfHarm(all) }, (reply) => {
  self.postMessage(reply)
})

self.addEventListener('message', (event: MessageEvent<Request>) => {
  session.answer(event.data).catch((error: unknown) => {
    // A fault of ours: the page hears of it as it hears of any other, through the worker's error event.
    setTimeout(() => {
      throw error
    })
  })
})
