import { describe, expect, it } from 'vitest'
import {
  compileTactics,
  TACTIC_IDS,
  type OpinionWeights,
} from '../../packages/engine/src/tactics/index.ts'
import { createDictionary } from '../../packages/engine/src/tactics/opinion/dictionary.ts'
import {
  createOpinionMaker,
  type Heard,
} from '../../packages/engine/src/tactics/opinion/opinion.ts'
import { QUESTIONS } from '../../packages/engine/src/tactics/opinion/weights.ts'
import { createAdvice } from './advice.ts'
import { UNCUT } from './cuts.ts'
import type { Advice, Lesson } from './lesson.ts'
import { createLessonMaker } from './lessons.ts'
import { teach } from './network.ts'
import { fromStored, toStored } from './stored.ts'
import { TEACHING } from './teaching.ts'
import type { Labelled } from './texts.ts'

const OPTIONS = {
  ...TEACHING,
  members: 2,
  teachers: 0,
  teacherSize: { dims: 12, hidden: 10, filters: 4 },
  buckets: 2 ** 10,
  dims: 8,
  hidden: 8,
  epochs: 40,
  cropped: 0,
  ledIn: 0,
  alone: 1,
  dropped: 0.1,
  wordless: 0,
}
const reader = compileTactics({ guides: [], patterns: [], slots: {} })
const maker = createLessonMaker(reader, createDictionary({}))

function labelled(texts: readonly string[], isEmergency: boolean): Labelled {
  return {
    writer: 'x',
    conversation: {
      id: texts[0] ?? '',
      participants: [
        { id: 'me', name: 'Me', owner: true },
        { id: 'them', name: 'Them' },
      ],
      messages: texts.map((text) => ({ from: 'them', text })),
    },
    labels: isEmergency
      ? {
          level: 'emergency',
          language: 'en',
          firstEmergency: 1,
          firstWarning: 1,
          tactics: { 'demand-money': [1] },
        }
      : { level: 'none', language: 'en', tactics: {} },
  }
}

const SETS = [
  labelled(['hello there', 'pay or they see it'], true),
  labelled(['good morning', 'pay now or they all see it'], true),
  labelled(['hello you', 'the bus is late'], false),
  labelled(['good evening', 'dinner or a walk'], false),
]

const TALK = ['hello you', 'the bus is late', 'dinner or a walk', 'fine', 'good night', 'hello']

/** Logits of which nothing but yes and no is left. */
function repeatLabels(lesson: Lesson): Advice {
  const advice = createAdvice(lesson)
  const sure = (isSo: boolean): number => (isSo ? 1000 : -1000)
  for (const [message, labels] of lesson.tactics.entries()) {
    for (const tactic of TACTIC_IDS.keys())
      advice.tactics[message * TACTIC_IDS.length + tactic] = sure(labels?.has(tactic) ?? false)
    for (const side of advice.sides)
      for (const [question, since] of lesson.since.entries())
        side[message * QUESTIONS.length + question] = sure(message >= since)
  }
  return advice
}

/** What the weights make of each message. */
function hear(weights: OpinionWeights, { conversation }: Labelled): readonly Heard[] {
  const opinion = createOpinionMaker(weights)('me')
  return conversation.messages.map(({ from, text }) =>
    opinion.hear({ tokens: reader.fold(text), kind: 'text', signs: [] }, from),
  )
}

function emergencies(weights: OpinionWeights, one: Labelled): readonly number[] {
  return hear(weights, one).map(({ answers }) => answers.emergency)
}

const weights = teach(SETS.map(maker.ofConversation), OPTIONS, UNCUT, {})

describe('teaching', () => {
  it('gives the engine what tells the sets apart, at the message where it shows', () => {
    const money = 16
    const heard = SETS.map((one) => hear(weights, one))
    const last = heard.map((messages) => messages.at(-1)?.answers.emergency ?? 0)
    expect(Math.min(...last.slice(0, 2))).toBeGreaterThan(Math.max(...last.slice(2)))
    expect(heard[0]?.[1]?.tactics[money]).toBeGreaterThan(heard[2]?.[1]?.tactics[money] ?? 0)
    expect(heard[0]?.[0]?.answers.emergency).toBeLessThan(last[0] ?? 0)
  })

  it('learns from messages that were written alone, behind harmless talk too', () => {
    const talk = labelled(['hello you', 'the bus is late', 'dinner or a walk', 'fine'], false)
    const lessons = [
      maker.ofConversation(talk),
      maker.ofMessage({ means: 'despair', from: 'me', text: 'i want to be gone' }),
      maker.ofMessage({ means: 'none', from: 'me', text: 'i want to be there' }),
    ]
    const taught = teach(lessons, { ...OPTIONS, ledIn: 0.5, cropped: 0.5 }, UNCUT, {})
    const despairIn = (before: readonly string[], text: string): number => {
      const opinion = createOpinionMaker(taught)('me')
      const hear = (said: string, from: string): number =>
        opinion.hear({ tokens: reader.fold(said), kind: 'text', signs: [] }, from).answers.despair
      for (const said of before) hear(said, 'them')
      return hear(text, 'me')
    }
    for (const before of [[], ['hello you', 'the bus is late']])
      expect(despairIn(before, 'i want to be gone')).toBeGreaterThan(
        despairIn(before, 'i want to be there') + 1,
      )
  })

  it('learns of messages that are read by their sense only what concepts tell', () => {
    const concepts = { en: { pay: 'pay', dinner: 'dinner' } }
    const maker = createLessonMaker(reader, createDictionary(concepts))
    const lessons = SETS.map(maker.ofConversation)
    const taught = teach(lessons, { ...OPTIONS, epochs: 200, wordless: 1 }, UNCUT, concepts)
    const emergency = (text: string): number =>
      createOpinionMaker(taught)('me').hear(
        { tokens: reader.fold(text), kind: 'text', signs: [] },
        'them',
      ).answers.emergency
    const bySense = emergency('pay') - emergency('dinner')
    const bySpelling = emergency('now or they all see it') - emergency('the bus is late')
    expect(bySense).toBeGreaterThan(0.5)
    expect(Math.abs(bySpelling)).toBeLessThan(bySense / 2)
  })

  it('learns of teachers what the labels told them', () => {
    const options = { ...OPTIONS, teachers: 2, labelShare: 0 }
    const taught = teach(SETS.map(maker.ofConversation), options, UNCUT, {})
    const last = SETS.map((one) => emergencies(taught, one).at(-1) ?? 0)
    expect(Math.min(...last.slice(0, 2))).toBeGreaterThan(0)
    expect(Math.max(...last.slice(2))).toBeLessThan(0)
    expect(taught).not.toEqual(weights)
    const { dims, hidden, filters } = OPTIONS
    const alike = { ...options, teacherSize: { dims, hidden, filters } }
    expect(teach(SETS.map(maker.ofConversation), alike, UNCUT, {})).not.toEqual(taught)
  })

  it('learns the same as without teachers where the label alone counts', () => {
    const options = { ...OPTIONS, teachers: 2, labelShare: 1 }
    expect(teach(SETS.map(maker.ofConversation), options, UNCUT, {})).toEqual(weights)
  })

  it('learns the same from sure advice as from the labels that it repeats, behind harmless talk and in pieces', () => {
    const alarming = labelled([...TALK, 'pay or they see it', 'fine'], true)
    const tactics = { 'demand-money': [6] }
    const labels = { ...alarming.labels, firstWarning: 4, firstEmergency: 6, tactics }
    const lessons = [...SETS, { ...alarming, labels }].map(maker.ofConversation)
    const options = { ...OPTIONS, ledIn: 0.8, cropped: 0.7 }
    // Labels that say nothing, so that what is learned of tactics comes from the advice.
    const advised = lessons.map((lesson) => ({
      ...lesson,
      advice: repeatLabels(lesson),
      tactics: lesson.tactics.map(() => new Set<number>()),
    }))
    const taught = teach(advised, { ...options, labelShare: 0 }, UNCUT, {})
    expect(taught).toEqual(teach(lessons, options, UNCUT, {}))
  })

  it('takes advice on a side at the message that it is about, behind harmless talk and in pieces', () => {
    const chats = [
      labelled([...TALK, 'pay or they see it', 'fine'], false),
      labelled([...TALK, 'good evening', 'fine'], false),
    ]
    const lessons = chats.map((chat, at) => {
      const lesson = maker.ofConversation(chat)
      const advice = createAdvice(lesson)
      const yes = at === 0 ? TALK.length * QUESTIONS.length : Infinity
      for (const side of advice.sides)
        for (const place of side.keys()) side[place] = place >= yes ? 9 : -9
      // Not harmless, so that it leads nothing in.
      return {
        ...lesson,
        advice,
        since: at === 0 ? [Infinity, Infinity, TALK.length] : lesson.since,
      }
    })
    const options = { ...OPTIONS, labelShare: 0, ledIn: 0.8, cropped: 0.3, epochs: 200 }
    const taught = teach(lessons, options, UNCUT, {})
    const [alarming = [], harmless = []] = chats.map((chat) => emergencies(taught, chat))
    expect(Math.min(...alarming.slice(-2))).toBeGreaterThan(0)
    expect(Math.max(...alarming.slice(0, -2), ...harmless)).toBeLessThan(0)
  })

  it('gives the same weights each time', () => {
    expect(teach(SETS.map(maker.ofConversation), OPTIONS, UNCUT, {})).toEqual(weights)
  })

  it('keeps weights through the file', () => {
    expect(fromStored(toStored(weights, ''), {})).toMatchObject(weights)
  })

  it('learns nothing from names', () => {
    const renamed = SETS.map((one) => ({
      ...one,
      conversation: {
        ...one.conversation,
        participants: [
          { id: 'me', name: 'Kay', owner: true as const },
          { id: 'them', name: 'Somebody Else' },
        ],
      },
    }))
    expect(teach(renamed.map(maker.ofConversation), OPTIONS, UNCUT, {})).toEqual(weights)
  })
})
