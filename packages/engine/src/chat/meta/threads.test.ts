import { describe, expect, it } from 'vitest'
import { findThreads, joinParts, type ThreadPart } from './threads.ts'

const asIs = (text: string): string => text

function find(name: string, value: unknown): readonly ThreadPart[] {
  const file = { name, path: name, text: '', bytes: new Uint8Array(), chosen: true }
  return findThreads(file, value, 'instagram', asIs)
}

const thread = { participants: [{ name: 'Mia' }], messages: [] }

describe('joinParts', () => {
  it('joins the numbered parts of a folder, oldest first', () => {
    const names = ['a/message_1.json', 'a/message_10.json', 'b/message_1.json', 'a/message_2.json']
    const joined = joinParts(names.flatMap((name) => find(name, thread)))
    expect(joined.map((parts) => parts.map(({ file }) => file.name))).toEqual([
      ['a/message_10.json', 'a/message_2.json', 'a/message_1.json'],
      ['b/message_1.json'],
    ])
  })

  it('keeps threads of other people apart that lost their folders', () => {
    const other = { participants: [{ name: 'Kay' }], messages: [] }
    const parts = [...find('message_1.json', thread), ...find('message_2.json', other)]
    expect(joinParts(parts)).toHaveLength(2)
  })
})

describe('findThreads', () => {
  it('finds none in JSON of other shapes', () => {
    for (const value of [null, 1, 'x', [], {}, [1], { messages: 1 }, [{ conversation: 1 }]]) {
      expect(find('x.json', value)).toEqual([])
    }
  })
})
