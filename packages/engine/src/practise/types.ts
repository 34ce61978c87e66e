/** Scenes in which somebody rehearses saying no: an invented chat that pushes, and answers to choose from. Types only. */
import type { Text } from '../text.ts'

/** For whom a scene was written, the youngest first. */
export const AUDIENCES = ['younger', 'older', 'adults'] as const

export type Audience = (typeof AUDIENCES)[number]

/** What an answer does: a clear no, a no that leaves the door open, a yes, or bringing in somebody else. */
export const DEEDS = ['firm', 'soft', 'gives-in', 'asks-for-help'] as const

export type Deed = (typeof DEEDS)[number]

/** How a scene ends: with a no, with somebody who helps, or with help after something was given. There is no bad end. */
export const SCENE_ENDS = ['said-no', 'got-help', 'help-after'] as const

export type SceneEnd = (typeof SCENE_ENDS)[number]

export interface SceneAnswer {
  readonly does: Deed
  /** The words of the answer. */
  readonly says: Text
  /** What it does, said so that it strengthens. It never blames. */
  readonly feedback: Text
  /** The id of a later turn, or an end. */
  readonly to: string
}

export interface SceneTurn {
  readonly id: string
  /** What the other side writes. */
  readonly says: Text
  readonly answers: readonly SceneAnswer[]
}

export interface Scene {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  readonly for: Audience
  readonly name: Text
  /** What has happened so far, in a sentence or two. */
  readonly setting: Text
  /** The invented name of whoever writes. */
  readonly other: Text
  /** The first one begins; an answer leads to a later one or ends the scene. */
  readonly turns: readonly SceneTurn[]
  /** How the pushing works, told at the end. */
  readonly trick: Text
  readonly sources: readonly string[]
  /** Worked out by the compiler, as for steps. */
  readonly confirmed: boolean
}

/** What playing a scene needs of it. */
export interface Playable {
  readonly turns: readonly {
    readonly id: string
    readonly answers: readonly Pick<SceneAnswer, 'does' | 'to'>[]
  }[]
}

/** An answer that was given: the turn, and the answer's place in it. */
export interface Taken {
  readonly turn: string
  readonly answer: number
  readonly does: Deed
}

interface Played {
  readonly taken: readonly Taken[]
  /** Something was given on the way; from then on every end is one with help. */
  readonly gaveIn: boolean
}

/** `asked` waits for an answer to `turn`. */
export type SceneState =
  | (Played & { readonly kind: 'asked'; readonly turn: string })
  | (Played & { readonly kind: 'ended'; readonly end: SceneEnd })

/** What is wrong with a scene: an answer that leads nowhere or back, a turn nobody reaches, one without a good way out. */
export interface SceneFault {
  readonly code: 'leads-nowhere' | 'not-reached' | 'no-way-out' | 'name-of-an-end' | 'twice'
  readonly turn: string
}
