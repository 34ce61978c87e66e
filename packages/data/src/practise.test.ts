/** What must hold for every scene, on every path through it. */
import {
  answerScene,
  AUDIENCES,
  beginScene,
  findSceneFaults,
  type Scene,
  type SceneState,
} from '@holdfast/engine/practise'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { practise } from './practise.ts'

const { entries } = practise

/** Words that blame: matches `why did you`, `selbst schuld`; not `you are not to blame`. */
const BLAME =
  /\b(?:your own fault|why did you|you should have|stupid|naive|careless|silly|selbst schuld|hättest|warum hast du|dumm|naiv|leichtsinnig)\b/iu

/** An age: matches `14 years old`, `13 Jahre`; not `ten minutes`. */
const AGE = /\d[ -]?(?:years?|yo\b|jahre?|jährig)/iu

/** Every state that can be reached, the first one among them. */
function statesOf(scene: Scene, state: SceneState = beginScene(scene)): readonly SceneState[] {
  if (state.kind === 'ended') return [state]
  const answers = scene.turns.find(({ id }) => id === state.turn)?.answers ?? []
  return [state, ...answers.flatMap((_, at) => statesOf(scene, answerScene(scene, state, at)))]
}

/** What the page says in its own voice. The answers to choose from may be mistakes: that is what they are for. */
function adviceOf({ setting, trick, turns }: Scene): readonly Scene['name'][] {
  return [setting, trick, ...turns.flatMap(({ answers }) => answers.map((one) => one.feedback))]
}

describe('the scenes', () => {
  it('are there for everybody', () => {
    expect(entries.length).toBeGreaterThanOrEqual(8)
    for (const audience of AUDIENCES)
      expect(entries.filter((scene) => scene.for === audience).length).toBeGreaterThan(1)
  })

  it.each(entries)('$id ends on every path, with help for whoever gave in', (scene) => {
    const ends = statesOf(scene).filter((state) => state.kind === 'ended')
    for (const state of ends) {
      expect(state.taken.length).toBeLessThanOrEqual(scene.turns.length)
      if (state.gaveIn) expect(['got-help', 'help-after']).toContain(state.end)
    }
    expect(new Set(ends.map(({ end }) => end))).toEqual(
      new Set(['said-no', 'got-help', 'help-after']),
    )
    expect(findSceneFaults(scene)).toEqual([])
  })

  it.each(entries)(
    '$id can be left with clear refusals alone, and for help at every turn',
    (scene) => {
      let state = beginScene(scene)
      while (state.kind === 'asked') {
        const { turn } = state
        const { answers = [] } = scene.turns.find(({ id }) => id === turn) ?? {}
        expect(answers.map(({ does }) => does)).toContain('asks-for-help')
        const firm = answers.findIndex(({ does }) => does === 'firm')
        expect(firm).toBeGreaterThanOrEqual(0)
        state = answerScene(scene, state, firm)
      }
      expect(state.end).toBe('said-no')
      for (const { answers } of scene.turns)
        for (const { does, to } of answers)
          if (does === 'asks-for-help') expect(to).toBe('got-help')
    },
  )

  it.each(entries)('$id blames nobody, advises nothing forbidden and tells no age', (scene) => {
    for (const language of LANGUAGES)
      for (const text of adviceOf(scene)) {
        expect(forbiddenAdvice(language, text[language])).toEqual([])
        expect(text[language]).not.toMatch(BLAME)
        expect(text[language]).not.toMatch(AGE)
      }
  })

  it('would notice blame, and does not take comfort for it', () => {
    expect('You should have known that.').toMatch(BLAME)
    expect('Da bist du selbst schuld.').toMatch(BLAME)
    expect('You are not to blame.').not.toMatch(BLAME)
    expect('Ten minutes, then it is 14 years old.').toMatch(AGE)
  })
})
