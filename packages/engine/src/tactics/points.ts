/**
 * How much each tactic counts towards a level. Two sums are kept for each side: blackmail (a threat under way) and
 * approach (what comes before it). The numbers were set on the development conversations only.
 */
import type { TacticId } from './types.ts'

/** Blackmail as material, threat and demand, after Europol's triad; pressure adds to it. */
export const BLACKMAIL: Readonly<Partial<Record<TacticId, number>>> = {
  'threat-to-share': 3,
  'claims-material': 2,
  'ai-fake': 2,
  'contact-list-proof': 2,
  intimidation: 2,
  'demand-money': 2,
  'demand-images': 2,
  'demand-meeting': 1,
  'demand-favours': 1,
  'demand-recruit': 2,
  'payment-details': 1,
  deadline: 1,
  'repeat-demand': 2,
  'pressure-to-stay': 1,
  'account-takeover': 2,
}

/** Without one of these it is a debt, a dunning letter or a quarrel. */
export const CORE: ReadonlySet<TacticId> = new Set<TacticId>([
  'threat-to-share',
  'claims-material',
  'ai-fake',
  'account-takeover',
])

/** What is wanted, or the force behind it: a threat without one of these is talk. */
export const LEVER: ReadonlySet<TacticId> = new Set<TacticId>([
  'demand-money',
  'demand-images',
  'demand-meeting',
  'demand-favours',
  'demand-recruit',
  'repeat-demand',
  'deadline',
  'intimidation',
  'pressure-to-stay',
])

export const APPROACH: Readonly<Partial<Record<TacticId, number>>> = {
  'bait-contact': 1,
  flattery: 1,
  'meets-a-need': 1,
  'gift-offer': 1,
  'personal-probe': 1,
  'platform-move': 1,
  secrecy: 1.5,
  'sexual-steering': 2,
  'shares-first': 2,
  'image-request': 2,
  'video-call-push': 1.5,
  'pressure-to-stay': 0.5,
  deadline: 0.5,
}

/** What an approach leads to: without one of these it is an ordinary acquaintance. */
export const AIM: ReadonlySet<TacticId> = new Set<TacticId>([
  'sexual-steering',
  'shares-first',
  'image-request',
  'video-call-push',
])

/** What the owner's own words add against the other side. */
export const ANSWER: Readonly<Partial<Record<TacticId, number>>> = {
  pleading: 2,
  complied: 1,
  refusal: 1,
}
