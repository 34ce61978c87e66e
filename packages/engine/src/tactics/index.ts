/** Reading tactics: a conversation in, an assessment out. */
export * from './types.ts'
export { assess, createAssessor, type Assessor, type ConversationHead } from './assess.ts'
export { parsePattern, type Pattern, type PatternFault } from './pattern.ts'
export { openTactics, packTactics, type PackedTactics } from './packed.ts'
export { compileTactics, type TacticReader } from './reader.ts'
export { blackmailLevel, mayBeWrongOwner, withoutSelfHarm } from './wrong-owner.ts'
export type { OpinionCuts, OpinionWeights } from './opinion/weights.ts'
