/** The door of the worker: compiles what the engine knows, and passes requests and replies on. */
import { tacticKnowledge } from '@holdfast/data/tactics'
import { compileTactics } from '@holdfast/engine/tactics'
import type { Request } from './protocol.ts'
import { createSession } from './session.ts'

const session = createSession(compileTactics(tacticKnowledge), (reply) => {
  self.postMessage(reply)
})

self.addEventListener('message', (event: MessageEvent<Request>) => {
  session.answer(event.data)
})
