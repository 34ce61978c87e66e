import { describe } from 'vitest'
import { itFinds } from '../_breaking.ts'

describe('checkConcepts', () => {
  itFinds([
    [
      'a word under two concepts, however it is spelled',
      { 'concepts/en.yml': { send: 'send forward', call: 'call SEND' } },
      'concepts/en.yml call: SEND stands under send too',
    ],
    [
      'a word of signs that are no letters',
      { 'concepts/en.yml': { send: "send '" } },
      "concepts/en.yml send: ' has no letters",
    ],
    [
      'a star in the middle of a word',
      { 'concepts/en.yml': { send: 's*nd' } },
      'concepts/en.yml send: must look like',
    ],
  ])
})
