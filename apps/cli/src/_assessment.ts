/** The contract of an Assessment, checked field by field on what comes out of the process. For tests. */
import { LEVELS, STAGES, TACTIC_IDS } from '@holdfast/engine/tactics'
import { expect } from 'vitest'

const anyString: unknown = expect.any(String)
const anyNumber: unknown = expect.any(Number)
const strings: unknown = expect.toSatisfy(
  (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
)
const indexOrNull: unknown = expect.toSatisfy(
  (value: unknown) => value === null || (typeof value === 'number' && value >= 0),
)

function among(list: readonly string[]): unknown {
  return expect.toSatisfy((value: unknown) => list.some((one) => one === value))
}

const finding = {
  tactic: among(TACTIC_IDS),
  message: anyNumber,
  from: anyString,
  start: anyNumber,
  end: anyNumber,
  quote: anyString,
  sources: strings,
  why: anyString,
}

const stage = { stage: among(STAGES), first: anyNumber, last: anyNumber }

/** Fails unless the value is an Assessment with every field of the contract and no other. */
export function expectAssessment(value: unknown): void {
  const { platform, ...rest } = value as Record<string, unknown>
  expect(['string', 'undefined']).toContain(typeof platform)
  expect(rest).toEqual({
    id: anyString,
    language: anyString,
    level: among(LEVELS),
    side: rest['level'] === 'none' ? null : anyString,
    firstWarning: indexOrNull,
    firstEmergency: indexOrNull,
    findings: (rest['findings'] as readonly unknown[]).map(() => finding),
    stages: (rest['stages'] as readonly unknown[]).map(() => stage),
    selfHarmRisk: expect.any(Boolean) as unknown,
    issues: strings,
  })
}
