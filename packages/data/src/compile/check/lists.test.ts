import { describe } from 'vitest'
import { itFinds, situation } from '../_breaking.ts'
import { LESSON, POST, SITUATION, TACTIC, TALK } from '../_made.ts'

describe('checkLists', () => {
  itFinds([
    ['a missing tactic', { 'tactics/deadline.yml': null }, 'tactics/deadline.yml: is missing'],
    ['a missing situation', { 'situations/paid.yml': null }, 'situations/paid.yml: is missing'],
    ['a missing role', { 'roles/parent.yml': null }, 'roles/parent.yml: is missing'],
    [
      'a tactic off the list',
      { 'tactics/rain.yml': TACTIC },
      "rain.yml: is not on the engine's list",
    ],
    [
      'a lesson whose parts are longer than it',
      { 'learn/lessons/long.yml': { ...LESSON, minutes: 10 } },
      'learn/lessons/long.yml plan: adds up to 15 minutes, not 10',
    ],
    [
      'a talk that leaves out a topic',
      { 'learn/talks/small.yml': { ...TALK, topics: [...TALK.topics.slice(1), TALK.topics[1]] } },
      'learn/talks/small.yml topics: needs each topic once',
    ],
    [
      'a post without a language that the others have',
      { 'posts/new.yml': { ...POST, others: [{ language: 'nl', words: 'Niet.', by: 'Me' }] } },
      'posts/new.yml others: needs the languages of the other posts: fr',
    ],
    [
      'a role that a situation has no words for',
      situation({ for: ['parent'] }),
      'paid.yml wording: no wording for the role friend',
    ],
    [
      'a role that a situation has two wordings for',
      { 'situations/paid.yml': { wording: [...SITUATION.wording, ...SITUATION.wording] } },
      'paid.yml wording: more than one wording for the role friend',
    ],
  ])
})
