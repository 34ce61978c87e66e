/**
 * `npm run learn`: teaches the second opinion from the labelled texts of `fixtures/` and from ordinary chats of
 * `../shared/corpora`, chooses its cuts on writers left out, and writes `packages/data/src/generated/opinion.json` and
 * `tools/learn/held-out.json`, the scores of the writers left out. Takes an hour and a quarter; `--turns FOLDER` keeps what
 * was learned there, so that other cuts can be chosen without learning again. `npm run detection` measures what came out.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chooseCuts, type Budget } from './learn/cuts.ts'
import { takeTurns } from './learn/held-out.ts'
import { recipeOf } from './learn/recipe.ts'
import { isScorerThere, scoreFiles, type Score } from './learn/score.ts'
import { toStored } from './learn/stored.ts'
import { areCorporaThere } from './learn/texts.ts'

/**
 * False alarms that may be spent, on conversations whose writers were left out. Look-alikes are mostly twins that their
 * writers made as near to an emergency as they could; an ordinary chat must practically never be taken for one. Despair that is
 * not heard is worse than a helpline that nobody needed.
 */
const BUDGET: Budget = {
  emergency: 0.025,
  ordinaryEmergency: 0.000_6,
  warning: 0.04,
  ordinaryWarning: 0.000_6,
  despair: 0.03,
  ordinaryDespair: 0.000_9,
  despairHinted: 0.003,
}
const OUT = new URL('../packages/data/src/generated/opinion.json', import.meta.url)
const HELD_OUT = new URL('learn/held-out.json', import.meta.url)
const TRAIN = fileURLToPath(new URL('../fixtures/conversations/train/', import.meta.url))

if (!areCorporaThere() || !isScorerThere()) {
  console.error(
    'holdfast: learning needs the folder ../shared beside the repository (corpora, tools); nothing was written.',
  )
  process.exit(2)
}
// What is changed while learning goes on was not learned from.
const recipe = recipeOf()
const { values } = parseArgs({ options: { turns: { type: 'string' } } })
const folder = mkdtempSync(join(tmpdir(), 'holdfast-'))
const kept = values.turns ?? folder
mkdirSync(kept, { recursive: true })
const turns = await takeTurns(kept, ({ writers }) => {
  console.log(writers.length === 0 ? 'learned from all' : `learned without ${writers.join(', ')}`)
})
const cuts = chooseCuts(
  turns.flatMap((turn) => turn.labelled),
  turns.flatMap((turn) => turn.ordinary),
  BUDGET,
)
console.log('cuts:', JSON.stringify(cuts))
if (recipeOf() !== recipe) {
  console.error('holdfast: texts, patterns or scripts were changed meanwhile; nothing was written.')
  process.exit(2)
}
const all = turns.at(-1)
if (all === undefined) throw new Error('no turn was taken')
writeFileSync(OUT, `${JSON.stringify(toStored({ ...all.weights, cuts }, recipe))}\n`)

const heldOut: Record<string, Score> = {}
for (const [number, { writers, weights }] of turns.entries()) {
  const file = join(folder, `${number}.json`)
  writeFileSync(file, JSON.stringify(toStored({ ...weights, cuts }, '')))
  for (const writer of writers) {
    heldOut[writer] = await scoreFiles([join(TRAIN, `${writer}.jsonl`)], { weights: file })
  }
}
rmSync(folder, { recursive: true })
const sorted = Object.fromEntries(
  Object.entries(heldOut).sort(([left], [right]) => left.localeCompare(right)),
)
writeFileSync(HELD_OUT, `${JSON.stringify(sorted, null, 1)}\n`)
console.log('wrote packages/data/src/generated/opinion.json and tools/learn/held-out.json')
