/** Scene, state, answer → state. It knows nothing of words, clocks or pages. */
import { SCENE_ENDS, type Playable, type SceneEnd, type SceneState } from './types.ts'

/** Narrows where an answer leads to. */
export function isSceneEnd(to: string): to is SceneEnd {
  return (SCENE_ENDS as readonly string[]).includes(to)
}

/** Before the first answer. Throws a `RangeError` for a scene without turns, which the compiler lets nobody write. */
export function beginScene({ turns: [first] }: Playable): SceneState {
  if (first === undefined) throw new RangeError('scene: expected at least one turn, came none')
  return { kind: 'asked', turn: first.id, taken: [], gaveIn: false }
}

/**
 * The state after the answer at that place of the turn. After something was given, a no still ends the scene, with help: nobody
 * who gave in is left with a mere "well done" or "too late". An answer that is not there, or after the end, changes nothing.
 */
export function answerScene(scene: Playable, state: SceneState, answer: number): SceneState {
  if (state.kind === 'ended') return state
  const at = scene.turns.findIndex(({ id }) => id === state.turn)
  const chosen = scene.turns[at]?.answers[answer]
  if (chosen === undefined) return state
  const { does, to } = chosen
  const gaveIn = state.gaveIn || does === 'gives-in'
  const taken = [...state.taken, { turn: state.turn, answer, does }]
  if (isSceneEnd(to)) {
    const end = gaveIn && to === 'said-no' ? 'help-after' : to
    return { kind: 'ended', end: does === 'gives-in' ? 'help-after' : end, taken, gaveIn }
  }
  const next = scene.turns.slice(at + 1).find(({ id }) => id === to)
  if (next === undefined) throw new RangeError(`to: expected a later turn or an end, came ${to}`)
  return { kind: 'asked', turn: next.id, taken, gaveIn }
}
