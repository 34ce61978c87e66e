/**
 * Marks the person whose chat it is, as the caller names them. Never guesses: a wrong owner turns victim and
 * blackmailer around.
 */
import type { Conversation, Participant } from './types.ts'

/** Matches the marks and spaces that apps put around names: U+200E, U+202F; not letters or `-`. */
const MARKS_AND_SPACES = /[\s\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]+/gu

/** Matches the tilde before the name of someone who is not a contact: `~ Mia`; not `Mia ~`. */
const STRANGER_TILDE = /^~ ?/u

/**
 * The conversation with the participant of that name as its only owner. Without a name, or where nobody or more than
 * one participant answers to it, the conversation stays as its file has it.
 */
export function markOwner(conversation: Conversation, name: string | undefined): Conversation {
  if (name === undefined) return conversation
  const owner = findByName(conversation.participants, name)
  if (owner === null) return conversation
  const participants = conversation.participants.map((participant): Participant =>
    participant === owner ? { ...participant, owner: true } : withoutOwner(participant),
  )
  return { ...conversation, participants }
}

function withoutOwner({ id, name, gone }: Participant): Participant {
  return { id, name, ...(gone === undefined ? {} : { gone }) }
}

function findByName(participants: readonly Participant[], name: string): Participant | null {
  const comparisons: readonly ((text: string) => string)[] = [(text) => text, simplify]
  for (const form of comparisons) {
    const found = participants.filter((participant) => form(participant.name) === form(name))
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  }
  return null
}

function simplify(name: string): string {
  const spaced = name.replaceAll(MARKS_AND_SPACES, ' ').trim()
  return spaced.replace(STRANGER_TILDE, '').normalize('NFC').toLowerCase()
}
