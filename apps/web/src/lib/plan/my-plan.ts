/** What a person writes into their plan, and how it is read back from the device. Values only: keeping is `keeper.ts`. */
import { ROLES, SITUATIONS, type Role, type Situation } from '@holdfast/engine/plan'

/** When a step is meant to be done. */
export const WHENS = ['today', 'tomorrow', 'week'] as const

export type When = (typeof WHENS)[number]

/** The parts of a safety plan in the order of Stanley and Brown (Cognitive and Behavioral Practice 19, 2012). */
export const SAFETY = [
  'signs',
  'calm',
  'places',
  'people',
  'professionals',
  'surroundings',
] as const

export type SafetyPart = (typeof SAFETY)[number]

export interface Person {
  readonly name: string
  readonly number: string
}

export interface MyPlan {
  readonly version: 1
  readonly country: string
  readonly role: Role
  readonly situations: readonly Situation[]
  /** Steps that are done, each with the time: ISO 8601 in UTC. */
  readonly done: Readonly<Record<string, string>>
  /** Steps that were moved to another day. */
  readonly when: Readonly<Record<string, When>>
  readonly people: readonly Person[]
  readonly safety: Readonly<Record<SafetyPart, string>>
}

export const EMPTY: MyPlan = {
  version: 1,
  country: '',
  role: 'young-person',
  situations: [],
  done: {},
  when: {},
  people: [],
  safety: { signs: '', calm: '', places: '', people: '', professionals: '', surroundings: '' },
}

/** The plan in a text from the device; null when it is none. What is wrong in it is left out, never the rest. */
export function readPlan(text: string): MyPlan | null {
  const value = parse(text)
  if (!isRecord(value) || value['version'] !== 1) return null
  const { country, role, situations, people } = value
  return {
    version: 1,
    country: typeof country === 'string' ? country : '',
    role: ROLES.find((one) => one === role) ?? EMPTY.role,
    situations: SITUATIONS.filter((one) => Array.isArray(situations) && situations.includes(one)),
    done: entries(value['done'], isText),
    when: entries(value['when'], isWhen),
    people: Array.isArray(people) ? people.flatMap(readPerson) : [],
    safety: { ...EMPTY.safety, ...entries(value['safety'], isText, SAFETY) },
  }
}

/** A copy with some of its parts changed. */
export function changed(plan: MyPlan, change: Partial<MyPlan>): MyPlan {
  return { ...plan, ...change }
}

/** Ticks a step with the time, or takes the tick back. */
export function ticked(plan: MyPlan, step: string, now: string): MyPlan {
  const { [step]: before, ...others } = plan.done
  return changed(plan, { done: before === undefined ? { ...others, [step]: now } : others })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isWhen(value: unknown): value is When {
  return WHENS.some((one) => one === value)
}

function entries<Value>(
  from: unknown,
  fits: (value: unknown) => value is Value,
  keys?: readonly string[],
): Readonly<Record<string, Value>> {
  if (!isRecord(from)) return {}
  return Object.fromEntries(
    Object.entries(from).filter(
      (entry): entry is [string, Value] =>
        fits(entry[1]) && (keys === undefined || keys.includes(entry[0])),
    ),
  )
}

function readPerson(value: unknown): readonly Person[] {
  if (!isRecord(value)) return []
  const { name, number } = value
  return isText(name) && isText(number) ? [{ name, number }] : []
}
