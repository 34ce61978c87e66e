/**
 * From what a side has shown to a level. Each rule is one line that a person can check; it never lowers a level that was
 * reached before.
 */
import { AIM, ANSWER, APPROACH, BLACKMAIL, CORE } from './points.ts'
import { hasShown, sumShown, weightShown, weightTold, type SideState } from './side-state.ts'
import { LEVELS, type Level, type TacticId } from './types.ts'

export interface Setting {
  /** Sides whose words answer this one: the owner, or everybody else where nobody owns the chat. */
  readonly answering: readonly SideState[]
  /** The talk is about a lesson, a film, a game. */
  readonly story: boolean
}

const EMERGENCY = 4
/** In a lesson or a game the words of a threat are about somebody else; more is needed. */
const EMERGENCY_IN_STORY = 9
const WARNING = 2
const WARNING_IN_STORY = 6
const APPROACH_WARNING = 5
const APPROACH_CAUTION = 2

const TAKEN_TO_TELL: ReadonlySet<TacticId> = new Set<TacticId>([
  'threat-to-share',
  'intimidation',
  'claims-material',
  'demand-images',
  'demand-money',
])

/** The level that one side's own tactics give, with the answers of the others. */
export function judgeSide(side: SideState, { answering, story }: Setting): Level {
  const own = sumShown(side, BLACKMAIL)
  const pleading = Math.max(0, ...answering.map((other) => weightShown(other, 'pleading')))
  const answers = own > 0 ? Math.max(0, ...answering.map((other) => sumShown(other, ANSWER))) : 0
  const blackmail = own + answers
  const core = hasShown(side, CORE) || pleading === 1
  if (core && own >= WARNING / 2 && blackmail >= (story ? EMERGENCY_IN_STORY : EMERGENCY)) {
    return 'emergency'
  }
  const approach = sumShown(side, APPROACH)
  if (core && blackmail >= (story ? WARNING_IN_STORY : WARNING)) return 'warning'
  if (hasShown(side, AIM) && approach >= APPROACH_WARNING) return 'warning'
  return approach >= APPROACH_CAUTION || blackmail >= WARNING ? 'caution' : 'none'
}

/** The level of what a side tells about a third person: blackmail that goes on is an emergency for the teller. */
export function judgeTold(
  side: SideState,
  { story, past }: { story: boolean; past: boolean },
): Level {
  let sum = 0
  for (const tactic of TAKEN_TO_TELL) sum += weightTold(side, tactic)
  if (sum === 0 || story) return 'none'
  if (past) return 'caution'
  return sum >= 1 ? 'emergency' : 'warning'
}

export function higher(left: Level, right: Level): Level {
  return LEVELS.indexOf(left) >= LEVELS.indexOf(right) ? left : right
}

export function isAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least)
}
