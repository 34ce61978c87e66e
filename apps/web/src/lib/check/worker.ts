/** The door of the worker: compiles what the engine knows, and passes requests and replies on. */
import { opinionWeights, tacticKnowledge } from '@holdfast/data/tactics'
import { compileTactics, type TacticReader } from '@holdfast/engine/tactics'
import { withoutDespair, withoutSelfHarm } from './judge.ts'
import type { Request } from './protocol.ts'
import { createSession } from './session.ts'

let blackmail: TacticReader | undefined

const session = createSession(
  {
    all: compileTactics(tacticKnowledge, opinionWeights),
    blackmail: () =>
      (blackmail ??= compileTactics(
        withoutSelfHarm(tacticKnowledge),
        withoutDespair(opinionWeights),
      )),
  },
  (reply) => {
    self.postMessage(reply)
  },
)

self.addEventListener('message', (event: MessageEvent<Request>) => {
  session.answer(event.data).catch((error: unknown) => {
    // A fault of ours: the page hears of it as it hears of any other, through the worker's error event.
    setTimeout(() => {
      throw error
    })
  })
})
