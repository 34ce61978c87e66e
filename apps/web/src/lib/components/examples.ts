/**
 * Every component with examples as data. Each has a page below `/examples/`, and a test walks them with axe: a new
 * component or a new state of one is a new line here.
 */
import type { PlanChannel, PlanDispute, PlanStep, Source } from '@holdfast/engine/plan'
import type { Component } from 'svelte'
import type { ChatView, ShownMessage as Message } from '#lib/check/view.ts'
import Channels from './Channels.svelte'
import CheckBusy from './CheckBusy.svelte'
import CheckChats from './CheckChats.svelte'
import CheckDoubt from './CheckDoubt.svelte'
import CheckProblem from './CheckProblem.svelte'
import CheckResult from './CheckResult.svelte'
import CheckWho from './CheckWho.svelte'
import CountryLinks from './CountryLinks.svelte'
import Crisis from './Crisis.svelte'
import Door from './Door.svelte'
import FirstSteps from './FirstSteps.svelte'
import Kelp from './Kelp.svelte'
import SourceList from './SourceList.svelte'
import StepList from './StepList.svelte'

export interface Example {
  /** Its address: `/examples/<name>/`. */
  readonly name: string
  readonly component: Component
  /** It is the whole of a page and brings that page's main heading. */
  readonly whole: boolean
  readonly props: object
}

const language = 'en'
const nothing = (): void => undefined

const source: Source = {
  // A publication that exists, so that the link to it leads somewhere.
  id: 'ineqe-sextortion-ai',
  title: 'A title that was made up',
  publisher: 'Made-up publisher',
  url: 'https://www.example.org/',
  kind: 'third-party',
  read: '2026-11-21',
}

const channel: PlanChannel = {
  id: 'made-up',
  kind: 'crisis',
  name: 'A line that does not exist',
  what: 'Somebody to talk to, whatever it is about.',
  phone: '0000 000',
  sms: { number: '00000', word: 'HELLO' },
  url: 'https://www.example.org/',
  email: 'hello@example.org',
  hours: 'day and night',
  anonymous: true,
  sources: ['made-up'],
  checked: '2026-11-21',
  confirmed: false,
}

const step: PlanStep = {
  id: 'breathe',
  phase: 'first',
  title: 'Take a breath with an unusuallylongwordthatbreaksnowhere in it.',
  text: 'One breath in, a longer one out.',
  why: 'A calm head finds the next step.',
  channels: [channel],
  dispute: 'in-or-out',
  sources: [source],
  confirmed: false,
}

const dispute: PlanDispute = {
  id: 'in-or-out',
  question: 'Which comes first, in or out?',
  follows: 'in',
  why: 'It is what people here are used to.',
  positions: [
    { id: 'in', who: 'Some', says: 'In.', sources: [source] },
    { id: 'out', who: 'Others', says: 'Out.', sources: [source] },
  ],
}

const messages: readonly Message[] = [
  { index: 0, name: 'Kim', mine: false, text: 'hi', at: '2026-03-14T20:02:00', findings: [] },
  { index: 1, name: 'Kim', mine: false, text: '', kind: 'image', findings: [] },
  { index: 2, name: 'Kim', mine: false, text: 'Sam joined', kind: 'system', findings: [] },
  { index: 3, name: 'Sam', mine: true, text: '', deleted: true, findings: [] },
  {
    index: 4,
    name: 'Kim',
    mine: false,
    text: 'you have one hour',
    findings: [{ tactic: 'deadline', start: 9, end: 17, why: 'Sets a short limit.', grave: true }],
  },
]

const view: ChatView = {
  level: 'emergency',
  selfHarmRisk: true,
  blackmail: 'emergency',
  threat: true,
  owner: 'Sam',
  asked: true,
  doubt: false,
  issues: [],
  total: 45,
  marked: 1,
  turn: 4,
  times: { first: '2026-03-14T20:02:00' },
  columns: [
    { first: 0, last: 3, stage: null, response: false },
    { first: 4, last: 4, stage: 'pressure', response: true },
  ],
  stages: [{ stage: 'pressure', first: 4, last: 4 }],
  passages: [
    { kind: 'messages', first: 0, last: 4 },
    { kind: 'gap', first: 5, last: 30 },
    { kind: 'gap', first: 31, last: 44, late: true },
  ],
  messages,
  guides: [
    {
      id: 'deadline',
      stage: 'pressure',
      name: 'A deadline',
      meaning: 'Only a short time to do something.',
      works: 'Hurry keeps people from thinking.',
      act: 'Take your time.',
    },
  ],
}

const issue = { code: 'invalid-time', place: { file: 'chat.txt', line: 3 } } as const

/** Checks the props against the component; what comes out can be listed with the others. */
function example<Props extends object>(
  name: string,
  component: Component<Props>,
  props: NoInfer<Props>,
): Omit<Example, 'whole'> {
  // The one place where the kind of props is forgotten, after it was checked.
  return { name, component: component as unknown as Component, props }
}

/** Parts of pages. */
const PARTS = [
  example('crisis', Crisis, { title: 'Too much?', channels: [channel], language }),
  example('first-steps', FirstSteps, { steps: [step], disputes: [dispute], language }),
  example('steps-that-wait', StepList, { steps: [step], disputes: [dispute], language }),
  example('channels', Channels, { channels: [channel], language }),
  example('door', Door, { href: '/en/', title: 'A door', hint: 'Where it leads' }),
  example('main-door', Door, { href: '/en/', title: 'The main door', main: true }),
  example('countries', CountryLinks, { countries: [{ id: 'xx', name: 'Nowhere', href: '/en/' }] }),
  example('sources', SourceList, { sources: [source], language }),
  example('picture', Kelp, { label: 'Kelp on a stone' }),
]

/** States of the check, each the whole of a page. */
const WHOLES = [
  example('busy', CheckBusy, { share: 0.4, language, oncancel: nothing }),
  example('who', CheckWho, { names: ['Kim', 'Sam'], language, onchoose: nothing }),
  example('doubt', CheckDoubt, {
    owner: 'Kim',
    others: ['Sam'],
    language,
    onchange: nothing,
    onkeep: nothing,
  }),
  example('problem', CheckProblem, {
    title: 'A problem',
    text: 'Try this.',
    issues: [issue],
    language,
  }),
  example('chats', CheckChats, {
    chats: (['emergency', 'warning', 'caution', 'none'] as const).map((level, chat) => ({
      chat,
      title: 'Kim',
      level,
      messages: 1 + chat,
      doubt: level === 'none',
    })),
    language,
    onopen: nothing,
  }),
  ...(['emergency', 'warning', 'caution', 'none'] as const).map((level) =>
    example(`result-${level}`, CheckResult, {
      view: { ...view, level, blackmail: level, selfHarmRisk: level === 'emergency' },
      passages: view.passages,
      messages: Object.fromEntries(messages.map((message) => [message.index, message])),
      issues: [issue],
      language,
      crisis: [{ id: 'gb', name: 'Nowhere', channels: [channel] }],
      onshow: nothing,
      onwho: nothing,
    }),
  ),
]

export const EXAMPLES: readonly Example[] = [
  ...PARTS.map((part) => ({ ...part, whole: false })),
  ...WHOLES.map((part) => ({ ...part, whole: true })),
]
