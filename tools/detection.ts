/**
 * `npm run detection`: measures what the engine finds and writes `docs/detection.md`. Everything is scored by
 * `../shared/tools/score.mjs`; what was learned is judged on writers that it never saw. Takes some minutes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { detectionPage, type Measured } from './learn/detection-page.ts'
import { createChance } from './learn/chance.ts'
import { isScorerThere, scoreFiles, type Score } from './learn/score.ts'
import { compareReaders } from './learn/second-reader.ts'
import { ORDINARY_SEED, readConversations, readOrdinary, writeByCorpus } from './learn/texts.ts'

/** As `score.mjs` names them. */
const PERTURBATIONS = [
  'homoglyph',
  'zerowidth',
  'leet',
  'upper',
  'spaced',
  'stretch',
  'typo',
  'noaccent',
  'noemoji',
] as const
const WRITERS = [...new Set(readConversations('test').map(({ writer }) => writer))]
const TEST = WRITERS.map(fileOf)
const HELD_OUT = new URL('learn/held-out.json', import.meta.url)
const OUT = new URL('../docs/detection.md', import.meta.url)

const ordinary = readOrdinary(createChance(ORDINARY_SEED))
if (ordinary === null || !isScorerThere()) {
  console.error(
    'holdfast: measuring needs the folder ../shared beside the repository (corpora, tools); nothing was written.',
  )
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'holdfast-'))
const scores = async (
  names: readonly string[],
  score: (name: string) => Promise<Score>,
): Promise<Record<string, Score>> => {
  const all: Record<string, Score> = {}
  for (const name of names) {
    console.log(`measuring ${name} …`)
    all[name] = await score(name)
  }
  return all
}
const chats = writeByCorpus(ordinary.measured, folder)
const measured: Measured = {
  heldOut: JSON.parse(readFileSync(HELD_OUT, 'utf8')) as Record<string, Score>,
  test: await scoreFiles(TEST),
  testWriters: await scores(WRITERS, (writer) => scoreFiles([fileOf(writer)])),
  second: compareReaders(),
  without: {
    opinion: await scoreFiles(TEST, { without: 'opinion' }),
    patterns: await scoreFiles(TEST, { without: 'patterns' }),
  },
  perturbed: await scores(PERTURBATIONS, (perturb) => scoreFiles(TEST, { perturb })),
  ordinary: await scores(Object.keys(chats), (name) => scoreFiles([chats[name] ?? ''])),
}
rmSync(folder, { recursive: true })
writeFileSync(OUT, detectionPage(measured))
console.log('wrote docs/detection.md')

function fileOf(writer: string): string {
  return fileURLToPath(new URL(`../fixtures/conversations/test/${writer}.jsonl`, import.meta.url))
}
