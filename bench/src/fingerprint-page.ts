/** `npm run bench -- --robustness`: writes `docs/fingerprints.md`. */
import { writeFileSync } from 'node:fs'
import type { RobustnessRow } from './robustness.ts'
import type { SearchRow } from './search.ts'

const PAGE = new URL('../../docs/fingerprints.md', import.meta.url)

export function writeFingerprintPage(
  robustness: readonly RobustnessRow[],
  search: readonly SearchRow[],
): void {
  writeFileSync(
    PAGE,
    `${[INTRODUCTION, robust(robustness), searched(search), SHARDS].join('\n\n')}\n`,
  )
}

const INTRODUCTION = `# Fingerprints, and finding them again

Written by \`npm run bench -- --robustness\`. A fingerprint is a PDQ hash of 256 bits ([decision 0020](decisions/0020-pdq-in-assemblyscript.md)); two that differ in
at most 31 bits are taken for the same picture, as PDQ's authors advise. \`npm run bench -- --fingerprints\` measures how fast
they are made.`

function robust(rows: readonly RobustnessRow[]): string {
  const lines = rows.map(
    ({ change, pictures, median, most, found, foundTurned }) =>
      `| ${change} | ${pictures} | ${median} | ${most} | ${percent(found)} | ${percent(foundTurned)} |`,
  )
  return [
    `## What a fingerprint survives

Pictures of PDQ's own regression set with a quality of 50 or more, each changed once. Some of them are variants of one another, so these are no shares of
all pictures.

| change | pictures | bits moved, median | most | found | found when looked for turned and mirrored |
| --- | --- | --- | --- | --- | --- |`,
    ...lines,
    `
Saving anew, shrinking and brightening hardly matter. A crop of a fiftieth a side, or a turn by two degrees, is enough
not to be found: whoever promises more promises too much. Right angles and mirrors are found when all eight ways are looked for.`,
  ].join('\n')
}

function searched(rows: readonly SearchRow[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.bank} | ${row.hashes.toLocaleString('en')} | ${Math.round(row.index).toLocaleString('en')} | ${row.scan.toFixed(1)} | ${percent(row.recall)} | ${Math.round(row.bytes)} | ${row.build.toFixed(1)} | ${Math.round(row.longestStep)} |`,
  )
  return [
    `## Finding one among many

Needles a second of one core within 31 bits, by the index (multi-index hashing with hints, \`engine/image/search\`) and by looking at each hash; half of
the needles lie up to 31 bits from a hash that is there. Measured on a machine of two cores, which others share. A property test
holds the index against brute force at each distance from 0 to 32, in even, near-duplicate and uneven banks.

| bank | hashes | needles a second | looking at each | found | bytes a hash | build, s | longest pause, ms |
| --- | --- | --- | --- | --- | --- | --- | --- |`,
    ...lines,
  ].join('\n')
}

const SHARDS = `## A billion, on paper

Nothing of this is built or measured. 10⁹ hashes take 32 GB bare and some 107 GB with tables, more than one process should hold. Hashes are dealt out evenly
to shards (the number modulo the number of shards), each an index of 10⁷ to 10⁸ in a process of its own with its snapshot; a needle goes to all of them and the answers are
joined, so that each answer stays exact. Looks per needle grow with the number of shards, not with the number of hashes in one: at 10⁸ a shard
looks into some 2,900 buckets and reads some 26,000 hints of two bytes in them (slots of 20 to 24 bits). Ten machines of ten such shards would each answer what one shard
answers in a second; whoever needs more copies the shards. A new hash goes to one shard only. Shards cut by content
(by leading bits, say) would spare looks, but not exactly: within 31 bits a needle has neighbours nearly everywhere.`

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
