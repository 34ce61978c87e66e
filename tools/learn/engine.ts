/**
 * The engine as `../shared/tools/score.mjs` calls one: Conversation lines in, assessment lines out. Like `holdfast check
 * --jsonl`, with weights of one's choice (`--weights FILE`) and with a part left out (`--without patterns`, `--without
 * opinion`).
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { concepts } from '../../packages/data/src/concepts.ts'
import { tacticKnowledge } from '../../packages/data/src/tactics.ts'
import type { Conversation } from '../../packages/engine/src/chat/index.ts'
import { assess, compileTactics } from '../../packages/engine/src/tactics/index.ts'
import { fromStored, type StoredWeights } from './stored.ts'

const { values } = parseArgs({
  options: { weights: { type: 'string' }, without: { type: 'string', default: '' } },
})
const file =
  values.weights ?? new URL('../../packages/data/src/generated/opinion.json', import.meta.url)
const weights = fromStored(JSON.parse(readFileSync(file, 'utf8')) as StoredWeights, concepts)
const reader = compileTactics(
  values.without === 'patterns' ? { ...tacticKnowledge, patterns: [] } : tacticKnowledge,
  values.without === 'opinion' ? { concepts } : weights,
)
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  console.log(JSON.stringify(assess(JSON.parse(line) as Conversation, reader)))
}
