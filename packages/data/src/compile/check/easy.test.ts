import { describe } from 'vitest'
import { confidantWording, itFinds, WORDING } from '../_breaking.ts'
import { STEP, text, type Change } from '../_made.ts'

const LINE = { symbol: 'heart', text: text('Stop.') }

const WORDS = { title: text('Stop'), lines: [LINE, LINE] }

const step = (change: object): Change => ({
  'easy/steps/stop.yml': { wording: [{ for: ['parent'], ...WORDS, ...change }] },
})

const YOUNG = { for: ['young-person'], ...WORDS }

const tell = (change: object, id = 'friend'): Change => ({
  [`easy/tell/${id}.yml`]: { wording: [{ ...YOUNG, ...change }] },
})

describe('checkEasy', () => {
  itFinds([
    [
      'easy words for a step that is none',
      { 'easy/steps/go.yml': { wording: [{ for: ['parent'], ...WORDS }] } },
      'easy/steps/go.yml: restates no step',
    ],
    [
      'easy words for somebody who is not told',
      tell({}, 'nobody'),
      'easy/tell/nobody.yml: restates no person',
    ],
    [
      'easy words for a reader whom the step does not speak to',
      {
        ...step({}),
        'steps/stop.yml': { ...STEP, wording: [{ ...WORDING, for: ['friend'] }] },
      },
      'easy/steps/stop.yml wording: the step has no words for parent',
    ],
    [
      'easy words for a reader who does not tell this one',
      tell({ for: ['adult'] }),
      'easy/tell/friend.yml wording: the person of data/tell has no words for adult',
    ],
    [
      'a reader for whom there are two',
      { 'easy/tell/friend.yml': { wording: [YOUNG, YOUNG] } },
      'easy/tell/friend.yml wording: names young-person twice',
    ],
    [
      'somebody to tell for a reader who tells nobody here',
      tell({ for: ['parent'] }),
      'easy/tell/friend.yml',
    ],
    [
      'an adult who is told what to do as a friend is',
      {
        ...confidantWording({ for: ['adult'] }),
        ...tell({ for: ['adult'], title: text('Du kannst es sagen.') }),
      },
      'easy/tell/friend.yml wording.0.title: says du',
    ],
    [
      'a sentence that is too long for an adult too',
      tell({ lines: [LINE, { ...LINE, text: text('x '.repeat(11).trim()) }] }),
      'easy/tell/friend.yml wording.0.lines.1.en: 11 words',
    ],
    [
      'a sentence that is too long',
      step({
        lines: [
          LINE,
          { ...LINE, text: text('One two three four five six seven eight nine ten eleven.') },
        ],
      }),
      'lines.1.en: 11 words in a sentence',
    ],
    [
      'a line with too much in it',
      step({ lines: [LINE, { ...LINE, text: text('One. Two. Three. Four.') }] }),
      'lines.1.de: 4 sentences',
    ],
    ['a heading too long', step({ title: text('x'.repeat(41)) }), 'title.en: 41'],
    ['a line without a drawing', step({ lines: [LINE, { text: text('Stop.') }] }), 'symbol is'],
  ])
})
