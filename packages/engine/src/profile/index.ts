/** Answers about somebody's profile, weighed. */
export { judgeProfile } from './judge-profile.ts'
export * from './types.ts'
