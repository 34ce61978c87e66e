/** What two chats have in common. */
export { compareChats, createComparer, type Compare, type CompareOptions } from './compare-chats.ts'
export * from './types.ts'
