import { describe } from 'vitest'
import {
  CHOICE,
  country,
  crisis,
  itFinds,
  LAW,
  step,
  tactic,
  confidant,
  payment,
  paymentNote,
  post,
} from '../_breaking.ts'
import {
  CARD,
  CRISIS,
  DISPUTE,
  EMERGENCY,
  PLATFORM,
  STATISTIC,
  SOURCE,
  text,
  QUESTION,
  SIGN,
  EXPOSURE,
} from '../_made.ts'
const EVERYWHERE = { follows: 'now', why: text('It ends the talk.'), sources: ['station'] }

describe('checkReferences', () => {
  itFinds([
    [
      'a number that names an unknown dispute',
      { 'statistics/two.yml': { ...STATISTIC, dispute: 'nothing' } },
      'two.yml dispute: unknown dispute nothing',
    ],
    ['an unknown source of a step', step({ sources: ['nobody'] }), 'unknown source nobody'],
    [
      'an unknown source of a channel',
      crisis({ sources: ['nobody'] }),
      'channel gb-crisis: unknown source',
    ],
    [
      'an unknown source of a tactic',
      tactic({ sources: ['nobody'] }),
      'deadline.yml sources: unknown source',
    ],
    [
      'an unknown source of a choice',
      country({ disputes: [{ ...CHOICE, sources: ['nobody'] }] }),
      'dispute block: unknown source',
    ],
    ['an unknown source of somebody to tell', confidant({ sources: ['nobody'] }), 'source nobody'],
    [
      'an unknown source of a way of paying',
      payment({ sources: ['nobody'] }),
      'card.yml sources: ',
    ],
    ['an unknown country of a note', paymentNote({ country: 'fr' }), 'unknown country fr'],
    ['an unknown source of a post', post({ sources: ['nobody'] }), 'hacked.yml sources: unknown'],
    [
      'an unknown source of a law',
      country({ law: [{ ...LAW, sources: ['nobody'] }] }),
      'law threats: unknown source',
    ],
    [
      'an unknown source of a position',
      {
        'disputes/block.yml': {
          ...DISPUTE,
          positions: DISPUTE.positions.map((one) => ({ ...one, sources: ['nobody'] })),
        },
      },
      'position now: unknown source',
    ],
    [
      'an unknown source of what is settled for everywhere',
      { 'disputes/block.yml': { ...DISPUTE, everywhere: { ...EVERYWHERE, sources: ['nobody'] } } },
      'everywhere: unknown source',
    ],
    [
      'a settled position that the dispute does not have',
      { 'disputes/block.yml': { ...DISPUTE, everywhere: { ...EVERYWHERE, follows: 'never' } } },
      'everywhere: unknown position block/never',
    ],
    [
      'an unknown source of a platform',
      {
        'platforms/example.yml': {
          ...PLATFORM,
          sections: PLATFORM.sections.map((one) => ({ ...one, sources: ['nobody'] })),
        },
      },
      'section report: unknown source',
    ],
    [
      'an unknown source of what a picture service reaches',
      {
        'platforms/example.yml': {
          ...PLATFORM,
          services: PLATFORM.services.map((one) => ({ ...one, sources: ['nobody'] })),
        },
      },
      'service take-it-down: unknown source',
    ],
    [
      'an unknown source of a question',
      { 'profile/empty.yml': { ...QUESTION, sources: ['nobody'] } },
      'profile/empty.yml sources: unknown source',
    ],
    [
      'an unknown source of an exposure',
      { 'exposure/open.yml': { ...EXPOSURE, sources: ['nobody'] } },
      'exposure/open.yml sources: unknown source',
    ],
    [
      'an unknown source of a sign',
      { 'signs/sad.yml': { ...SIGN, sources: ['nobody'] } },
      'signs/sad.yml sources: unknown source',
    ],
    [
      'an unknown source of a card',
      { 'learn/cards/catfish.yml': { ...CARD, sources: ['nobody'] } },
      'learn/cards/catfish.yml sources: unknown source',
    ],
    [
      'an unknown source of a short code',
      { 'short-codes.yml': { gb: [{ number: '999', sources: ['nobody'] }] } },
      'gb 999: unknown source',
    ],
    [
      'a source that nobody cites',
      { 'sources/spare.yml': SOURCE },
      'warning: sources/spare.yml: nothing cites',
    ],
    ['an unknown dispute of a step', step({ dispute: 'war' }), 'dispute: unknown dispute war'],
    [
      'a step that follows an unknown dispute',
      step({ follows: { dispute: 'war', position: 'now' } }),
      'follows: unknown dispute war',
    ],
    [
      'a step that follows an unknown position',
      step({ follows: { dispute: 'block', position: 'never' } }),
      'unknown position block/never',
    ],
    [
      'a country that follows an unknown position',
      country({ disputes: [{ ...CHOICE, follows: 'never' }] }),
      'unknown position block/never',
    ],
    [
      'a position id used twice',
      {
        'disputes/block.yml': {
          ...DISPUTE,
          positions: [...DISPUTE.positions, { ...DISPUTE.positions[0], who: text('B') }],
        },
      },
      'position now is used twice',
    ],
    ['an unknown country of a step', step({ countries: ['fr'] }), 'countries: unknown country fr'],
    [
      'an unknown country of a short code',
      {
        'short-codes.yml': {
          gb: [{ number: '999', sources: ['station'] }],
          fr: [{ number: '112', sources: ['station'] }],
        },
      },
      'fr: unknown country fr',
    ],
    [
      'a channel id used twice',
      country({ channels: [EMERGENCY, CRISIS, { ...CRISIS, phone: '999' }] }),
      'channel id gb-crisis is used twice',
    ],
  ])
})
