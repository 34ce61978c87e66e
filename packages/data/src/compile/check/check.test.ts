import { describe, expect, it } from 'vitest'
import {
  COUNTRY,
  CRISIS,
  DISPUTE,
  EMERGENCY,
  PLATFORM,
  problemsWith,
  SOURCE,
  STEP,
  TACTIC,
  text,
  type Change,
} from '../_made.ts'

const [WORDING] = STEP.wording
const [CHOICE] = COUNTRY.disputes

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

function country(change: object): Change {
  return { 'countries/gb.yml': { ...COUNTRY, ...change } }
}

function crisis(change: object): Change {
  return country({ channels: [EMERGENCY, { ...CRISIS, ...change }] })
}

function step(change: object): Change {
  return { 'steps/stop.yml': { ...STEP, ...change } }
}

function tactic(change: object): Change {
  return { 'tactics/deadline.yml': { ...TACTIC, ...change } }
}

function source(change: object): Change {
  return { 'sources/station.yml': { ...SOURCE, ...change } }
}

function texts(language: 'en' | 'de', value: unknown): Change {
  return { [`text/${language}/page.yml`]: value }
}

const EN = { 'page.title': 'Hi {name}', 'page.chats': { one: 'one', other: '{count}' } }

/** What is broken, the change that breaks it, and a part of the line that says so. */
const FIRES: readonly (readonly [string, Change, string])[] = [
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
    'a source read in the future',
    source({ read: '2026-12-24' }),
    'read: 2026-12-24 is in the future',
  ],
  [
    'a channel checked in the future',
    crisis({ checked: '2027-01-01' }),
    'channel gb-crisis: 2027-01-01',
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
        positions: [...DISPUTE.positions, { ...DISPUTE.positions[0], who: 'B' }],
      },
    },
    'position now is used twice',
  ],
  [
    'an unknown role',
    step({ wording: [{ ...WORDING, for: ['king'] }] }),
    'must be one of young-person, ',
  ],
  ['an unknown situation', step({ situations: ['rain'] }), 'must be one of threatened, '],
  ['an unknown channel kind', step({ channels: ['drum'] }), 'must be one of emergency, '],
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
  [
    'an unknown slot in a pattern',
    tactic({ patterns: { en: ['<colour> days'], de: ['tage'] } }),
    'patterns.en: unknown slot <colour>',
  ],
  [
    'a slot of another language',
    { 'slots/de.yml': { zahl: ['zwei'] } },
    'patterns.de: unknown slot <number>: add it to slots/de.yml',
  ],
  ['patterns of a language without slots', { 'slots/de.yml': null }, 'slots/de.yml: is missing'],
  [
    'a line that must be found and is not',
    tactic({ 'must-find': { en: ['the bus is late'], de: ['du hast zwei tage'] } }),
    'deadline.yml must-find.en: not found: the bus is late',
  ],
  [
    'a line that must not be found and is',
    tactic({ 'must-not-find': { en: ['you have two days'], de: ['zwei tage frei'] } }),
    'deadline.yml must-not-find.en: found: you have two days',
  ],
  [
    'a word that is there twice',
    { 'slots/en.yml': { number: ['two', 'two'] } },
    'warning: slots/en.yml number: two is there twice',
  ],
  [
    'a pattern that cannot be read',
    tactic({ patterns: { en: ['(send money'], de: ['tage'] } }),
    'patterns.en: (send money: at 11 expected )',
  ],
  [
    'a word class that names itself',
    { 'slots/en.yml': { number: ['two <number>'] } },
    'deadline.yml patterns: word class <number> names itself',
  ],
  [
    'an unknown slot in a slot',
    { 'slots/en.yml': { number: ['<colour> two'] } },
    'number: unknown slot <colour>',
  ],
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
  [
    'a key that German lacks',
    texts('de', { 'page.title': 'Du {name}' }),
    'text/en/page.yml page.chats: has no text in de',
  ],
  [
    'a key that English lacks',
    texts('en', { 'page.title': 'Hi {name}' }),
    'text/de/page.yml page.chats: has no text in en',
  ],
  [
    'values that differ',
    texts('de', { ...EN, 'page.title': 'Du {nam}' }),
    'page.title: takes nam, in en name',
  ],
  [
    'values that are missing',
    texts('de', { ...EN, 'page.title': 'Du' }),
    'takes no values, in en name',
  ],
  [
    'a plural too few',
    texts('de', { ...EN, 'page.chats': { other: '{count}' } }),
    'needs exactly these plurals in de: one, other',
  ],
  [
    'a plural too many',
    texts('de', { ...EN, 'page.chats': { one: 'ein', few: '{count}', other: '{count}' } }),
    'needs exactly these plurals',
  ],
  [
    'a key in two files',
    { 'text/en/more.yml': { 'page.title': 'Hi {name}' } },
    'page.title: is in text/en/',
  ],
  ['texts in an unknown language', { 'text/fr/page.yml': EN }, 'text/fr/page.yml: not a language'],
  [
    'a tactic name too long',
    tactic({ name: text('x'.repeat(49)) }),
    'name.en: 49 characters, at most 48',
  ],
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
    { 'situations/paid.yml': { name: text('x'.repeat(41)), hint: text('A hint.') } },
    'paid.yml name.en: 41',
  ],
  [
    'a role hint too long',
    { 'roles/parent.yml': { name: text('Parent'), hint: text('x'.repeat(111)) } },
    'parent.yml hint.en: 111',
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
    'a choice too long',
    country({ disputes: [{ ...CHOICE, why: text('x'.repeat(241)) }] }),
    'dispute block why.en: 241',
  ],
  [
    'a platform step too long',
    {
      'platforms/example.yml': {
        name: 'E',
        sections: [{ id: 'report', steps: [text('x'.repeat(161))], sources: ['station'] }],
      },
    },
    'section report steps.0.en: 161',
  ],
  [
    'a platform note too long',
    {
      'platforms/example.yml': {
        name: 'E',
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
    'a number that does not exist',
    crisis({ phone: '020 7946' }),
    'channel gb-crisis: 020 7946 is not a number of gb',
  ],
  ['a number of another country', crisis({ phone: '+49 30 901820' }), 'is not a number of gb'],
  ['a short number off the list', crisis({ phone: '116 123' }), '116 123 is not a number of gb'],
  [
    'a text number off the list',
    crisis({ sms: { number: '85258' } }),
    '85258 is not a number of gb',
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
  ['a file name that is no id', { 'steps/Stop_Now.yml': STEP }, 'the file name is the id'],
  ['an id that is none', crisis({ id: 'GB' }), 'channels.1.id: must look like'],
  ['a folder that is unknown', { 'stories/one.yml': {} }, 'stories/one.yml: unknown folder'],
  ['a file too deep', { 'steps/gb/one.yml': STEP }, 'steps/gb/one.yml: too deep'],
  ['a file that is no data file', { 'steps/notes.txt': 'x' }, 'not a data file'],
  ['a file that is no YAML', { 'steps/stop.yml': 'title: a: b' }, 'steps/stop.yml: not YAML'],
  [
    'a key used twice',
    { 'slots/en.yml': 'number: [two]\nnumber: [three]\n' },
    'slots/en.yml: not YAML',
  ],
  ['space around a text', source({ title: ' Help' }), 'title: must look like'],
  ['a missing tactic', { 'tactics/deadline.yml': null }, 'tactics/deadline.yml: is missing'],
  ['a missing situation', { 'situations/paid.yml': null }, 'situations/paid.yml: is missing'],
  ['a missing role', { 'roles/parent.yml': null }, 'roles/parent.yml: is missing'],
  [
    'a tactic off the list',
    { 'tactics/rain.yml': TACTIC },
    "rain.yml: is not on the engine's list",
  ],
  [
    'a country without emergency numbers',
    country({ channels: [CRISIS] }),
    'no emergency channel for the role young-person',
  ],
  [
    'a country without crisis lines',
    country({ channels: [EMERGENCY] }),
    'no crisis channel for the role young-person',
  ],
  [
    'a crisis line that is not for everybody',
    crisis({ roles: ['young-person'] }),
    'no crisis channel for the role parent',
  ],
  [
    'an unconfirmed crisis line alone',
    { ...crisis({ sources: ['paper'] }), 'sources/paper.yml': { ...SOURCE, kind: 'press' } },
    'no confirmed crisis channel',
  ],
  ['a dispute without a choice', country({ disputes: [] }), 'no choice for the dispute block'],
  [
    'two choices for a dispute',
    country({ disputes: [CHOICE, { ...CHOICE, follows: 'later' }] }),
    'more than one choice',
  ],
  [
    'a tactic without prose',
    { 'tactics/deadline.yml': without(TACTIC, 'works') },
    'deadline.yml works: is missing',
  ],
  ['a tactic without patterns', tactic({ patterns: { en: ['x'] } }), 'patterns.de: is missing'],
  [
    'a tactic without lines to find',
    tactic({ 'must-find': { de: ['x'] } }),
    'must-find.en: is missing',
  ],
  [
    'a tactic without lines not to find',
    { 'tactics/deadline.yml': without(TACTIC, 'must-not-find') },
    'must-not-find.de: is missing',
  ],
  [
    'du to a reader who is Sie',
    step({ wording: [{ ...WORDING, text: { en: 'Stop.', de: 'Du kannst aufhören.' } }] }),
    'wording.0.text: says du',
  ],
  [
    'Sie to a reader who is du',
    step({ wording: [{ ...WORDING, text: { en: 'Stop.', de: 'Halten Sie an.' } }] }),
    'wording.0.text: says Sie',
  ],
  ['opening hours too long', crisis({ hours: text('x'.repeat(81)) }), 'hours.en: 81'],
  ['a country name too long', country({ name: text('x'.repeat(41)) }), 'gb.yml name.en: 41'],
]

describe('the data check', () => {
  it('takes slots named in the letters of their language', () => {
    expect(problemsWith({ 'slots/de.yml': { number: ['zwei'], währung: ['franken'] } })).toEqual([])
  })

  it('finds nothing in a folder in which nothing is wrong', () => {
    expect(problemsWith({})).toEqual([])
  })

  it.each(FIRES)('finds %s', (_name, change, line) => {
    const found = problemsWith(change)
    expect(found.filter((one) => one.includes(line))).not.toEqual([])
    expect(found.every((one) => !one.includes('\n'))).toBe(true)
  })

  it('lets a parent be told what to say to a child in quotation marks', () => {
    const said = { en: 'Say: “I am here for you.”', de: 'Sagen Sie: „Ich bin für dich da.“' }
    const wording = [{ ...WORDING, for: ['parent'], text: said }]
    expect(problemsWith(step({ wording }))).toEqual([])
  })

  it('accepts a formal wording beside a familiar one', () => {
    const said = { en: 'Stop.', de: 'Du kannst aufhören.', 'de-formal': 'Sie können aufhören.' }
    expect(problemsWith(step({ wording: [{ ...WORDING, text: said }] }))).toEqual([])
  })

  it('accepts a text number that is listed as a short code', () => {
    const codes = {
      gb: [
        { number: '999', sources: ['station'] },
        { number: '85258', sources: ['station'] },
      ],
    }
    expect(
      problemsWith({
        ...crisis({ sms: { number: '85 258', word: 'HELP' } }),
        'short-codes.yml': codes,
      }),
    ).toEqual([])
  })
})
