/** Questions about somebody's profile, and what each answer means. Compiled from `data/profile`. */
import type { Source } from '@holdfast/engine/plan'
import type { ProfileQuestion } from '@holdfast/engine/profile'
import compiled from './generated/profile.json' with { type: 'json' }

export interface ProfileQuestions {
  readonly entries: readonly ProfileQuestion[]
  /** What the entries cite. */
  readonly sources: readonly Source[]
}

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const profileQuestions: ProfileQuestions = checked as ProfileQuestions
