import { describe } from 'vitest'
import { itFinds } from '../_breaking.ts'
import { text, type Change } from '../_made.ts'

const LINE = { symbol: 'heart', text: text('Stop.') }

const WORDS = { title: text('Stop'), lines: [LINE, LINE] }

const step = (change: object): Change => ({
  'easy/steps/stop.yml': { wording: [{ for: ['parent'], ...WORDS, ...change }] },
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
      { 'easy/tell/nobody.yml': WORDS },
      'easy/tell/nobody.yml: restates nobody',
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
