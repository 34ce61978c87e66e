/** Small made guidance for tests. The facts are invented. */
import type { Text } from '../text.ts'
import {
  CHANNEL_KINDS,
  ROLES,
  SITUATIONS,
  type Channel,
  type Country,
  type Guidance,
  type Law,
  type Step,
} from './types.ts'

export function text(words: string): Text {
  return { en: words, de: `${words} (du)`, 'de-formal': `${words} (Sie)` }
}

export function channel(change: Partial<Channel> = {}): Channel {
  return {
    id: 'line',
    kind: 'crisis',
    name: text('Line'),
    what: text('Somebody answers.'),
    phone: '999',
    sources: ['station'],
    checked: '2026-11-20',
    confirmed: true,
    ...change,
  }
}

export function step(change: Partial<Step> = {}): Step {
  return {
    id: 'stop',
    phase: 'first',
    order: 10,
    wording: [{ for: ROLES, title: text('Stop'), text: text('Stop now'), why: text('It helps') }],
    sources: ['station'],
    confirmed: true,
    ...change,
  }
}

export function law(change: Partial<Law> = {}): Law {
  return {
    topic: 'threats',
    text: text('A crime.'),
    sources: ['station'],
    checked: '2026-11-20',
    confirmed: true,
    ...change,
  }
}

export function country(change: Partial<Country> = {}): Country {
  return {
    id: 'aa',
    name: text('Land'),
    languages: ['en'],
    channels: CHANNEL_KINDS.map((kind) => channel({ id: `aa-${kind}`, kind })),
    disputes: [{ dispute: 'block', follows: 'now', why: text('It ends'), sources: ['station'] }],
    law: [law()],
    ...change,
  }
}

export function guidance(change: Partial<Guidance> = {}): Guidance {
  return {
    sources: [
      {
        id: 'station',
        title: 'Help',
        publisher: 'The station',
        url: 'https://station.example/',
        kind: 'authority',
        read: '2026-11-20',
      },
    ],
    countries: [country()],
    disputes: [
      {
        id: 'block',
        question: text('Block now?'),
        positions: [
          { id: 'now', who: text('The station'), says: text('Yes'), sources: ['station'] },
          { id: 'later', who: text('Others'), says: text('No'), sources: ['station'] },
        ],
      },
    ],
    roles: ROLES.map((id) => ({ id, name: text(id), hint: text(id) })),
    situations: SITUATIONS.map((id) => ({
      id,
      wording: [{ for: ROLES, name: text(id), hint: text(id) }],
    })),
    steps: [step()],
    platforms: [],
    ...change,
  }
}
