/** Reading chats: bytes of an export in, conversations and reading issues out. */
export * from './types.ts'
export { CHAT_FORMATS } from './formats.ts'
export type { ChatFormat } from './format.ts'
export { readConversationLine } from './formats/conversation-lines/index.ts'
export { markOwner } from './owner.ts'
export { readChats } from './read-chats.ts'
