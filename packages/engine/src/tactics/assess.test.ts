import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation, Message } from '../chat/types.ts'
import { readKnowledge } from '../../tests/_knowledge.ts'
import { assess } from './assess.ts'
import { compileTactics } from './reader.ts'
import { LEVELS, type Assessment } from './types.ts'

const reader = compileTactics(readKnowledge())

function chat(...lines: readonly (readonly [string, string])[]): Conversation {
  return {
    id: 'test',
    participants: [
      { id: 'me', name: 'Me', owner: true },
      { id: 'them', name: 'Them' },
    ],
    messages: lines.map(([from, text]) => ({ from, text })),
  }
}

const BLACKMAIL = chat(
  ['them', 'hey i saw you in my suggestions'],
  ['me', 'hi'],
  ['them', 'i recorded everything you did'],
  ['them', 'send me 300 dollars or i send it to all your friends'],
  ['me', "please don't send it"],
  ['them', 'you have one hour'],
)

/** Lines of blackmail, of its answers, and of everyday life, so that random chats meet every rule. */
const LINES = [
  ...BLACKMAIL.messages.map(({ text }) => text),
  'i will',
  'send it',
  'to everyone',
  'lol',
  'i already sent you the money',
  "i can't do this anymore",
  'dinner is at six',
  'slide 6 of the lesson',
  'he says he will send my pics to everyone',
]

const messages: fc.Arbitrary<readonly Message[]> = fc.array(
  fc.record({
    from: fc.constantFrom('me', 'them', 'third'),
    text: fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme' })),
  }),
  { maxLength: 25 },
)

const withMessages = (all: readonly Message[]): Conversation => ({ ...BLACKMAIL, messages: all })
const rank = ({ level }: Assessment): number => LEVELS.indexOf(level)

describe('assessing', () => {
  it('finds nothing in what an app notes by itself, but all in words of somebody inside a notice', () => {
    const notice = { from: 'them', kind: 'system' as const, event: 'screenshot' as const }
    const words = 'send me 300 dollars or i send it to all your friends'
    const short = { ...notice, text: 'Kay hat einen Screenshot gemacht' }
    expect(assess({ ...BLACKMAIL, messages: [short] }, reader).findings).toEqual([])
    const renamed = { ...notice, event: 'name-changed' as const, text: `Kay named it ${words}` }
    const long = { ...notice, text: `${words} `.repeat(5) }
    for (const message of [renamed, long]) {
      expect(assess({ ...BLACKMAIL, messages: [message] }, reader).findings).not.toEqual([])
    }
  })

  it.each([
    'Messages and calls are end-to-end encrypted. Only people in this chat can read or listen to them.',
    'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.',
    'Les messages et les appels sont chiffrés de bout en bout. Aucun tiers ne peut les lire.',
    'Los mensajes están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.',
    'I messaggi sono crittografati end-to-end. Nessuno al di fuori di questa chat può leggerli.',
  ])('finds no secrecy in how most chats begin: %s', (text) => {
    const first = { from: 'them', kind: 'system' as const, text }
    const messages = [first, ...chat(['them', 'hi, ok?'], ['me', 'ok']).messages]
    expect(assess({ ...BLACKMAIL, messages }, reader)).toMatchObject({ level: 'none' })
    const shown = assess({ ...BLACKMAIL, messages: [first, ...BLACKMAIL.messages] }, reader)
    expect(shown.findings.map(({ message }) => message)).not.toContain(0)
  })

  it('finds blackmail, names the side and the message', () => {
    const { level, side, firstEmergency, stages } = assess(BLACKMAIL, reader)
    expect({ level, side, firstEmergency }).toEqual({
      level: 'emergency',
      side: 'them',
      firstEmergency: 3,
    })
    expect(stages.map(({ stage }) => stage)).toContain('threat')
  })

  it('reads a threat that is split over several messages', () => {
    const split = chat(['them', 'i will'], ['them', 'send it'], ['them', 'to all your friends'])
    const threats = assess(split, reader).findings.filter((f) => f.tactic === 'threat-to-share')
    expect(threats.map(({ message }) => message)).toEqual([0, 1, 2])
  })

  it('keeps the same words quiet when they are quoted in a lesson', () => {
    const lesson = chat(
      ['them', 'can you check slide 6?'],
      ['them', 'it says "i have your video, pay 300 or i send it to all your friends"'],
    )
    expect(assess(lesson, reader).level).toBe('none')
  })

  it('does not accuse a friend who is told about blackmail', () => {
    const told = chat(
      ['me', 'someone is blackmailing me'],
      ['me', 'he says he will send my pics to everyone at school'],
      ['them', 'that is not your fault'],
    )
    const { level, side } = assess(told, reader)
    expect({ level, side }).toEqual({ level: 'emergency', side: 'me' })
  })

  it('takes a sign of self-harm seriously whatever else is said', () => {
    const { level, selfHarmRisk } = assess(chat(['me', 'lol i want to kill myself']), reader)
    expect({ level, selfHarmRisk }).toEqual({ level: 'emergency', selfHarmRisk: true })
  })

  it('sees that somebody who is told to hurt themselves may do it', () => {
    const { level, selfHarmRisk } = assess(chat(['them', 'just kill yourself']), reader)
    expect({ level, selfHarmRisk }).toEqual({ level: 'emergency', selfHarmRisk: true })
  })

  it('judges every side where nobody owns the chat', () => {
    const unowned = {
      ...BLACKMAIL,
      participants: BLACKMAIL.participants.map(({ id, name }) => ({ id, name })),
    }
    expect(assess(unowned, reader).side).toBe('them')
  })

  it('tells the language', () => {
    expect(assess(BLACKMAIL, reader).language).toBe('en')
    expect(assess(chat(['me', 'das ist nicht gut und du weißt es']), reader).language).toBe('de')
    expect(assess(chat(['me', '…']), reader).language).toBe('und')
  })
})

describe('the laws of assessing', () => {
  it('never throws, and quotes what stands there', () => {
    fc.assert(
      fc.property(messages, (all) => {
        for (const finding of assess(withMessages(all), reader).findings) {
          const text = all[finding.message]?.text ?? ''
          expect(finding.quote).toBe(text.slice(finding.start, finding.end))
          expect(finding.quote).not.toBe('')
          expect(finding.from).toBe(all[finding.message]?.from)
        }
      }),
    )
  })

  it('says after each message only what the messages so far allow', () => {
    fc.assert(
      fc.property(messages, fc.nat(24), (all, cut) => {
        const full = assess(withMessages(all), reader)
        const part = assess(withMessages(all.slice(0, cut)), reader)
        const reached = (first: number | null): number | null =>
          first !== null && first < cut ? first : null
        expect(part.firstWarning).toBe(reached(full.firstWarning))
        expect(part.firstEmergency).toBe(reached(full.firstEmergency))
        expect(rank(part)).toBeLessThanOrEqual(rank(full))
      }),
    )
  })

  it('loses a finding with the messages that it cites', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const cited = new Set(assess(withMessages(all), reader).findings.map((f) => f.message))
        const rest = all.map((message, index) =>
          cited.has(index) ? { ...message, text: '' } : message,
        )
        expect(assess(withMessages(rest), reader).level).toBe('none')
      }),
    )
  })

  it('does not turn on somebody who talks of ordinary things', () => {
    fc.assert(
      fc.property(messages, (all) => {
        const bystander = ['dinner is at six', 'the bus was late'].map((text) => ({
          from: 'bystander',
          text,
        }))
        const before = assess(withMessages(all), reader)
        const after = assess(withMessages([...all, ...bystander]), reader)
        expect(after.side).toBe(before.side)
        expect(after.level).toBe(before.level)
      }),
    )
  })
})
