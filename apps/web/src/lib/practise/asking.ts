/** Keeps the words that are being judged, so that a reply is never taken for one to what was typed since. */
import type { JudgedAnswer } from './judge-answer.ts'
import type { AnswerReply, AnswerRequest } from './protocol.ts'

export interface Asking {
  /** The request for words; a reply to an earlier one counts for nothing from now on. */
  readonly ask: (asked: string, words: string) => AnswerRequest
  /** What was judged, and the words that it is about; null for a reply to another question. */
  readonly take: (
    reply: AnswerReply,
  ) => { readonly judged: JudgedAnswer; readonly words: string } | null
}

export function createAsking(): Asking {
  let sent: AnswerRequest = { ticket: 0, asked: '', words: '' }
  return {
    ask: (asked, words) => {
      sent = { ticket: sent.ticket + 1, asked, words }
      return sent
    },
    take: ({ ticket, judged }) => (ticket === sent.ticket ? { judged, words: sent.words } : null),
  }
}
