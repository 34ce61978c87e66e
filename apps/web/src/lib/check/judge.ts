/**
 * What the page has to know about a chat beyond its level: what stays of it without the words about self-harm, and
 * whether the person may have named the wrong side as the phone's owner. It judges with the engine alone.
 */
import { markOwner, type Conversation } from '@holdfast/engine/chat'
import {
  LEVELS,
  assess,
  levelOfThreats,
  type Assessment,
  type Level,
  type TacticReader,
} from '@holdfast/engine/tactics'

/** The same reader, deaf to self-harm: its patterns are overheard, and what was learned hears no despair. */
export function withoutSelfHarm(reader: TacticReader): TacticReader {
  const { rules, opinion } = reader
  const isHeard = (rule: (typeof rules)[number]): boolean =>
    rule === undefined || rule.kind === 'frame' || rule.tactic !== 'self-harm-risk'
  return {
    ...reader,
    // Each keeps its place: the patterns go by number.
    rules: rules.map((rule) => (isHeard(rule) ? rule : undefined)),
    opinion: opinion && { ...opinion, cuts: { ...opinion.cuts, despair: Infinity } },
  }
}

/** The level that the chat would have if nobody in it spoke about hurting themselves. */
export function blackmailLevel(
  { conversation, assessment }: { conversation: Conversation; assessment: Assessment },
  reader: TacticReader,
): Level {
  return assessment.selfHarmRisk ? assess(conversation, reader).level : assessment.level
}

/**
 * Whether the side that was named as the owner is the one that threatens: seen from the other side the chat is worse
 * than seen from this one, and worse because of this one.
 *
 * @param unmarked the chat as it was read, without an owner
 * @param found what was found with `name` as the owner: the level of the blackmail in it, and the stages
 */
export function mayBeWrongOwner(
  unmarked: Conversation,
  name: string,
  found: Pick<Assessment, 'level' | 'stages'>,
  reader: TacticReader,
): boolean {
  const seen = levelOfThreats(found)
  if (seen === 'emergency') return false
  const owner = markOwner(unmarked, name).participants.find((person) => person.owner === true)
  if (owner === undefined) return false
  const others = unmarked.participants.filter(({ id }) => id !== owner.id)
  const [other] = others
  // In a group nobody knows which of the others it is: then everybody is looked at alike.
  const turned =
    others.length === 1 && other !== undefined ? markOwner(unmarked, other.name) : unmarked
  const { level, side } = assess(turned, reader)
  return side === owner.id && gravity(level) >= gravity('warning') && gravity(level) > gravity(seen)
}

/** A level's place among the levels, the least first. */
export function gravity(level: Level): number {
  return LEVELS.indexOf(level)
}
