/**
 * What a second careful reader made of unseen conversations without their labels, beside the writer's own labels and the
 * engine: how far two readers agree bounds how well any engine can be measured.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { tacticKnowledge } from '../../packages/data/src/tactics.ts'
import { opinionWeights } from '../../packages/data/src/opinion.ts'
import {
  assess,
  compileTactics,
  LEVELS,
  type Level,
  type TacticReader,
} from '../../packages/engine/src/tactics/index.ts'
import { readConversations, type Labelled } from './texts.ts'

const READINGS = new URL('../../fixtures/conversations/second/', import.meta.url)

/** What somebody made of a conversation. */
interface Verdict {
  readonly level: Level
  /** Whether the owner's words show a risk of self-harm. */
  readonly despair: boolean
}

interface Reading extends Verdict {
  /** Whether two careful people could differ, as the reader thinks. */
  readonly isDisputed: boolean
}

/** One set of verdicts beside another that counts as true. Shares in percent; null where there was nothing to count. */
export interface Agreement {
  readonly judge: string
  readonly truth: string
  readonly conversations: number
  readonly emergencyRecall: number | null
  readonly falseEmergency: number
  readonly falseEmergencyPct: number | null
  readonly selfHarmRecall: number | null
  readonly falseSelfHarm: number
}

export interface SecondReading {
  readonly writers: readonly string[]
  readonly disputed: number
  readonly agreements: readonly Agreement[]
}

export function compareReaders(): SecondReading {
  const files = readdirSync(READINGS).sort()
  const readings = new Map(files.flatMap(readReadings))
  const reader = compileTactics(tacticKnowledge, opinionWeights)
  const read = readConversations('test').flatMap((labelled) => {
    const second = readings.get(labelled.conversation.id)
    return second === undefined
      ? []
      : [{ second, first: ofLabels(labelled), engine: ofEngine(labelled, reader) }]
  })
  if (read.length < readings.size)
    throw new Error(`${readings.size - read.length} readings are of no conversation in test/`)
  const agreed = read.filter(
    ({ first, second }) => first.despair === second.despair && rankOf(first) === rankOf(second),
  )
  const judge = (
    name: string,
    truth: string,
    pairs: readonly (readonly [Verdict, Verdict])[],
  ): Agreement => ({ judge: name, truth, ...agreementOf(pairs) })
  return {
    writers: files.map((file) => basename(file, '.tsv')),
    disputed: read.filter(({ second }) => second.isDisputed).length,
    agreements: [
      judge(
        'second reader',
        "the writer's labels",
        read.map(({ first, second }) => [second, first]),
      ),
      judge(
        'engine',
        "the writer's labels",
        read.map(({ first, engine }) => [engine, first]),
      ),
      judge(
        'engine',
        'the second reader',
        read.map(({ second, engine }) => [engine, second]),
      ),
      judge(
        'engine',
        'both, where they agree',
        agreed.map(({ first, engine }) => [engine, first]),
      ),
    ],
  }
}

/** `id<TAB>level<TAB>despair or -<TAB>doubt or -`. */
function readReadings(file: string): readonly (readonly [string, Reading])[] {
  return readFileSync(new URL(file, READINGS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const reading = parseReading(line)
      if (reading === null) throw new Error(`${file}: not a reading: ${line}`)
      return reading
    })
}

/** An id with what the reader made of it; null for a line that says anything else. */
export function parseReading(line: string): readonly [string, Reading] | null {
  const [id = '', level, despair = '', doubt = '', ...more] = line.split('\t')
  const known = LEVELS.find((one) => one === level)
  if (known === undefined || more.length > 0) return null
  if (!['despair', '-'].includes(despair) || !['doubt', '-'].includes(doubt)) return null
  return [id, { level: known, despair: despair === 'despair', isDisputed: doubt === 'doubt' }]
}

function ofLabels({ labels }: Labelled): Verdict {
  return { level: labels.level, despair: labels.tactics['self-harm-risk'] !== undefined }
}

function ofEngine({ conversation }: Labelled, reader: TacticReader): Verdict {
  const { level, selfHarmRisk } = assess(conversation, reader)
  return { level, despair: selfHarmRisk }
}

/** Below warning, warning, emergency: `score.mjs` tells no more apart. */
function rankOf({ level }: Verdict): number {
  return ['warning', 'emergency'].indexOf(level)
}

/** Each pair is what was judged, then what is true. */
export function agreementOf(
  pairs: readonly (readonly [Verdict, Verdict])[],
): Omit<Agreement, 'judge' | 'truth'> {
  const isEmergency = ({ level }: Verdict): boolean => level === 'emergency'
  const isLow = (verdict: Verdict): boolean => rankOf(verdict) < 0
  const emergencies = pairs.filter(([, truth]) => isEmergency(truth))
  const low = pairs.filter(([, truth]) => isLow(truth))
  const desperate = pairs.filter(([, truth]) => truth.despair)
  const falseEmergency = low.filter(([judged]) => isEmergency(judged)).length
  return {
    conversations: pairs.length,
    emergencyRecall: share(
      emergencies.filter(([judged]) => isEmergency(judged)).length,
      emergencies.length,
    ),
    falseEmergency,
    falseEmergencyPct: share(falseEmergency, low.length),
    selfHarmRecall: share(desperate.filter(([judged]) => judged.despair).length, desperate.length),
    falseSelfHarm: pairs.filter(([judged, truth]) => judged.despair && !truth.despair).length,
  }
}

function share(some: number, all: number): number | null {
  return all === 0 ? null : (100 * some) / all
}
