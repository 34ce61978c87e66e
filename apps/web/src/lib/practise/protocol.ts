/** What the page and the worker that judges answers say to each other. Types only. */
import type { JudgedAnswer } from './judge-answer.ts'

export interface AnswerRequest {
  /** Comes back with the reply, so that one to an older question is known. */
  readonly ticket: number
  /** What the other side wrote. */
  readonly asked: string
  /** The person's own words. They go nowhere else, and no further than this worker. */
  readonly words: string
}

export interface AnswerReply {
  readonly ticket: number
  readonly judged: JudgedAnswer
}
