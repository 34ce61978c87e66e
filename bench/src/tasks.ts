/** What is measured. Each task loads only what it needs, prepares outside the clock, and gives back what is timed. */
import { readFile } from 'node:fs/promises'

export interface Inputs {
  /** Path of the WhatsApp export. */
  readonly chat: string
  /** Path of the same messages as JSON. */
  readonly json: string
}

/** A run gives back its result, so that nothing can be optimised away. */
type Prepare = (inputs: Inputs) => Promise<() => unknown>

/** The rivals get their text decoded; Holdfast starts from the bytes, as a file comes. */
export const TASKS = {
  'JSON.parse': async ({ json }) => {
    const text = await readFile(json, 'utf8')
    return () => JSON.parse(text) as unknown
  },
  'whatsapp-chat-parser': async ({ chat }) => {
    const { parseString } = await import('whatsapp-chat-parser')
    const text = await readFile(chat, 'utf8')
    return () => parseString(text)
  },
  'Holdfast reads': async ({ chat }) => {
    const { readChats } = await import('@holdfast/engine/chat')
    const bytes = await readFile(chat)
    return () => readChats([{ name: chat, bytes }])
  },
  'Holdfast checks': async ({ chat }) => {
    const { readChats } = await import('@holdfast/engine/chat')
    const assess = await loadAssess()
    const { conversations } = await readChats([{ name: chat, bytes: await readFile(chat) }])
    return () => conversations.map(assess)
  },
  'Holdfast reads and checks': async ({ chat }) => {
    const { readChats } = await import('@holdfast/engine/chat')
    const assess = await loadAssess()
    const bytes = await readFile(chat)
    return async () => (await readChats([{ name: chat, bytes }])).conversations.map(assess)
  },
  nothing: () => Promise.resolve(() => undefined),
} as const satisfies Readonly<Record<string, Prepare>>

export type TaskName = keyof typeof TASKS

async function loadAssess() {
  const { assess, openTactics } = await import('@holdfast/engine/tactics')
  const { opinionWeights, packedTactics, tacticGuides } = await import('@holdfast/data/reading')
  const reader = openTactics(packedTactics, tacticGuides, opinionWeights)
  return (conversation: Parameters<typeof assess>[0]) => assess(conversation, reader)
}
