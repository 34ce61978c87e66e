/** Reading chats: bytes of an export in, conversations and reading issues out. */
export * from './types.ts'
