/** Ways to break the made data folder in one place, and the test that the check then says so. */
import { expect, it } from 'vitest'
import {
  CONFIDANT,
  COUNTRY,
  CRISIS,
  EMERGENCY,
  PAYMENT,
  POST,
  problemsWith,
  SITUATION,
  SOURCE,
  STEP,
  TACTIC,
  type Change,
} from './_made.ts'

/** What is broken, the change that breaks it, and a part of the line that says so. */
type Break = readonly [string, Change, string]

export const [WORDING] = STEP.wording

export const [CHOICE] = COUNTRY.disputes

export const [LAW] = COUNTRY.law

/** Texts of the interface as the made folder has them. */
export const TEXTS = { 'page.title': 'Hi {name}', 'page.chats': { one: 'one', other: '{count}' } }

/** One test for each break. */
export function itFinds(breaks: readonly Break[]): void {
  it.each(breaks)('finds %s', (_name, change, line) => {
    const found = problemsWith(change)
    expect(found.filter((one) => one.includes(line))).not.toEqual([])
    expect(found.every((one) => !one.includes('\n'))).toBe(true)
  })
}

export function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

export function country(change: object): Change {
  return { 'countries/gb.yml': { ...COUNTRY, ...change } }
}

export function crisis(change: object): Change {
  return country({ channels: [EMERGENCY, { ...CRISIS, ...change }] })
}

export function step(change: object): Change {
  return { 'steps/stop.yml': { ...STEP, ...change } }
}

/** The situation `paid` with another wording. */
export function situation(change: object): Change {
  const [wording] = SITUATION.wording
  return { 'situations/paid.yml': { wording: [{ ...wording, ...change }] } }
}

export function tactic(change: object): Change {
  return { 'tactics/deadline.yml': { ...TACTIC, ...change } }
}

export function source(change: object): Change {
  return { 'sources/station.yml': { ...SOURCE, ...change } }
}

export function texts(language: 'en' | 'de', value: unknown): Change {
  return { [`text/${language}/page.yml`]: value }
}

export function confidant(change: object): Change {
  return { 'tell/friend.yml': { ...CONFIDANT, ...change } }
}

/** Somebody to tell with another wording. */
export function confidantWording(change: object): Change {
  const [wording] = CONFIDANT.wording
  return confidant({ wording: [{ ...wording, ...change }] })
}

export function post(change: object): Change {
  return { 'posts/hacked.yml': { ...POST, ...change } }
}

export function payment(change: object): Change {
  return { 'money/card.yml': { ...PAYMENT, ...change } }
}

/** The note for a country with another content. */
export function paymentNote(change: object): Change {
  const [note] = PAYMENT.notes
  return payment({ notes: [{ ...note, ...change }] })
}
