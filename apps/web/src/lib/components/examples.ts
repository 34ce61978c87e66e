/**
 * Every component with examples as data. Each has a page below `/examples/`, and a test walks them with axe: a new
 * component or a new state of one is a new line here.
 */
import type { PlanChannel, PlanDispute, PlanLaw, PlanStep, Source } from '@holdfast/engine/plan'
import type { Component } from 'svelte'
import type { Comparison } from '#lib/check/check.svelte.ts'
import type { Compared } from '#lib/check/likeness.ts'
import type { ShownMessage as Message } from '#lib/check/shown.ts'
import type { ChatView } from '#lib/check/view.ts'
import type { Draft } from '#lib/pictures/draft.ts'
import type { ListedPicture } from '#lib/pictures/pictures.svelte.ts'
import type { Fingerprints, VideoFingerprints } from '#lib/stop/protocol.ts'
import type { ServiceView } from '#lib/stop/stop-page.ts'
import Channels from './Channels.svelte'
import CheckBusy from './CheckBusy.svelte'
import CheckChats from './CheckChats.svelte'
import CheckCompare from './CheckCompare.svelte'
import CheckCorrect from './CheckCorrect.svelte'
import CheckDoubt from './CheckDoubt.svelte'
import CheckPick from './CheckPick.svelte'
import CheckPictures from './CheckPictures.svelte'
import CheckProblem from './CheckProblem.svelte'
import CheckReading from './CheckReading.svelte'
import CheckResult from './CheckResult.svelte'
import CheckWho from './CheckWho.svelte'
import CitedLine from './CitedLine.svelte'
import Copyable from './Copyable.svelte'
import CountryLinks from './CountryLinks.svelte'
import Crisis from './Crisis.svelte'
import CrisisCountries from './CrisisCountries.svelte'
import Door from './Door.svelte'
import EasyStep from './EasyStep.svelte'
import ExposureCard from './ExposureCard.svelte'
import FaceCounting from './FaceCounting.svelte'
import FirstSteps from './FirstSteps.svelte'
import Kelp from './Kelp.svelte'
import Law from './Law.svelte'
import NumberCard from './NumberCard.svelte'
import PlanPages from './PlanPages.svelte'
import PictureTroubles from './PictureTroubles.svelte'
import PlatformLinks from './PlatformLinks.svelte'
import PlatformServices from './PlatformServices.svelte'
import PlatformSteps from './PlatformSteps.svelte'
import PhotoLook from './PhotoLook.svelte'
import PostWords from './PostWords.svelte'
import ProfileQuestion from './ProfileQuestion.svelte'
import ProfileResult from './ProfileResult.svelte'
import SignCard from './SignCard.svelte'
import SourceList from './SourceList.svelte'
import StepList from './StepList.svelte'
import StopFingerprint from './StopFingerprint.svelte'
import StopService from './StopService.svelte'
import StopVideo from './StopVideo.svelte'
import ZoneChoice from './ZoneChoice.svelte'

export interface Example {
  /** Its address: `/examples/<name>/`. */
  readonly name: string
  readonly component: Component
  /** It is the whole of a page and brings that page's main heading. */
  readonly whole: boolean
  readonly props: object
}

const language = 'en'
const reader = 'young-person'
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

const said = { text: 'Something that a page says.', sources: [], confirmed: false }

const service: ServiceView = {
  id: 'made-up',
  name: 'A service that does not exist',
  url: 'https://www.example.org/',
  who: 'For everybody, everywhere.',
  pictured: 'adult',
  needs: 'picture',
  fakes: 'unsaid',
  points: [{ ...said, kind: 'takes' }],
  handover: { steps: ['Go there.'], sources: [], confirmed: true },
  checked: '2026-11-29',
  partners: [],
}

const digits = '0123456789abcdef'.repeat(4)

const video: VideoFingerprints = {
  md5: 'c'.repeat(32),
  sha256: 'd'.repeat(64),
  looked: 3,
  moments: [0, 2].map((at) => ({ at, hash: 'e'.repeat(64), quality: 90 })),
  end: null,
}

const fingerprints: Fingerprints = {
  md5: digits.slice(32),
  sha256: digits,
  quality: 30,
  nearest512: digits,
  fullSize: digits,
  turned: {
    original: digits,
    rotate90: digits,
    rotate180: digits,
    rotate270: digits,
    flipX: digits,
    flipY: digits,
    flipPlus1: digits,
    flipMinus1: digits,
  },
  seeThrough: true,
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

const law: PlanLaw = {
  topic: 'threats',
  text: 'Threatening somebody is forbidden in this made-up country.',
  sources: [source],
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
  {
    index: 5,
    name: 'Kim',
    mine: false,
    text: 'Kim took a screenshot',
    kind: 'system',
    event: 'screenshot',
    findings: [],
  },
  {
    index: 6,
    name: 'Kim',
    mine: false,
    text: '',
    kind: 'image',
    viewOnce: true,
    forwarded: true,
    edited: true,
    quoted: 'what do you want',
    reactions: [
      { emoji: '😂', count: 1 },
      { emoji: '❤️', count: 2 },
    ],
    findings: [],
  },
  {
    index: 7,
    name: 'Kim',
    mine: false,
    text: 'Missed voice call',
    kind: 'call',
    event: 'call-missed',
    findings: [],
  },
]

const view: ChatView = {
  level: 'emergency',
  selfHarmRisk: true,
  blackmail: 'emergency',
  threat: true,
  owner: 'Sam',
  gone: ['Instagram User'],
  asked: true,
  said: true,
  doubt: false,
  issues: [],
  total: 45,
  marked: 1,
  turn: 4,
  times: { first: '2026-03-14T20:02:00' },
  columns: [
    { first: 0, last: 3, stage: null, response: false, message: null },
    { first: 4, last: 4, stage: 'pressure', response: true, message: 4 },
  ],
  filter: { side: null, tactic: null },
  choices: {
    sides: [{ id: 'p1', name: 'Kim', count: 1 }],
    tactics: [{ id: 'deadline', name: 'A deadline', count: 1 }],
  },
  chosen: 1,
  moments: Array.from({ length: 8 }, (_, message) => ({
    message,
    at: `2026-03-1${String(message)}T20:02:00`,
    name: 'Kim',
    stage: message === 3 ? 'response' : 'pressure',
    signs: [{ name: 'A deadline', later: message }],
  })),
  zoneless: true,
  zone: null,
  passages: [
    { kind: 'messages', first: 0, last: 7 },
    { kind: 'gap', first: 8, last: 30 },
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

const liked: Compared = {
  chats: 3,
  partial: true,
  like: [
    { title: 'Kim', same: true, marks: [], wording: [] },
    {
      title: 'Alex',
      same: false,
      marks: [{ kind: 'payment', value: 'CH9300762011623852957' }],
      wording: [{ mine: 'you have until midnight', theirs: 'YOU have until midnight' }],
    },
  ],
}

const COMPARISONS: readonly Comparison[] = [
  null,
  { kind: 'busy', share: 0.4 },
  { kind: 'stopped' },
  { kind: 'unreadable' },
  { kind: 'compared', compared: liked },
]

const pictures: readonly ListedPicture[] = [
  { name: 'IMG_0412.PNG', share: 1 },
  { name: 'IMG_0413.PNG', share: 1, trouble: 'refused' },
  { name: 'IMG_0414.HEIC', share: 1, trouble: 'unreadable' },
  { name: 'a-very-long-name-of-a-scrolled-screenshot-of-a-whole-afternoon.png', share: 0.4 },
  { name: 'image.png', share: 0 },
]

const box = { left: 0, top: 0, right: 0, bottom: 0 }

const draft: Draft = {
  title: 'Kim',
  layout: 'bubbles',
  names: [],
  order: [0, 1],
  mine: '',
  other: 'Kim',
  messages: [
    { id: 0, message: { side: 'centre', text: 'Today', day: true, picture: 0, box } },
    { id: 1, message: { side: 'left', text: 'hi', time: '14:03', picture: 0, box } },
    {
      id: 2,
      message: { side: 'right', text: 'hey, who is this?', time: '14:04', picture: 0, box },
    },
    {
      id: 3,
      gap: true,
      message: { side: 'left', text: 'y0u have one h0ur', unsure: true, picture: 1, box },
    },
  ],
}

const corrected = {
  list: pictures,
  read: [0, 3],
  canUndo: true,
  language,
  onchange: nothing,
  onundo: nothing,
  oncheck: nothing,
} as const

const issue = { code: 'invalid-time', place: { file: 'chat.txt', line: 3 } } as const

const oneSided = { code: 'one-sided', place: { file: 'chat.csv' } } as const
const withoutTexts = { code: 'texts-missing', place: { file: 'chat.csv' } } as const

/** Checks the props against the component; what comes out can be listed with the others. */
function example<Props extends object>(
  name: string,
  component: Component<Props>,
  props: NoInfer<Props>,
): Omit<Example, 'whole'> {
  // The one place where the kind of props is forgotten, after it was checked.
  return { name, component: component as unknown as Component, props }
}

/** Without sources, since a card's links lead to the list at the end of its page. */
const uncited = { sources: [], confirmed: false } as const

const question = {
  ...uncited,
  id: 'empty',
  weight: 'weak',
  question: 'Is the profile almost empty?',
  look: 'Look for a description, posts and comments.',
  sign: 'The profile is almost empty.',
  yes: 'Made-up profiles are often empty.',
  no: 'A full profile can be stolen.',
} as const

/** Parts of pages. */
const PARTS = [
  example('crisis', Crisis, { title: 'Too much?', channels: [channel], language }),
  example('first-steps', FirstSteps, { steps: [step], disputes: [dispute], reader, language }),
  example('steps-that-wait', StepList, { steps: [step], disputes: [dispute], reader, language }),
  example('channels', Channels, { channels: [channel], language }),
  example('law', Law, { law: [law], language }),
  example('law-unknown', Law, { law: [], language }),
  example('easy-step', EasyStep, {
    step: {
      id: 'made-up-easy',
      title: 'Do not pay',
      lines: [
        { symbol: 'no-money', text: 'Do not send money.' },
        { symbol: 'person', text: 'Tell a person you trust.' },
      ],
    },
    number: 1,
    reader,
    language,
  }),
  example('door', Door, { href: '/en/', title: 'A door', hint: 'Where it leads' }),
  example('main-door', Door, { href: '/en/', title: 'The main door', main: true }),
  example('countries', CountryLinks, { countries: [{ id: 'xx', name: 'Nowhere', href: '/en/' }] }),
  example('stop-service', StopService, { service, sources: [source], language }),
  ...(['fits', 'open', 'not'] as const).map((fit) =>
    example(`stop-service-${fit}`, StopService, {
      service,
      sources: [source],
      language,
      fit: { service: service.id, fit, reasons: ['age-open', 'place-private'] },
    }),
  ),
  example('stop-fingerprint', StopFingerprint, { number: 1, made: fingerprints, language }),
  example('stop-video', StopVideo, { number: 2, video, language }),
  ...(['long', 'slow', 'broken'] as const).map((end) =>
    example(`stop-video-${end}`, StopVideo, {
      ...{ number: 3, language },
      video: { ...video, moments: [], end },
    }),
  ),
  example('crisis-countries', CrisisCountries, {
    title: 'Too much?',
    countries: [{ id: 'gb', name: 'Nowhere', channels: [channel] }],
    language,
  }),
  example('number', NumberCard, {
    number: {
      id: 'made-up',
      figure: '2 reports',
      what: 'at one place in one year.',
      who: 'Somebody',
      where: 'Nowhere',
      year: '2024',
      means: 'You are not the only one.',
      sources: [source],
      confirmed: false,
      dispute,
    },
    language,
  }),
  example('copyable', Copyable, { id: 'words', label: 'To say', words: 'Help me.', language }),
  example('post-words', PostWords, {
    id: 'made-up',
    wordings: [
      { written: 'en', name: 'English', words: 'Please do not open it.' },
      { written: 'fr', name: 'French', words: "Ne l'ouvrez pas.", translation: { by: 'Holdfast' } },
    ],
    language,
  }),
  example('cited-line', CitedLine, { sources: [source], confirmed: false, language }),
  example('plan-pages', PlanPages, { reader, language }),
  example('sources', SourceList, { sources: [source], language }),
  example('platforms', PlatformLinks, {
    platforms: [{ id: 'x', name: 'X (Twitter)' }],
    reader,
    language,
  }),
  example('platform-steps', PlatformSteps, {
    section: {
      id: 'report',
      steps: ['Tap the message.'],
      note: 'One report is enough.',
      url: 'https://station.example/',
      sources: [source],
      confirmed: false,
    },
    reader: 'adult',
    language,
  }),
  example('platform-steps-missing', PlatformSteps, {
    section: { id: 'export', steps: null, sources: [source], confirmed: true },
    reader: 'adult',
    language,
  }),
  example('platform-services', PlatformServices, {
    services: (['listed', 'not-listed', 'out-of-reach'] as const).map((reach) => ({
      id: 'stopncii' as const,
      name: `StopNCII.org, ${reach}`,
      what: 'For adults.',
      url: 'https://station.example/',
      reach,
      sources: [source],
      confirmed: reach === 'listed',
    })),
    platform: 'Signal',
    language,
  }),
  example('pictures-left-out', PictureTroubles, { list: pictures, language }),
  example('zone-open', ZoneChoice, { zone: null, language, onzone: nothing }),
  example('zone-chosen', ZoneChoice, { zone: 'Europe/Zurich', language, onzone: nothing }),
  ...COMPARISONS.map((comparison, index) =>
    example(`compare-${String(index)}`, CheckCompare, {
      comparison,
      others: index,
      language,
      onothers: nothing,
      onfiles: nothing,
      ontext: nothing,
      onstop: nothing,
    }),
  ),
  example('sign', SignCard, {
    sign: {
      ...uncited,
      id: 'sad',
      seen: 'Sad',
      looks: 'Tears, day after day.',
      harmless: 'A lost game.',
      worrying: 'Somebody threatens the child.',
      say: ['“What happened?”'],
      avoid: ['“Pull yourself together.”'],
    },
    language,
  }),
  ...([undefined, 'yes', 'no', 'unknown'] as const).map((answer) =>
    example(`profile-question-${answer ?? 'open'}`, ProfileQuestion, {
      question,
      language,
      ready: true,
      answer,
      onanswer: nothing,
    }),
  ),
  ...(['nothing-looked-at', 'none', 'some', 'many'] as const).map((level) =>
    example(`profile-${level}`, ProfileResult, {
      result: {
        level,
        urgent: level === 'many',
        signs: level === 'some' || level === 'many' ? [question.id] : [],
        withoutSign: [],
        notLookedAt: [],
      },
      questions: [question],
      reader,
      language,
    }),
  ),
  example('exposure', ExposureCard, {
    exposure: {
      ...uncited,
      id: 'open',
      question: 'Is it open?',
      use: 'Anybody can see it.',
      change: 'Close it.',
    },
    language,
  }),
  example('photos', PhotoLook, {
    looked: [
      { kind: 'found', found: ['place', 'time', 'device', 'owner', 'words'], partly: true },
      { kind: 'nothing' },
      { kind: 'no-picture' },
    ],
    faces: {
      at: 'done',
      counts: [
        { kind: 'counted', faces: 2 },
        { kind: 'counted', faces: 0 },
        { kind: 'not-opened' },
      ],
    },
    reader,
    language,
    onfiles: nothing,
    oncount: nothing,
    onforget: nothing,
  }),
  ...(['start', 'working', 'failed'] as const).map((at) =>
    example(`faces-${at}`, FaceCounting, {
      faces: { at, counts: [] },
      photos: 3,
      reader,
      language,
      oncount: nothing,
    }),
  ),
  example('picture', Kelp, { label: 'Kelp on a stone' }),
]

/** States of the check, each the whole of a page. */
const WHOLES = [
  example('busy', CheckBusy, { share: 0.4, doing: 'reading', language, oncancel: nothing }),
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
    onretry: nothing,
  }),
  example('pictures', CheckPictures, {
    list: pictures,
    language,
    kept: [],
    onadd: nothing,
    onremove: nothing,
    onstart: nothing,
  }),
  example('pictures-loading', CheckReading, {
    list: pictures,
    loading: true,
    size: 8,
    language,
    oncancel: nothing,
  }),
  example('pictures-reading', CheckReading, {
    list: pictures,
    loading: false,
    size: 8,
    language,
    oncancel: nothing,
  }),
  example('correct', CheckCorrect, { ...corrected, draft }),
  example('correct-names', CheckCorrect, {
    ...corrected,
    draft: {
      ...draft,
      layout: 'names',
      names: ['Kim', 'Sam'],
      messages: draft.messages.map((one) => ({ ...one, message: { ...one.message, name: 'Sam' } })),
    },
  }),
  example('pick', CheckPick, {
    chats: [
      { id: 'a', title: 'kim.x_91', platform: 'instagram', bytes: 4200, request: true },
      { id: 'b', title: 'Sam', platform: 'instagram', bytes: 7_400_000, request: false },
      { id: 'c', title: '', platform: 'whatsapp', bytes: 81_000_000, request: false },
    ],
    language,
    onpick: nothing,
  }),
  example('chats', CheckChats, {
    chats: (['emergency', 'warning', 'caution', 'none'] as const).map((level, chat) => ({
      chat,
      title: 'Kim',
      people: [{ name: 'Kim', tactics: [] }],
      level,
      messages: 1 + chat,
      doubt: level === 'none',
      platform: 'whatsapp',
      first: '2026-03-02T20:02:00',
      last: '2026-03-14T20:02:00',
      file: 'WhatsApp Chat with Kim (1).txt',
    })),
    tactics: [{ id: 'deadline', name: 'A deadline' }],
    reader: 'young-person',
    language,
    onopen: nothing,
  }),
  ...(['emergency', 'warning', 'caution', 'none'] as const).map((level) =>
    example(`result-${level}`, CheckResult, {
      view: { ...view, level, blackmail: level, selfHarmRisk: level === 'emergency' },
      passages: view.passages,
      messages: Object.fromEntries(messages.map((message) => [message.index, message])),
      issues: level === 'none' ? [issue, oneSided, withoutTexts] : [issue],
      reader: 'young-person',
      language,
      crisis: [{ id: 'gb', name: 'Nowhere', channels: [channel] }],
      onshow: nothing,
      onwho: nothing,
      onzone: nothing,
      onreveal: nothing,
      onfilter: nothing,
    }),
  ),
  example('result-nothing-matches', CheckResult, {
    view: { ...view, filter: { side: 'p2', tactic: 'deadline' }, chosen: 0, turn: null },
    passages: view.passages,
    messages: {},
    issues: [],
    reader: 'adult',
    language,
    crisis: [],
    onshow: nothing,
    onwho: nothing,
    onzone: nothing,
    onreveal: nothing,
    onfilter: nothing,
  }),
]

export const EXAMPLES: readonly Example[] = [
  ...PARTS.map((part) => ({ ...part, whole: false })),
  ...WHOLES.map((part) => ({ ...part, whole: true })),
]
