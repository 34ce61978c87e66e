/** The door of the worker: opens what the engine knows, and passes requests and replies on. */
import { opinionWeights, packedTactics, tacticGuides } from '@holdfast/data/reading'
import { openTactics, withoutSelfHarm } from '@holdfast/engine/tactics'
import { throwOutside } from '#lib/worker-fault.ts'
import type { Request } from './protocol.ts'
import { createSession } from './session.ts'

const all = openTactics(packedTactics, tacticGuides, opinionWeights)

const session = createSession({ all, blackmail: withoutSelfHarm(all) }, (reply) => {
  self.postMessage(reply)
})

self.addEventListener('message', (event: MessageEvent<Request>) => {
  session.answer(event.data).catch(throwOutside)
})
