/** One run of the compiler over a data folder: everything but the command line. */
import { build } from './build.ts'
import { checkTree } from './check/index.ts'
import { latestDate } from './dates.ts'
import { findStale, generate, writeGenerated } from './generated.ts'
import type { Problem } from './problem.ts'
import { readData } from './read.ts'
import type { Tree } from './shapes.ts'
import { loadSchemas, validateData } from './validate.ts'

export interface RunOptions {
  readonly dataFolder: string
  readonly schemaFolder: string
  readonly generatedFolder: string
  /** Compare the generated files instead of writing them. */
  readonly checkOnly: boolean
  readonly now: Date
}

export interface RunResult {
  readonly problems: readonly Problem[]
  /** What is there, for people: `31 tactics, 14 situations, …`. */
  readonly counts: string
}

/** Compiles what is complete, and reports what is not. Writes even with problems, so that half-done data can be seen. */
export function run(options: RunOptions): RunResult {
  const read = readData(options.dataFolder)
  const { tree, problems } = validateData(read.files, loadSchemas(options.schemaFolder))
  const files = generate(build(tree))
  if (!options.checkOnly) writeGenerated(options.generatedFolder, files)
  return {
    problems: [
      ...read.problems,
      ...problems,
      ...checkTree(tree, { latest: latestDate(options.now) }),
      ...findStale(options.generatedFolder, files),
    ],
    counts: count(tree),
  }
}

function count(tree: Tree): string {
  const channels = tree.countries.flatMap(({ value }) => value.channels).length
  const texts = tree.text.flatMap(({ value }) => Object.keys(value)).length
  return [
    `${tree.tactics.length} tactics`,
    `${tree.steps.length} steps`,
    `${tree.situations.length} situations`,
    `${tree.roles.length} roles`,
    `${tree.countries.length} countries`,
    `${channels} channels`,
    `${tree.disputes.length} disputes`,
    `${tree.platforms.length} platforms`,
    `${tree.services.length} services`,
    `${tree.places.length} places`,
    `${tree.signs.length} signs`,
    `${tree['learn-cards'].length} cards`,
    `${tree['learn-talks'].length} talks`,
    `${tree.profile.length} profile questions`,
    `${tree.practise.length} scenes`,
    `${tree.tell.length} people to tell`,
    `${tree['easy-steps'].length + tree['easy-tell'].length} entries in easy words`,
    `${tree.posts.length} posts`,
    `${tree.money.length} ways of paying`,
    `${tree.exposure.length} exposure questions`,
    `${tree.statistics.length} numbers`,
    `${tree.sources.length} sources`,
    `${texts} interface texts`,
  ].join(', ')
}
