/** Reading tactics: a conversation in, an assessment out. */
export * from './types.ts'
