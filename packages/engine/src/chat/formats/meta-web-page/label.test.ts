import { describe, expect, it } from 'vitest'
import { readLabel } from './label.ts'

describe('readLabel', () => {
  it('finds the end of the name by the words that the message shows', () => {
    expect(readLabel('At Wednesday 7:51pm, Kay Bird Yes, at ten', 'Yes, at ten')).toEqual({
      opening: 'At',
      time: 'Wednesday 7:51pm',
      sender: 'Kay Bird',
      text: 'Yes, at ten',
    })
  })

  it('keeps line ends and typed signs of the label', () => {
    const label = readLabel('At 11:14 AM, You: *one*\ntwo', 'one two')
    expect(label).toMatchObject({ sender: 'You', text: '*one*\ntwo' })
  })

  it('does not cut a name that holds the words', () => {
    const label = readLabel('At 11:14 AM, Kay Bird Bird', 'Bird')
    expect(label).toMatchObject({ sender: 'Kay Bird', text: 'Bird' })
  })

  it('takes all behind the time for the name where nothing else is said', () => {
    expect(readLabel('At 11:14 AM, Kay Bird', '')).toMatchObject({ sender: 'Kay Bird', text: '' })
  })

  it('has nothing to say without a time', () => {
    expect(readLabel('Enter, Message sent by Kay', 'hi')).toBeNull()
  })
})
