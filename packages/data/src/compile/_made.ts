/** A small made data folder in which nothing is wrong, for tests that then break one thing. The facts are invented. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROLES, SITUATIONS, STOPPING_TOPICS } from '@holdfast/engine/plan'
import { TACTIC_IDS } from '@holdfast/engine/tactics'
import { stringify } from 'yaml'
import { TALK_TOPICS } from '../learn-kinds.ts'
import { printProblem } from './problem.ts'
import { run, type RunResult } from './run.ts'

/** File path below `data/` to its value; a string is written as it stands. */
type MadeFiles = Readonly<Record<string, unknown>>

/** Replaces or adds files; null deletes one. */
export type Change = Readonly<Record<string, unknown>>

const SCHEMAS = join(import.meta.dirname, '../../../../data/schema')

const NOW: Date = new Date('2026-11-22T12:00:00Z')

export function text(words: string): Readonly<Record<string, string>> {
  return { en: words, de: words }
}

const CHOICE = { name: text('A name'), hint: text('A hint.') }

/** A situation as the made folder has it. */
export const SITUATION = { wording: [{ for: ROLES, ...CHOICE }] }

const LINES = { en: ['you have <number> days'], de: ['du hast <number> tage'] }

export const TACTIC = {
  stage: 'pressure',
  who: 'other',
  name: text('A deadline'),
  meaning: text('Time runs out.'),
  works: text('Haste stops thought.'),
  act: text('Take your time.'),
  because: text('Sets a time.'),
  sources: ['station'],
  patterns: LINES,
  'must-find': { en: ['you have two days'], de: ['du hast zwei tage'] },
  'must-not-find': { en: ['two days off'], de: ['zwei tage frei'] },
}

export const SOURCE = {
  title: 'Help',
  publisher: 'The station',
  url: 'https://station.example/help',
  kind: 'authority',
  read: '2026-11-20',
}

function channel(kind: string, phone: string): Readonly<Record<string, unknown>> {
  return {
    id: `gb-${kind}`,
    kind,
    name: text('A line'),
    what: text('Somebody answers.'),
    phone,
    sources: ['station'],
    checked: '2026-11-20',
  }
}

export const EMERGENCY: Readonly<Record<string, unknown>> = channel('emergency', '999')

export const CRISIS: Readonly<Record<string, unknown>> = channel('crisis', '020 7946 0018')

export const COUNTRY = {
  name: text('Kingdom'),
  languages: ['en'],
  channels: [EMERGENCY, CRISIS],
  disputes: [
    { dispute: 'block', follows: 'now', why: text('It ends the talk.'), sources: ['station'] },
  ],
  law: [
    {
      topic: 'threats',
      text: text('Threats are a crime.'),
      sources: ['station'],
      checked: '2026-11-20',
    },
  ],
}

export const DISPUTE = {
  question: text('Block now?'),
  positions: [
    { id: 'now', who: text('The station'), says: text('Yes.'), sources: ['station'] },
    { id: 'later', who: text('The press'), says: text('No.'), sources: ['station'] },
  ],
}

export const STEP = {
  phase: 'first',
  order: 10,
  dispute: 'block',
  channels: ['crisis'],
  wording: [{ for: ROLES, title: text('Stop.'), text: text('Stop now.'), why: text('It helps.') }],
  sources: ['station'],
}

export const PLATFORM = {
  name: 'Example',
  sections: [{ id: 'report', steps: [text('Tap.')], note: text('Done.'), sources: ['station'] }],
  services: [
    { id: 'take-it-down', reach: 'listed', sources: ['station'] },
    { id: 'stopncii', reach: 'not-listed', sources: ['station'] },
  ],
}

const POINT = { text: text('It helps.'), sources: ['station'] }

export const SERVICE = {
  name: 'A service',
  order: 1,
  who: text('For everybody.'),
  url: 'https://station.example/stop',
  pictured: 'adult',
  countries: ['gb'],
  needs: 'picture',
  fakes: 'unsaid',
  points: [{ kind: 'takes', ...POINT }],
  handover: { steps: [text('Go there.')], sources: ['station'] },
  checked: '2026-11-20',
}

export const PLACE = {
  name: text('A place'),
  kind: 'platform',
  takesPart: [{ service: 'one', sources: ['station'] }],
}

export const TOPIC = {
  title: text('What it does'),
  points: [{ ...POINT, measured: '2026-11-20' }],
}

export const SIGN = {
  order: 10,
  seen: text('Sad'),
  looks: text('Tears.'),
  harmless: text('An onion.'),
  worrying: text('Grief.'),
  say: [text('Hello.')],
  avoid: [text('Stop it.')],
  sources: ['station'],
}

export const CARD = {
  part: 'what',
  order: 10,
  title: text('Catfish'),
  text: text('A false name.'),
  sources: ['station'],
}

export const TALK = {
  order: 10,
  title: text('3 to 5'),
  why: text('It helps.'),
  topics: TALK_TOPICS.map((topic) => ({ topic, say: text('Hello.'), ask: text('Yes?') })),
  avoid: [text('A shout.')],
  sources: ['station'],
}

export const LESSON = {
  order: 10,
  title: text('A lesson'),
  minutes: 15,
  aims: [text('To know.')],
  plan: [
    { minutes: 10, title: text('Begin'), do: text('Say hello.') },
    { minutes: 5, title: text('End'), do: text('Wave.') },
  ],
  notes: [text('Bring chalk.')],
  slides: [
    { title: text('One'), lines: [text('A line.')] },
    { title: text('Two'), lines: [text('A line.')] },
  ],
  handout: [text('My line:')],
  sources: ['station'],
}

export const QUESTION = {
  order: 10,
  about: 'page',
  weight: 'weak',
  question: text('Empty?'),
  look: text('Look.'),
  sign: text('Empty.'),
  yes: text('A sign.'),
  no: text('Says little.'),
  sources: ['station'],
}

export const SCENE = {
  order: 10,
  for: 'older',
  name: text('A picture'),
  setting: text('Somebody writes.'),
  other: text('Kim'),
  turns: [
    {
      id: 'ask',
      says: text('Send one.'),
      answers: [
        { does: 'firm', says: text('No.'), feedback: text('That was clear.'), to: 'said-no' },
        { does: 'soft', says: text('Later.'), feedback: text('A beginning.'), to: 'said-no' },
        { does: 'asks-for-help', says: text('Mum?'), feedback: text('Good.'), to: 'got-help' },
      ],
    },
  ],
  trick: text('Pushing.'),
  sources: ['station'],
}

export const CONFIDANT = {
  order: 10,
  wording: [
    {
      for: ['young-person'],
      name: text('A friend'),
      hint: text('A hint.'),
      why: text('It helps.'),
      know: text('It is kept.'),
      spoken: text('I need help.'),
      written: text('Can we talk?'),
    },
  ],
  sources: ['station'],
}

export const POST = {
  order: 10,
  name: text('A post'),
  helps: text('It is true.'),
  not: text('It is not.'),
  words: text('Please do not open it.'),
  others: [{ language: 'fr', words: "Ne l'ouvrez pas.", by: 'The station' }],
  sources: ['station'],
}

export const PAYMENT = {
  order: 10,
  name: text('Card'),
  can: text('It may be stopped.'),
  soon: text('Today.'),
  steps: [text('Ring the bank.')],
  notes: [{ country: 'gb', text: text('Here too.'), phone: '999', sources: ['station'] }],
  sources: ['station'],
}

export const EXPOSURE = {
  order: 10,
  question: text('Open?'),
  use: text('Seen.'),
  change: text('Close it.'),
  sources: ['station'],
}

export const STATISTIC = {
  topic: 'alone',
  order: 10,
  dispute: 'block',
  figure: text('Two'),
  what: text('reports.'),
  who: text('The station'),
  where: text('Here'),
  year: '2024',
  means: text('You are not alone.'),
  sources: ['station'],
}

const VALID: MadeFiles = {
  'sources/station.yml': SOURCE,
  ...Object.fromEntries(TACTIC_IDS.map((id) => [`tactics/${id}.yml`, TACTIC])),
  ...Object.fromEntries(ROLES.map((id) => [`roles/${id}.yml`, CHOICE])),
  ...Object.fromEntries(SITUATIONS.map((id) => [`situations/${id}.yml`, SITUATION])),
  'slots/en.yml': { number: ['two'] },
  'slots/de.yml': { number: ['zwei'] },
  'countries/gb.yml': COUNTRY,
  'disputes/block.yml': DISPUTE,
  'steps/stop.yml': STEP,
  'platforms/example.yml': PLATFORM,
  'services/one.yml': SERVICE,
  'places/one.yml': PLACE,
  ...Object.fromEntries(STOPPING_TOPICS.map((id) => [`stopping/${id}.yml`, TOPIC])),
  'signs/sad.yml': SIGN,
  'exposure/open.yml': EXPOSURE,
  'learn/cards/catfish.yml': CARD,
  'profile/empty.yml': QUESTION,
  'practise/picture.yml': SCENE,
  'tell/friend.yml': CONFIDANT,
  'posts/hacked.yml': POST,
  'money/card.yml': PAYMENT,
  'statistics/two.yml': STATISTIC,
  'short-codes.yml': { gb: [{ number: '999', sources: ['station'] }] },
  'text/en/page.yml': { 'page.title': 'Hi {name}', 'page.chats': { one: 'one', other: '{count}' } },
  'text/de/page.yml': { 'page.title': 'Du {name}', 'page.chats': { one: 'ein', other: '{count}' } },
}

/** A data folder on disk, compiled once; `again` runs over it as it then stands. Delete it with `done`. */
export function compileMade(change: Change = {}): {
  readonly folder: string
  readonly result: RunResult
  readonly lines: readonly string[]
  readonly again: (checkOnly: boolean) => RunResult
  readonly done: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-data-'))
  for (const [path, value] of Object.entries({ ...VALID, ...change })) {
    if (value === null) continue
    const file = join(folder, 'data', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      typeof value === 'string' ? value : stringify(value, { aliasDuplicateObjects: false }),
    )
  }
  const again = (checkOnly: boolean): RunResult =>
    run({
      dataFolder: join(folder, 'data'),
      schemaFolder: SCHEMAS,
      generatedFolder: join(folder, 'generated'),
      checkOnly,
      now: NOW,
    })
  const result = again(false)
  return {
    folder,
    result,
    lines: result.problems.map(printProblem),
    again,
    done: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

/** The lines that the check prints for the made folder with this change. */
export function problemsWith(change: Change): readonly string[] {
  const { lines, done } = compileMade(change)
  done()
  return lines
}
