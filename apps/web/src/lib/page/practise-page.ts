/** The scenes in one language, by whom they are for. It arranges what `data/practise` says. */
import { practise } from '@holdfast/data/practise'
import { REGISTER, sourcesOf, type Source } from '@holdfast/engine/plan'
import { AUDIENCES, type Audience, type Deed, type Scene } from '@holdfast/engine/practise'
import { say, type Language, type Text } from '@holdfast/engine/text'
import type { Reader } from './readers.ts'

export interface ShownAnswer {
  readonly does: Deed
  readonly says: string
  readonly feedback: string
  /** A turn's id, or an end. */
  readonly to: string
}

export interface ShownTurn {
  readonly id: string
  readonly says: string
  readonly answers: readonly ShownAnswer[]
}

/** A scene in the reader's language; the engine plays it as it is. */
export interface ShownScene extends Pick<Scene, 'id' | 'confirmed'> {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly name: string
  readonly setting: string
  readonly other: string
  readonly turns: readonly ShownTurn[]
  readonly trick: string
  readonly sources: readonly Source[]
}

export interface PractisePage {
  readonly groups: readonly { readonly id: Audience; readonly scenes: readonly ShownScene[] }[]
  readonly sources: readonly Source[]
}

/** Scenes for adults say *Sie* in German, the others *du*. */
export function practisePage(language: Language): PractisePage {
  return {
    groups: AUDIENCES.map((id) => ({
      id,
      scenes: practise.entries
        .filter((scene) => scene.for === id)
        .map((scene) => showScene(scene, language)),
    })),
    sources: practise.sources,
  }
}

function showScene(scene: Scene, language: Language): ShownScene {
  const reader = scene.for === 'adults' ? 'adult' : 'young-person'
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  return {
    id: scene.id,
    reader,
    confirmed: scene.confirmed,
    name: words(scene.name),
    setting: words(scene.setting),
    other: words(scene.other),
    trick: words(scene.trick),
    turns: scene.turns.map(({ id, says, answers }) => ({
      id,
      says: words(says),
      answers: answers.map(({ does, to, ...answer }) => ({
        does,
        says: words(answer.says),
        feedback: words(answer.feedback),
        to,
      })),
    })),
    sources: sourcesOf(practise, scene.sources),
  }
}
