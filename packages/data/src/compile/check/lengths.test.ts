import { describe } from 'vitest'
import {
  CHOICE,
  LAW,
  WORDING,
  country,
  crisis,
  itFinds,
  confidantWording,
  post,
  situation,
  step,
  tactic,
} from '../_breaking.ts'
import { CARD, DISPUTE, PLATFORM, text, QUESTION, SIGN } from '../_made.ts'

describe('checkLengths', () => {
  itFinds([
    [
      'a tactic name too long',
      tactic({ name: text('x'.repeat(49)) }),
      'name.en: 49 characters, at most 48',
    ],
    [
      'words to say too long',
      confidantWording({ spoken: text('x'.repeat(261)) }),
      'spoken.en: 261',
    ],
    ['a post too long', post({ words: text('x'.repeat(321)) }), 'words.en: 321'],
    ['a tactic meaning too long', tactic({ meaning: text('x'.repeat(221)) }), 'meaning.en: 221'],
    ['a tactic works too long', tactic({ works: text('x'.repeat(261)) }), 'works.en: 261'],
    ['a tactic act too long', tactic({ act: text('x'.repeat(261)) }), 'act.en: 261'],
    ['a tactic because too long', tactic({ because: text('x'.repeat(141)) }), 'because.en: 141'],
    [
      'a step title too long',
      step({ wording: [{ ...WORDING, title: text('x'.repeat(61)) }] }),
      'wording.0.title.de: 61',
    ],
    [
      'a step text too long',
      step({ wording: [{ ...WORDING, text: text('x'.repeat(321)) }] }),
      'wording.0.text.de: 321',
    ],
    [
      'a step why too long',
      step({ wording: [{ ...WORDING, why: text('x'.repeat(321)) }] }),
      'wording.0.why.de: 321',
    ],
    [
      'a formal text too long',
      step({ wording: [{ ...WORDING, title: { ...text('Stop.'), 'de-formal': 'x'.repeat(61) } }] }),
      'title.de-formal: 61',
    ],
    [
      'a channel name too long',
      crisis({ name: text('x'.repeat(61)) }),
      'channel gb-crisis name.en: 61',
    ],
    [
      'a channel what too long',
      crisis({ what: text('x'.repeat(161)) }),
      'channel gb-crisis what.en: 161',
    ],
    [
      'a situation name too long',
      situation({ name: text('x'.repeat(41)) }),
      'paid.yml wording.0.name.en: 41',
    ],
    [
      'a role hint too long',
      { 'roles/parent.yml': { name: text('Parent'), hint: text('x'.repeat(111)) } },
      'parent.yml hint.en: 111',
    ],
    [
      'a meaning too long',
      { 'profile/empty.yml': { ...QUESTION, no: text('x'.repeat(161)) } },
      'no.en: 161',
    ],
    [
      'words to begin with too long',
      { 'signs/sad.yml': { ...SIGN, say: [text('x'.repeat(141))] } },
      'say.0.en: 141',
    ],
    [
      'a card too long, wherever the text stands',
      { 'learn/cards/catfish.yml': { ...CARD, help: text('x'.repeat(261)) } },
      'help.en: 261',
    ],
    [
      'a question too long',
      { 'disputes/block.yml': { ...DISPUTE, question: text('x'.repeat(121)) } },
      'question.en: 121',
    ],
    [
      'a position too long',
      {
        'disputes/block.yml': {
          ...DISPUTE,
          positions: DISPUTE.positions.map((one) => ({ ...one, says: text('x'.repeat(201)) })),
        },
      },
      'position now says.en: 201',
    ],
    [
      'holders of a position too long',
      {
        'disputes/block.yml': {
          ...DISPUTE,
          positions: DISPUTE.positions.map((one) => ({ ...one, who: text('x'.repeat(141)) })),
        },
      },
      'position now who.en: 141',
    ],
    [
      'a choice too long',
      country({ disputes: [{ ...CHOICE, why: text('x'.repeat(241)) }] }),
      'dispute block why.en: 241',
    ],
    [
      'a platform step too long',
      {
        'platforms/example.yml': {
          ...PLATFORM,
          sections: [{ id: 'report', steps: [text('x'.repeat(161))], sources: ['station'] }],
        },
      },
      'section report steps.0.en: 161',
    ],
    [
      'a platform note too long',
      {
        'platforms/example.yml': {
          ...PLATFORM,
          sections: [
            {
              id: 'report',
              steps: [text('Tap.')],
              note: text('x'.repeat(161)),
              sources: ['station'],
            },
          ],
        },
      },
      'section report note.en: 161',
    ],
    [
      'a law too long',
      country({ law: [{ ...LAW, text: text('x'.repeat(241)) }] }),
      'law threats.en: 241',
    ],
    ['opening hours too long', crisis({ hours: text('x'.repeat(81)) }), 'hours.en: 81'],
    ['a country name too long', country({ name: text('x'.repeat(41)) }), 'gb.yml name.en: 41'],
  ])
})
