/** The door of the worker that judges answers. Ending it ends everything that was in its memory. */
import { packedTactics, tacticGuides } from '@holdfast/data/reading'
import { openTactics } from '@holdfast/engine/tactics'
import { judgeAnswer } from './judge-answer.ts'
import type { AnswerReply, AnswerRequest } from './protocol.ts'

const reader = openTactics(packedTactics, tacticGuides)

self.addEventListener('message', ({ data }: MessageEvent<AnswerRequest>) => {
  const { ticket, asked, words } = data
  const reply: AnswerReply = { ticket, judged: judgeAnswer(reader, asked, words) }
  self.postMessage(reply)
})
