/**
 * Whether the person may have named the wrong side as their own: in fear that is quickly done, and the chat would then look
 * harmless. Despair is left out of it, since both sides may be heard in despair.
 */
import type { Conversation, Participant } from '../chat/types.ts'
import { assess } from './assess.ts'
import { isAtLeast, levelOfThreats } from './level.ts'
import type { TacticReader } from './reader.ts'
import type { Assessment, Level } from './types.ts'

/** The same reader, deaf to self-harm: its patterns are overheard, and what was learned hears no despair. */
export function withoutSelfHarm(reader: TacticReader): TacticReader {
  const { rules, opinion } = reader
  const isHeard = (rule: (typeof rules)[number]): boolean =>
    rule === undefined || rule.kind === 'frame' || rule.tactic !== 'self-harm-risk'
  return {
    ...reader,
    // Each keeps its place: the patterns go by number.
    rules: rules.map((rule) => (isHeard(rule) ? rule : undefined)),
    opinion: opinion && {
      ...opinion,
      cuts: { ...opinion.cuts, despair: Infinity, despairHinted: Infinity },
    },
  }
}

/**
 * The level that the chat would have if nobody in it spoke about hurting themselves.
 *
 * @param reader one that is deaf to self-harm
 */
export function blackmailLevel(
  conversation: Conversation,
  assessment: Assessment,
  reader: TacticReader,
): Level {
  return assessment.selfHarmRisk ? assess(conversation, reader).level : assessment.level
}

/**
 * Whether the side that was named as the owner is the one that threatens: seen from the other side the chat is worse
 * than seen from this one, and worse because of this one.
 *
 * @param found what was found with that owner: the level of the blackmail in it, and the stages
 * @param reader one that is deaf to self-harm
 */
export function mayBeWrongOwner(
  conversation: Conversation,
  found: Pick<Assessment, 'level' | 'stages'>,
  reader: TacticReader,
): boolean {
  const seen = levelOfThreats(found)
  const owner = conversation.participants.find((person) => person.owner === true)
  if (owner === undefined || seen === 'emergency') return false
  const others = conversation.participants.filter((person) => person !== owner)
  // In a group nobody knows which of the others it is: then everybody is looked at alike.
  const [other] = others.length === 1 ? others : []
  const participants = conversation.participants.map(({ id, name }): Participant => {
    return id === other?.id ? { id, name, owner: true } : { id, name }
  })
  const { level, side } = assess({ ...conversation, participants }, reader)
  return side === owner.id && isAtLeast(level, 'warning') && !isAtLeast(seen, level)
}
