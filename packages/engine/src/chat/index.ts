/** Reading chats: bytes of an export in, conversations and reading issues out. */
export * from './types.ts'
export { sourceOf, type ByteSource } from './byte-source.ts'
export { CHAT_FORMATS } from './formats.ts'
export type { ChatFormat } from './format.ts'
export { readConversationLine } from './formats/conversation-lines/index.ts'
export { loadChats, type LoadedChats, type LoadOptions } from './load-chats.ts'
export { markOwner } from './owner.ts'
export type { FoundFile } from './pieces.ts'
export { UNKNOWN_NAME } from './people.ts'
export { readChats } from './read-chats.ts'
export {
  surveyChats,
  type FoundChat,
  type SideFile,
  type Survey,
  type SurveyOptions,
} from './survey.ts'
export { createUniqueIds } from './unique-ids.ts'
export { parseZone, readingInZone, withZone, type Zone } from './zone.ts'
