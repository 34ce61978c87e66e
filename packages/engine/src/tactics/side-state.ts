/**
 * What one side has shown so far, with the time that it was shown last. Signs fade after a number of the side's own
 * messages. It remembers; `level.ts` judges.
 */
import type { TacticId } from './types.ts'

/** How many of a side's own messages a sign counts for. */
const WINDOW = 60

interface Sign {
  readonly at: number
  readonly weight: number
  /** Whether a full sign was among them. */
  readonly plain: boolean
}

export interface SideState {
  readonly id: string
  /** Own messages so far. */
  count: number
  readonly shown: Map<TacticId, Sign>
  /** What this side tells of a third person. */
  readonly told: Map<TacticId, Sign>
}

export const WEAK_WEIGHT = 0.5

export function createSide(id: string): SideState {
  return { id, count: 0, shown: new Map(), told: new Map() }
}

/** Notes a sign. Two weak ones in different messages make a full one; a weak one never lessens a full one. */
export function note(
  side: SideState,
  tactic: TacticId,
  sign: { told: boolean; weak: boolean },
): void {
  const signs = sign.told ? side.told : side.shown
  const before = weightOf(side, signs, tactic)
  const isNew = signs.get(tactic)?.at !== side.count
  const weight = !sign.weak || (before > 0 && isNew) ? 1 : WEAK_WEIGHT
  const plain = !sign.weak || (before > 0 && signs.get(tactic)?.plain === true)
  signs.set(tactic, { at: side.count, weight: Math.max(weight, before), plain })
}

function weightOf(side: SideState, signs: ReadonlyMap<TacticId, Sign>, tactic: TacticId): number {
  const sign = signs.get(tactic)
  return sign === undefined || side.count - sign.at > WINDOW ? 0 : sign.weight
}

/** 0 where the side has not shown the tactic of late, 0.5 for a weak sign, 1 for a full one. */
export function weightShown(side: SideState, tactic: TacticId): number {
  return weightOf(side, side.shown, tactic)
}

/** The same for what the side tells of a third person. */
export function weightTold(side: SideState, tactic: TacticId): number {
  return weightOf(side, side.told, tactic)
}

/** The sum of points of what was shown of late. */
export function sumShown(
  side: SideState,
  points: Readonly<Partial<Record<TacticId, number>>>,
): number {
  let sum = 0
  for (const tactic of side.shown.keys()) sum += (points[tactic] ?? 0) * weightShown(side, tactic)
  return sum
}

/** Whether one of these tactics was shown of late; with `plain`, by a full sign and not by weak ones only. */
export function hasShown(
  side: SideState,
  tactics: ReadonlySet<TacticId>,
  { plain = false }: { readonly plain?: boolean } = {},
): boolean {
  for (const [tactic, sign] of side.shown) {
    if (tactics.has(tactic) && weightShown(side, tactic) > 0 && (sign.plain || !plain)) return true
  }
  return false
}

/** How many of these tactics were shown of late; hints count half. */
export function countShown(side: SideState, tactics: ReadonlySet<TacticId>): number {
  let count = 0
  for (const tactic of tactics) count += weightShown(side, tactic)
  return count
}
