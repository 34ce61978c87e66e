/** A text of the data with its place and what it is. */
import type { Role } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'

/** The texts of what helps beside the plan. */
export type AidText = (typeof TELL | typeof POST | typeof MONEY)[number] | 'step' | 'note'

export const TELL = ['name', 'hint', 'why', 'know', 'spoken', 'written'] as const

/** The texts of a scene, and of its turns and answers. */
export const SCENE = ['name', 'setting', 'other', 'trick'] as const

export type SceneText = (typeof SCENE)[number] | 'says' | 'answer' | 'feedback'

export const MONEY = ['name', 'can', 'soon'] as const

export const POST = ['name', 'helps', 'not', 'words'] as const

/** The texts of a number. */
export const STATISTIC = ['figure', 'what', 'who', 'where', 'means'] as const

/** What a text is, for its limit in `lengths.ts`. */
export type TextKind =
  | `tactic ${'name' | 'meaning' | 'works' | 'act' | 'because'}`
  | `step ${'title' | 'text' | 'why'}`
  | `channel ${'name' | 'what' | 'hours'}`
  | `choice ${'name' | 'hint'}`
  | `dispute ${'question' | 'who' | 'says' | 'why'}`
  | `platform ${'step' | 'note'}`
  | `aid ${AidText}`
  | `easy ${'title' | 'line'}`
  | 'country name'
  | 'service who'
  | 'place name'
  | `stopping ${'title' | 'point' | 'step'}`
  | 'law text'
  | `scene ${SceneText}`
  | `profile ${'question' | 'look' | 'sign' | 'yes' | 'no'}`
  | `exposure ${'question' | 'use' | 'change'}`
  | `statistic ${(typeof STATISTIC)[number]}`
  | `learn ${'title' | 'words'}`
  | `sign ${'seen' | 'looks' | 'harmless' | 'worrying' | 'say' | 'avoid'}`

export interface PlacedText {
  readonly file: string
  readonly place: string
  readonly kind: TextKind
  readonly text: Text
  /** Who reads it; everybody when left out. */
  readonly roles?: readonly Role[]
}
