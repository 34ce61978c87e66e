/** Questions about a profile, a person's answers, and what they amount to. Types only. */
import type { Text } from '../text.ts'

/** The page itself, the contact so far, and what the person wants. */
export const PROFILE_PARTS = ['page', 'contact', 'wish'] as const

export type ProfilePart = (typeof PROFILE_PARTS)[number]

export interface ProfileQuestion {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  readonly about: ProfilePart
  /** How much a yes says. A strong sign is seldom harmless; two weak ones weigh as much. */
  readonly weight: 'weak' | 'strong'
  /** A yes is a reason to get help today, whoever the person is. */
  readonly urgent?: true
  /** Asked so that yes is a sign. */
  readonly question: Text
  /** Where and how to look. */
  readonly look: Text
  /** The yes as one line of the result. */
  readonly sign: Text
  /** What a yes means, with its harmless reading where there is one. */
  readonly yes: Text
  /** What a no means. It never clears anybody. */
  readonly no: Text
  readonly sources: readonly string[]
  /** Worked out by the compiler, as for steps. */
  readonly confirmed: boolean
}

/** `unknown` is somebody's answer too; it counts as not looked at. */
export type ProfileAnswer = 'yes' | 'no' | 'unknown'

/**
 * From the least to the most: nothing looked at yet; nothing found in what was looked at; some signs; many signs that the
 * person is not who they say. There is no level for "genuine": nobody can see that.
 */
export const PROFILE_LEVELS = ['nothing-looked-at', 'none', 'some', 'many'] as const

export type ProfileLevel = (typeof PROFILE_LEVELS)[number]

export interface ProfileResult {
  readonly level: ProfileLevel
  /** Somebody wants what nobody should give, whatever the level is. */
  readonly urgent: boolean
  /** Ids of the questions answered with yes, in the order of the questions. */
  readonly signs: readonly string[]
  /** Ids of the questions answered with no. */
  readonly withoutSign: readonly string[]
  /** Ids of the questions that nobody answered, or with "I don't know". */
  readonly notLookedAt: readonly string[]
}
