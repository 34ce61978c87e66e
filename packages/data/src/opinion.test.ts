import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation, Message } from '@holdfast/engine/chat'
import { LEVELS, assess, createAssessor, openTactics } from '@holdfast/engine/tactics'
import { opinionWeights, packedTactics, tacticGuides } from './reading.ts'

const reader = openTactics(packedTactics, tacticGuides, opinionWeights)
const TRAIN = new URL('../../../fixtures/conversations/train/', import.meta.url)
const TEST = new URL('../../../fixtures/conversations/test/', import.meta.url)
/** Every tenth conversation of two writers in five languages. */
const chats: readonly Conversation[] = ['l', 'u'].flatMap((writer) =>
  readFileSync(new URL(`${writer}.jsonl`, TRAIN), 'utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % 10 === 0)
    .map((line) => JSON.parse(line) as Conversation),
)
const chat = fc.constantFrom(...chats)
/** Messages of many chats in any order, so that everything that was learned meets everything. */
const lines = fc.array(
  fc.constantFrom(...chats.flatMap(({ messages }) => messages.map(({ text }) => text))),
  {
    maxLength: 30,
  },
)

function between(texts: readonly string[]): Conversation {
  return {
    id: 'x',
    participants: [
      { id: 'me', name: 'Me', owner: true },
      { id: 'them', name: 'Them' },
    ],
    messages: texts.map((text, index): Message => ({
      from: index % 3 === 0 ? 'me' : 'them',
      text,
    })),
  }
}

describe('the engine with all that it knows', () => {
  it('says nothing about an empty chat', () => {
    expect(assess(between([]), reader)).toMatchObject({
      level: 'none',
      side: null,
      findings: [],
      selfHarmRisk: false,
    })
  })

  it('hears somebody who tells of blackmail before anybody has answered', () => {
    const told = [
      'someone is blackmailing me',
      'he says he will send my pics to everyone at school',
    ]
    const alone = { ...between(told), messages: told.map((text) => ({ from: 'me', text })) }
    expect(assess(alone, reader)).toMatchObject({ level: 'emergency', side: 'me' })
  })

  it('lets nothing talk away a plain threat with a plain demand, in a chat however short', () => {
    expect(assess(between(['hi', 'send £200 or i post it']), reader).level).toBe('emergency')
  })

  it.each(['i want to die', 'ich will sterben', 'je veux mourir', 'quiero morir', 'voglio morire'])(
    'lets nothing talk away plain words of despair, in a chat however short: %s',
    (words) => {
      const answered = between([words, 'hey', 'ok'])
      const said = { ...answered, messages: answered.messages.toReversed() }
      expect(assess(said, reader)).toMatchObject({ level: 'emergency', selfHarmRisk: true })
    },
  )

  it.each([
    ['i want to die', 'ahahaha the dog is on the boat'],
    ['ich bring mich um', 'hahaha der hund ist auf dem boot'],
    ['je veux mourir', 'mdr le chien est sur le bateau'],
    ['ya no quiero vivir', 'jajaja el perro está en el barco'],
    ['voglio morire', 'ahahah il cane è sulla barca'],
  ])('lets no merry talk before it hide them: %s', (words, merry) => {
    const messages = [merry, merry, merry, words].map((text, index): Message => {
      return { from: index === 3 ? 'me' : 'them', text }
    })
    const said = assess({ ...between([]), messages }, reader)
    expect(said).toMatchObject({ level: 'emergency', selfHarmRisk: true, firstEmergency: 3 })
  })

  it.each([
    'someone is blackmailing me with my pictures',
    'jemand erpresst mich mit bildern von mir',
    'quelqu’un me fait chanter avec mes photos',
    'me están chantajeando con mis fotos',
    'mi stanno ricattando con le mie foto',
  ])('hears a single line of somebody who tells of it: %s', (text) => {
    const told = { ...between([]), messages: [{ from: 'me', text }] }
    expect(assess(told, reader).level).toBe('emergency')
  })

  it('takes blackmail for what it is, and hears despair where somebody speaks of it', () => {
    const blackmail = ['m', 'n', 'ba', 'bb']
      .flatMap((writer) => readFileSync(new URL(`${writer}.jsonl`, TEST), 'utf8').split('\n'))
      .filter((line) => line.includes('"level":"emergency"') && !line.includes('"self-harm-risk"'))
      .map((line) => JSON.parse(line) as Conversation)
    const despaired = blackmail.filter((one) => assess(one, reader).selfHarmRisk)
    expect(blackmail.length).toBeGreaterThan(200)
    // One in ten: whoever begs for their life is heard now and then, and better once too often.
    expect(despaired.length / blackmail.length).toBeLessThan(0.1)
  })

  it('never lowers a level, and never looks ahead', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const conversation = between(texts)
        const assessor = createAssessor(conversation, reader)
        let before = 0
        for (const [index, message] of conversation.messages.entries()) {
          assessor.push(message)
          const now = assessor.current()
          expect(LEVELS.indexOf(now.level)).toBeGreaterThanOrEqual(before)
          expect(now.level).toBe(assess(between(texts.slice(0, index + 1)), reader).level)
          before = LEVELS.indexOf(now.level)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('looks at no name, no id, no platform and no time', () => {
    fc.assert(
      fc.property(chat, fc.stringMatching(/^[a-z]{1,12}$/u), (conversation, name) => {
        const renamed: Conversation = {
          ...conversation,
          id: name,
          platform: name,
          participants: conversation.participants
            .map((one) => ({ ...one, id: `${name}${one.id}`, name }))
            .toReversed(),
          messages: conversation.messages.map(({ from, text, kind }) => ({
            from: `${name}${from}`,
            text,
            ...(kind === undefined ? {} : { kind }),
          })),
        }
        const { level, firstWarning, firstEmergency, selfHarmRisk, findings } = assess(
          conversation,
          reader,
        )
        const other = assess(renamed, reader)
        expect(other).toMatchObject({ level, firstWarning, firstEmergency, selfHarmRisk })
        expect(other.findings.map(({ tactic, quote }) => [tactic, quote])).toEqual(
          findings.map(({ tactic, quote }) => [tactic, quote]),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('quotes what stands there, and never leaves a warning without a reason', () => {
    for (const conversation of chats) {
      const { level, findings } = assess(conversation, reader)
      for (const { message, start, end, quote } of findings) {
        expect(quote).toBe(conversation.messages[message]?.text.slice(start, end))
        expect(quote).not.toBe('')
      }
      if (LEVELS.indexOf(level) >= 2) expect(findings.length, conversation.id).toBeGreaterThan(0)
    }
  })

  it('loses a finding with the message that it cites', () => {
    for (const conversation of chats.slice(0, 20)) {
      const { findings } = assess(conversation, reader)
      for (const { message, tactic } of findings.slice(0, 5)) {
        const messages = conversation.messages.map((one, index) =>
          index === message ? { ...one, text: '' } : one,
        )
        const left = assess({ ...conversation, messages }, reader).findings
        expect(left.filter((one) => one.message === message && one.tactic === tactic)).toEqual([])
      }
    }
  })
})
