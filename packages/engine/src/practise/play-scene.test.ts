import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSceneFaults } from './find-scene-faults.ts'
import { answerScene, beginScene, isSceneEnd } from './play-scene.ts'
import { DEEDS, SCENE_ENDS, type Deed, type Playable, type SceneState } from './types.ts'

const SCENE: Playable = {
  turns: [
    {
      id: 'ask',
      answers: [
        { does: 'firm', to: 'push' },
        { does: 'gives-in', to: 'push' },
        { does: 'asks-for-help', to: 'got-help' },
      ],
    },
    {
      id: 'push',
      answers: [
        { does: 'firm', to: 'said-no' },
        { does: 'soft', to: 'said-no' },
        { does: 'gives-in', to: 'said-no' },
      ],
    },
  ],
}

/** Scenes as the compiler lets them pass in shape: every answer leads to a later turn or to an end. */
const SCENES: fc.Arbitrary<Playable> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.array(
          fc.record({
            does: fc.constantFrom<Deed>(...DEEDS),
            to: fc.constantFrom<string>(...SCENE_ENDS, ...later(at, count)),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      ),
    )
    .map((turns) => ({ turns: turns.map((answers, at) => ({ id: `t${at}`, answers })) })),
)

function later(at: number, count: number): readonly string[] {
  return Array.from({ length: count - at - 1 }, (_, more) => `t${at + more + 1}`)
}

function play(scene: Playable, answers: readonly number[]): SceneState {
  return answers.reduce((state, one) => answerScene(scene, state, one), beginScene(scene))
}

describe('answerScene', () => {
  it('goes on by the answer, and ends with a no that was said', () => {
    expect(play(SCENE, [0])).toMatchObject({ kind: 'asked', turn: 'push', gaveIn: false })
    expect(play(SCENE, [0, 1])).toMatchObject({ kind: 'ended', end: 'said-no' })
    expect(play(SCENE, [2])).toMatchObject({ kind: 'ended', end: 'got-help' })
  })

  it('leads to help after something was given, also when a clear no came after it', () => {
    expect(play(SCENE, [1, 0])).toMatchObject({ kind: 'ended', end: 'help-after' })
    expect(play(SCENE, [0, 2])).toMatchObject({ kind: 'ended', end: 'help-after' })
  })

  it('changes nothing for an answer that is not there, or after the end', () => {
    const begun = beginScene(SCENE)
    expect(answerScene(SCENE, begun, 7)).toBe(begun)
    const ended = play(SCENE, [2])
    expect(answerScene(SCENE, ended, 0)).toBe(ended)
  })

  it('refuses a scene without turns, and one whose answer leads nowhere', () => {
    expect(() => beginScene({ turns: [] })).toThrow(RangeError)
    const lost: Playable = { turns: [{ id: 'a', answers: [{ does: 'firm', to: 'gone' }] }] }
    expect(() => play(lost, [0])).toThrow('expected a later turn')
  })

  it('ends on every path after at most as many answers as there are turns', () => {
    fc.assert(
      fc.property(SCENES, fc.infiniteStream(fc.nat()), (scene, picks) => {
        let state = beginScene(scene)
        let count = 0
        for (const pick of picks) {
          if (state.kind === 'ended') break
          const { turn } = state
          const many = scene.turns.find(({ id }) => id === turn)?.answers.length ?? 1
          state = answerScene(scene, state, pick % many)
          count += 1
        }
        expect(state.kind).toBe('ended')
        expect(count).toBeLessThanOrEqual(scene.turns.length)
        expect(state.taken).toHaveLength(count)
        // Whoever gave in ends with help.
        const gave = state.taken.some(({ does }) => does === 'gives-in')
        expect(state.gaveIn).toBe(gave)
        if (gave && state.kind === 'ended') expect(state.end).not.toBe('said-no')
      }),
    )
  })
})

describe('findSceneFaults', () => {
  const turn = (id: string, ...answers: Playable['turns'][number]['answers']) => ({ id, answers })
  const no = { does: 'firm', to: 'said-no' } as const

  it('passes a scene that can be left well from everywhere', () => {
    expect(findSceneFaults(SCENE)).toEqual([])
  })

  it.each([
    [
      'an answer that leads nowhere',
      [turn('a', no, { does: 'soft', to: 'gone' })],
      'leads-nowhere',
    ],
    ['an answer that leads back', [turn('a', no, { does: 'soft', to: 'a' })], 'leads-nowhere'],
    ['a turn that nobody reaches', [turn('a', no), turn('b', no)], 'not-reached'],
    ['a turn without a refusal', [turn('a', { does: 'gives-in', to: 'help-after' })], 'no-way-out'],
    ['a turn named as an end', [turn('said-no', no)], 'name-of-an-end'],
    ['two turns of one name', [turn('a', no), turn('a', no)], 'twice'],
  ])('finds %s', (_, turns, code) => {
    expect(findSceneFaults({ turns }).map((fault) => fault.code)).toContain(code)
  })

  it('finds nothing only where, from every turn that is reached, refusing comes to a good end', () => {
    fc.assert(
      fc.property(SCENES, (scene) => {
        fc.pre(findSceneFaults(scene).length === 0)
        for (const { id } of scene.turns) {
          let at = id
          while (!isSceneEnd(at)) {
            const here = at
            const answers = scene.turns.find((one) => one.id === here)?.answers ?? []
            const ways = answers.filter(
              ({ does, to }) =>
                (does === 'firm' || does === 'asks-for-help') && to !== 'help-after',
            )
            // The furthest way is a turn's or an end's; every one was judged to come to a good end.
            const [way] = ways
            expect(way).toBeDefined()
            at = way?.to ?? 'help-after'
          }
          expect(at).not.toBe('help-after')
        }
      }),
    )
  })
})
