/**
 * From what a side has shown to a level. Each rule is one line that a person can check; it never lowers a level that was
 * reached before.
 */
import { AIM, ANSWER, APPROACH, BLACKMAIL, CORE, LEVER } from './points.ts'
import {
  countShown,
  hasShown,
  sumShown,
  weightShown,
  weightTold,
  type SideState,
} from './side-state.ts'
import { LEVELS, type Assessment, type Level, type TacticId } from './types.ts'

export interface Setting {
  /** Sides whose words answer this one: the owner, or everybody else where nobody owns the chat. */
  readonly answering: readonly SideState[]
  /** The talk is about a lesson, a film, a game. */
  readonly story: boolean
}

/** In a lesson or a game the words of a threat are about somebody else; more is needed. */
const STORY_ADDS = 5
/** With a plain threat or claim and something wanted; with intimidation that forbids help, is begged against or names people. */
const EMERGENCY = 5
/** With hints of a threat only. */
const EMERGENCY_HINTED = 9
const WARNING = 2
const APPROACH_WARNING = 4
const APPROACH_CAUTION = 2
const BLACKMAIL_CAUTION = 3

const PLAIN = { plain: true } as const
const INTIMIDATION: ReadonlySet<TacticId> = new Set<TacticId>(['intimidation'])
const STAY: ReadonlySet<TacticId> = new Set<TacticId>(['pressure-to-stay'])
/** What nobody begs against in a matter of money alone. */
const MENACE: ReadonlySet<TacticId> = new Set<TacticId>([
  ...CORE,
  'intimidation',
  'contact-list-proof',
  'pressure-to-stay',
  'demand-images',
  'demand-meeting',
  'demand-favours',
])
const REACH: ReadonlySet<TacticId> = new Set<TacticId>(['contact-list-proof'])

const TAKEN_TO_TELL: ReadonlySet<TacticId> = new Set<TacticId>([
  'threat-to-share',
  'intimidation',
  'claims-material',
  'demand-images',
  'demand-money',
])

/**
 * A level, for asking whether the right side was named as the owner: an emergency without any found threat counts as a
 * warning. The opinion may hear one from the wrong side; who threatens shows in what is found.
 */
export function levelOfThreats({ level, stages }: Pick<Assessment, 'level' | 'stages'>): Level {
  const isThreatened = stages.some(({ stage }) => stage === 'threat')
  return level === 'emergency' && !isThreatened ? 'warning' : level
}

/** The level that one side's own tactics give, with the answers of the others. */
export function judgeSide(side: SideState, { answering, story }: Setting): Level {
  const own = sumShown(side, BLACKMAIL)
  const begged = answering.some((other) => weightShown(other, 'pleading') === 1)
  const answers = own > 0 ? Math.max(0, ...answering.map((other) => sumShown(other, ANSWER))) : 0
  const blackmail = own + answers - (story ? STORY_ADDS : 0)
  if (blackmail >= neededForEmergency(side, { own, begged })) return 'emergency'
  if (hasShown(side, CORE, PLAIN) && blackmail >= WARNING) return 'warning'
  const approach = sumShown(side, APPROACH)
  if (hasShown(side, AIM, PLAIN) && approach >= APPROACH_WARNING) return 'warning'
  return approach >= APPROACH_CAUTION || blackmail >= BLACKMAIL_CAUTION ? 'caution' : 'none'
}

/** How many points make an emergency: the plainer the threat itself is, the fewer. Money alone never is one. */
function neededForEmergency(
  side: SideState,
  { own, begged }: { readonly own: number; readonly begged: boolean },
): number {
  const isForbidden = hasShown(side, INTIMIDATION, PLAIN) && hasShown(side, STAY, PLAIN)
  const isHinted = hasShown(side, CORE)
  const names = hasShown(side, REACH, PLAIN)
  const wants = names || begged || countShown(side, LEVER) >= 1 || countShown(side, CORE) > 1
  return Math.min(
    isForbidden || (begged && own >= 3 && hasShown(side, MENACE)) ? EMERGENCY : Infinity,
    wants && hasShown(side, CORE, PLAIN) ? EMERGENCY : Infinity,
    names && (isHinted || hasShown(side, INTIMIDATION, PLAIN)) ? EMERGENCY : Infinity,
    wants && isHinted ? EMERGENCY_HINTED : Infinity,
  )
}

/** Messages of a side between a plain threat and a plain demand that belong together. */
const CLOSE = 2
const DEMANDS = [
  'demand-money',
  'demand-images',
  'demand-meeting',
  'demand-recruit',
  'repeat-demand',
] as const

/** A plain threat to share beside a plain demand: blackmail that nothing may talk away, except a lesson or a film. */
export function isPlainBlackmail(
  { shown }: SideState,
  { story }: { readonly story: boolean },
): boolean {
  const threat = shown.get('threat-to-share')
  if (story || threat?.plain !== true) return false
  return DEMANDS.some((tactic) => {
    const demand = shown.get(tactic)
    return demand?.plain === true && Math.abs(demand.at - threat.at) <= CLOSE
  })
}

/** Whether a side has begun: hints of a threat, a demand or pressure. */
export function isThreatening(side: SideState): boolean {
  return sumShown(side, BLACKMAIL) > 0
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
  return sum >= 2 ? 'emergency' : 'caution'
}

export function higher(left: Level, right: Level): Level {
  return LEVELS.indexOf(left) >= LEVELS.indexOf(right) ? left : right
}

export function isAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least)
}
