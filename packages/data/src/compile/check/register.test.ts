import { describe, expect, it } from 'vitest'
import { WORDING, confidantWording, itFinds, step } from '../_breaking.ts'
import { problemsWith, text } from '../_made.ts'

describe('checkRegister', () => {
  itFinds([
    [
      'du to a reader who is Sie',
      step({ wording: [{ ...WORDING, text: { en: 'Stop.', de: 'Du kannst aufhören.' } }] }),
      'wording.0.text: says du',
    ],
    [
      'Sie to a reader who is du',
      step({ wording: [{ ...WORDING, text: { en: 'Stop.', de: 'Halten Sie an.' } }] }),
      'wording.0.text: says Sie',
    ],
    [
      'Sie on a page for young people',
      confidantWording({ know: text('Fragen Sie zuerst.') }),
      'wording.0.know: says Sie',
    ],
  ])

  it('lets a parent be told what to say to a child in quotation marks', () => {
    const said = { en: 'Say: “I am here for you.”', de: 'Sagen Sie: „Ich bin für dich da.“' }
    const wording = [{ ...WORDING, for: ['parent'], text: said }]
    expect(problemsWith(step({ wording }))).toEqual([])
  })

  it('lets a young person say Sie to somebody else', () => {
    expect(problemsWith(confidantWording({ spoken: text('Können Sie mir helfen?') }))).toEqual([])
  })

  it('accepts a formal wording beside a familiar one', () => {
    const said = { en: 'Stop.', de: 'Du kannst aufhören.', 'de-formal': 'Sie können aufhören.' }
    expect(problemsWith(step({ wording: [{ ...WORDING, text: said }] }))).toEqual([])
  })
})
