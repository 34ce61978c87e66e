/**
 * Weights that never saw a group of writers, and what they hear in these writers' conversations: the honest figure while
 * learning, and what cuts are chosen on. Each turn learns from four fifths of the hands; the last one, `all`, from
 * everybody. A turn is a process of its own, so that as many run at once as there are cores.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { concepts } from '../../packages/data/src/concepts.ts'
import { tacticKnowledge } from '../../packages/data/src/tactics.ts'
import { compileTactics, type OpinionWeights } from '../../packages/engine/src/tactics/index.ts'
import { createDictionary } from '../../packages/engine/src/tactics/opinion/dictionary.ts'
import { createOpinionMaker } from '../../packages/engine/src/tactics/opinion/opinion.ts'
import { UNCUT } from './cuts.ts'
import { createLessonMaker } from './lessons.ts'
import { createChance } from './chance.ts'
import { teach } from './network.ts'
import { TEACHING } from './teaching.ts'
import {
  ORDINARY_SEED,
  readConversations,
  readLabelledLines,
  readOrdinary,
  readSingleMessages,
  type Labelled,
} from './texts.ts'
import { traceOf, type Trace } from './trace.ts'

const TURNS = 5

export interface Turn {
  /** Left out; nobody in the last turn. */
  readonly writers: readonly string[]
  readonly weights: OpinionWeights
  readonly labelled: readonly Trace[]
  readonly ordinary: readonly Trace[]
}

/** All turns, the one that leaves nobody out last. `folder` holds what the processes hand over; what is there is not learned anew. */
export async function takeTurns(
  folder: string,
  onTurn: (turn: Turn) => void,
): Promise<readonly Turn[]> {
  const turns: Turn[] = []
  const waiting = Array.from({ length: TURNS + 1 }, (_, turn) => TURNS - turn)
  await Promise.all(
    Array.from({ length: Math.max(1, availableParallelism()) }, async () => {
      for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
        const file = join(folder, `turn-${turn}`)
        if (!existsSync(file)) await runTurn(turn, file)
        const taken = deserialize(readFileSync(file)) as Turn
        turns[turn] = taken
        onTurn(taken)
      }
    }),
  )
  return turns
}

function runTurn(turn: number, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('turn.ts', import.meta.url)), [String(turn), file])
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`turn ${turn} of learning ended with ${code}`))
    })
  })
}

/** What one process does: learns without a group of writers, hears them, and writes the turn to `file`. */
export function takeTurn(turn: number, file: string): void {
  const ordinary = readOrdinary(createChance(ORDINARY_SEED))
  if (ordinary === null) throw new Error('the ordinary chats are not there')
  const dictionary = createDictionary(concepts)
  const patterns = compileTactics(tacticKnowledge, { concepts })
  const maker = createLessonMaker(patterns, dictionary)
  const labelled = readConversations('train')
  const all = [...new Set(labelled.map(({ writer }) => writer))].sort()
  const writers = all.filter((_, index) => index % TURNS === turn)
  const lessons = [
    ...labelled.filter(({ writer }) => !writers.includes(writer)),
    ...ordinary.learned,
  ].map(maker.ofConversation)
  const lines = maker.ofLines(readLabelledLines())
  const messages = readSingleMessages().map(maker.ofMessage)
  const weights = teach([...lessons, ...lines, ...messages], TEACHING, UNCUT, concepts)
  const make = createOpinionMaker(weights, dictionary)
  const hear = (one: Labelled): Trace => traceOf(one, patterns, make)
  const taken: Turn = {
    writers,
    weights,
    labelled: labelled.filter(({ writer }) => writers.includes(writer)).map(hear),
    ordinary: ordinary.measured.filter((_, index) => index % TURNS === turn).map(hear),
  }
  writeFileSync(file, serialize(taken))
}
