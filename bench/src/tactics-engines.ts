/** The engines that `tactics.ts` compares, each made when it is asked for. */
import { opinionWeights, tacticKnowledge } from '@holdfast/data/tactics'
import type { Conversation } from '@holdfast/engine/chat'
import { assess, compileTactics, type TacticKnowledge } from '@holdfast/engine/tactics'
import { fewMessages } from './ordinary-chats.ts'
import { createPlainList } from './plain-list.ts'

/** Trying thousands of expressions takes milliseconds a message: it gets fewer of them. */
export const MOST_FOR_LIST = 50

export interface Engine {
  /** What it is given of some chats. */
  readonly take: (chats: readonly Conversation[]) => readonly Conversation[]
  readonly read: (chats: readonly Conversation[]) => unknown
}

export const ENGINES: Readonly<Record<string, () => Engine>> = {
  patterns: () => checking(compileTactics(tacticKnowledge)),
  'half the patterns': () => checking(compileTactics(everySecond(tacticKnowledge))),
  'patterns and opinion': () => checking(compileTactics(tacticKnowledge, opinionWeights)),
  'plain list': () => {
    const list = createPlainList(tacticKnowledge, compileTactics(tacticKnowledge).fold)
    return {
      take: (chats) => fewMessages(chats, MOST_FOR_LIST),
      read: (chats) => chats.flatMap(({ messages }) => messages.map(({ text }) => list(text))),
    }
  },
}

function checking(reader: ReturnType<typeof compileTactics>): Engine {
  return { take: (chats) => chats, read: (chats) => chats.map((chat) => assess(chat, reader)) }
}

function everySecond(knowledge: TacticKnowledge): TacticKnowledge {
  return {
    ...knowledge,
    patterns: knowledge.patterns.map((tactic) => ({
      ...tactic,
      patterns: Object.fromEntries(
        Object.entries(tactic.patterns).map(([language, texts]) => [
          language,
          texts.filter((_, index) => index % 2 === 0),
        ]),
      ),
    })),
  }
}
