/** The table of commands, in the order of the help. A command is one file here and one row. */
import type { Command } from '../command.ts'

/** Loaded when called: `plan` need not wait for the patterns of `check`. */
export const COMMANDS = {
  check: async (): Promise<Command> => (await import('./check.ts')).check,
  chats: async (): Promise<Command> => (await import('./chats.ts')).chats,
  plan: async (): Promise<Command> => (await import('./plan.ts')).plan,
  channels: async (): Promise<Command> => (await import('./channels.ts')).channels,
  fingerprint: async (): Promise<Command> => (await import('./fingerprint.ts')).fingerprint,
  match: async (): Promise<Command> => (await import('./match.ts')).match,
  bank: async (): Promise<Command> => (await import('./bank.ts')).bank,
  review: async (): Promise<Command> => (await import('./review.ts')).review,
} as const

export type CommandName = keyof typeof COMMANDS

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}
