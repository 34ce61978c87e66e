/**
 * Compares the opened chat with others, one after the other, so that the page hears how far it is and can stop it. What is
 * brought for it is read, compared and let go.
 */
import { readChats, type Conversation } from '@holdfast/engine/chat'
import { asMuchAsFits, load, surveyFiles, UnreadableFile } from './gather.ts'
import { createComparison } from './likeness.ts'
import type { ChosenFile, Reply } from './protocol.ts'

/** Messages compared between two tellings of the progress. */
const MESSAGES_A_TELLING = 5000

/** How much of the way reading is, where something is brought. */
const READING = 0.3

/** Each says what was found by one reply with the ticket, unless it is stopped or another comparison begins. */
export interface Comparing {
  readonly withChats: (
    chat: Conversation,
    others: readonly Conversation[],
    ticket: number,
  ) => Promise<void>
  readonly withFiles: (
    chat: Conversation,
    files: readonly ChosenFile[],
    ticket: number,
  ) => Promise<void>
  readonly stop: () => void
}

export function createComparing(reply: (reply: Reply) => void): Comparing {
  let current: number | undefined

  /** Tells how far it is, and says whether to go on. */
  function tell(ticket: number, share: number): boolean {
    if (current !== ticket) return false
    reply({ kind: 'comparing', ticket, share })
    return true
  }

  async function compare(
    chat: Conversation,
    { chats, whole }: Brought,
    { ticket, start }: { readonly ticket: number; readonly start: number },
  ): Promise<void> {
    const filled = chats.filter(({ messages }) => messages.length > 0)
    const comparison = createComparison(chat, filled)
    let messages = 0
    for (const [index, other] of comparison.others.entries()) {
      messages += other.messages.length
      if (messages >= MESSAGES_A_TELLING) {
        messages = 0
        tell(ticket, start + (1 - start) * (index / comparison.others.length))
        await letRequestsIn()
      }
      if (current !== ticket) return
      comparison.add(other)
    }
    if (current !== ticket) return
    current = undefined
    const found = comparison.found()
    const compared = { ...found, partial: found.partial || !whole }
    reply({ kind: 'compared', ticket, compared: filled.length === 0 ? null : compared })
  }

  return {
    withChats: async (chat, others, ticket) => {
      current = ticket
      await compare(chat, { chats: others, whole: true }, { ticket, start: 0 })
    },
    withFiles: async (chat, files, ticket) => {
      current = ticket
      const brought = await chatsIn(files, (share) => tell(ticket, READING * share))
      await compare(chat, brought, { ticket, start: READING })
    },
    stop: () => {
      current = undefined
    },
  }
}

interface Brought {
  readonly chats: readonly Conversation[]
  /** Nothing was left out. */
  readonly whole: boolean
}

/** The chats in what was brought beside the first one; what the device does not hand over is none. */
async function chatsIn(
  files: readonly ChosenFile[],
  tell: (share: number) => boolean,
): Promise<Brought> {
  try {
    const surveyed = await surveyFiles(files, (share) => tell(share / 3))
    const { chosen, whole } = asMuchAsFits(surveyed)
    const loaded = await load(surveyed, chosen, (share) => tell((1 + share) / 3))
    const { conversations } = await readChats(loaded.files, {
      progress: (share) => tell((2 + share) / 3),
    })
    return { chats: conversations, whole }
  } catch (error) {
    if (error instanceof UnreadableFile) return { chats: [], whole: true }
    throw error
  }
}

/** Requests of the page are heard between two chats only when the worker has nothing to do for a moment. */
function letRequestsIn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
