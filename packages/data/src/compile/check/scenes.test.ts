import { describe } from 'vitest'
import { itFinds } from '../_breaking.ts'
import { SCENE, text } from '../_made.ts'

const NO = { does: 'firm', says: text('No.'), feedback: text('Clear.'), to: 'said-no' }

function scene(...turns: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { 'practise/picture.yml': { ...SCENE, turns } }
}

function turn(id: string, ...answers: readonly unknown[]): unknown {
  return { id, says: text('Send one.'), answers }
}

describe('checkScenes', () => {
  itFinds([
    [
      'an answer that leads nowhere',
      scene(turn('ask', NO, NO, { ...NO, to: 'gone' })),
      'turn ask: an answer leads to no later turn',
    ],
    [
      'a turn without a good way out',
      scene(turn('ask', ...[1, 2, 3].map(() => ({ ...NO, does: 'gives-in' })))),
      'turn ask: no clear answer',
    ],
    [
      'a turn that nobody reaches',
      scene(turn('ask', NO, NO, NO), turn('more', NO, NO, NO)),
      'turn more: no answer leads here',
    ],
  ])
})
