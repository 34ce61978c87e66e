import { describe, expect, it } from 'vitest'
import { createAsking } from './asking.ts'

const judged = { deed: 'unclear', despair: false } as const

describe('a reply to an answer in own words', () => {
  it('is about the words that were sent, whatever the field holds by then', () => {
    const asking = createAsking()
    const field = { words: 'No.' }
    const { ticket } = asking.ask('Send one?', field.words)
    field.words = 'No. And I will te'
    expect(asking.take({ ticket, judged })).toEqual({ judged, words: 'No.' })
  })

  it('counts for nothing once something else was asked', () => {
    const asking = createAsking()
    const { ticket } = asking.ask('Send one?', 'No.')
    asking.ask('Send one?', 'Stop.')
    expect(asking.take({ ticket, judged })).toBeNull()
  })
})
