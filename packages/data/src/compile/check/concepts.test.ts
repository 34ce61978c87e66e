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
      "concepts/en.yml send: ' is never read so",
    ],
    [
      'what is read as several words',
      { 'concepts/en.yml': { send: 'send_it se-nd' } },
      'concepts/en.yml send: se-nd is never read so',
    ],
    ['figures', { 'concepts/en.yml': { one: 'one 1' } }, 'concepts/en.yml one: 1 is never read so'],
    [
      'a beginning too short to be looked for',
      { 'concepts/en.yml': { send: 'moo*' } },
      'concepts/en.yml send: moo* is never read so',
    ],
    [
      'a phrase with an open end',
      { 'concepts/en.yml': { send: 'send_it*' } },
      'concepts/en.yml send: send_it* is never read so',
    ],
    [
      'a phrase that another language has under another concept',
      { 'concepts/en.yml': { send: 'send_it' }, 'concepts/de.yml': { threat: 'send_it' } },
      'stands under',
    ],
    [
      'an emoji of all languages under another concept',
      { 'concepts/emoji.yml': { laugh: '😂' }, 'concepts/de.yml': { threat: '😂' } },
      'concepts/de.yml threat: 😂 stands under laugh too',
    ],
    [
      'a phrase under two concepts',
      { 'concepts/en.yml': { send: 'send_it', it: 'it Send_it' } },
      'concepts/en.yml it: Send_it stands under send too',
    ],
    [
      'a star in the middle of a word',
      { 'concepts/en.yml': { send: 's*nd' } },
      'concepts/en.yml send: must look like',
    ],
  ])
})
