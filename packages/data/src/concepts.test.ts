import { compileTactics } from '@holdfast/engine/tactics'
import { describe, expect, it } from 'vitest'
import { concepts } from './concepts.ts'
import { tacticKnowledge } from './tactics.ts'

const reader = compileTactics(tacticKnowledge, { concepts })
const read = (text: string): readonly string[] => reader.fold(text).map((token) => token.text)

describe('a message read with the dictionary', () => {
  it.each([
    ['evreyone at shcool', 'everyone at schol'],
    ['ich knan nihct mehr', 'ich kan nicht mehr'],
    ['tout mno argnet', 'tout mno argent'],
    ['tu ehrmana', 'tu hermana'],
    ['non dirol', 'non dirlo'],
  ])('has swapped letters put right: %s', (written, meant) => {
    expect(read(written).join(' ')).toBe(meant)
  })

  it('keeps names and words that it does not know', () => {
    for (const word of ['janik', 'quickplay', 'nebenzimer', 'arithmetic', 'centocele', 'volvamos'])
      expect(read(word)).toEqual([word])
    expect(read('Brian and Trier')).toEqual(['brian', 'and', 'trier'])
  })

  it('keeps words of which patterns name the beginning', () => {
    for (const word of ['spuntato', 'bastato', 'anchio']) expect(read(word)).toEqual([word])
  })
})
