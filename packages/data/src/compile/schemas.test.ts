import { describe } from 'vitest'
import { LAW, WORDING, country, crisis, itFinds, source, step, without } from './_breaking.ts'
import { CRISIS, EMERGENCY, SOURCE, STEP, text } from './_made.ts'

describe('the schemas', () => {
  itFinds([
    ['a step without sources', step({ sources: [] }), 'steps/stop.yml sources: '],
    [
      'a step that cites nothing',
      { 'steps/stop.yml': without(STEP, 'sources') },
      'sources is missing',
    ],
    [
      'a source without a date',
      { 'sources/station.yml': without(SOURCE, 'read') },
      'read is missing',
    ],
    [
      'a date that does not exist',
      source({ read: '2026-02-30' }),
      'read: must be a date that exists',
    ],
    [
      'an unknown role',
      step({ wording: [{ ...WORDING, for: ['king'] }] }),
      'must be one of young-person, ',
    ],
    ['an unknown situation', step({ situations: ['rain'] }), 'must be one of threatened, '],
    [
      'an unknown topic of the law',
      country({ law: [{ ...LAW, topic: 'weather' }] }),
      'must be one of threats, ',
    ],
    [
      'a law without a date',
      country({ law: [without({ ...LAW }, 'checked')] }),
      'law.0: checked is missing',
    ],
    ['an unknown channel kind', step({ channels: ['drum'] }), 'must be one of emergency, '],
    [
      'a text without German',
      step({ wording: [{ ...WORDING, title: { en: 'Stop.' } }] }),
      'wording.0.title: de is missing',
    ],
    [
      'a text in a language that is none',
      step({ wording: [{ ...WORDING, title: { ...text('Stop.'), dr: 'Stop.' } }] }),
      'dr is not known here',
    ],
    ['a number without quotes', crisis({ phone: 999 }), 'must be a string: a number or'],
    [
      'a channel nobody can reach',
      country({ channels: [EMERGENCY, without(CRISIS, 'phone')] }),
      'a channel needs phone, sms, url or email',
    ],
    [
      'an address that is not https',
      source({ url: 'http://station.example' }),
      'url: must be an address that starts with https://',
    ],
    [
      'a channel address that is not https',
      crisis({ url: 'station.example' }),
      'channels.1.url: must be an address',
    ],
    [
      'an e-mail address that is none',
      crisis({ email: 'station.example' }),
      'must be an e-mail address',
    ],
    ['an id that is none', crisis({ id: 'GB' }), 'channels.1.id: must look like'],
    ['space around a text', source({ title: ' Help' }), 'title: must look like'],
  ])
})
