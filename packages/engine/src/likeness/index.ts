/** What two chats have in common. */
export { compareChats, type CompareOptions } from './compare-chats.ts'
export * from './types.ts'
