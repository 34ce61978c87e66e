/** What `match` looks for: a picture as it is and turned, in both families, the frames of what moves, or each fingerprint of a list. */
import {
  LOW_QUALITY,
  TURNS,
  type Pdq,
  type PdqFamily,
  type PdqHash,
  type Turn,
} from '@holdfast/engine/image'
import type { BankEntry, BankMatch, Verdict, Watch } from '@holdfast/engine/bank'
import type { Picture, Sampled, Video } from './fingerprints.ts'

export interface Needle {
  readonly hash: PdqHash
  /** Null where a list does not say. */
  readonly family: PdqFamily | null
  readonly turn: Turn
  /** Of what moves; null where there is one picture. */
  readonly frame: number | null
}

/** One picture or video, or one fingerprint or video of a list. */
export interface Sought {
  readonly file: string
  /** In a list, its id. */
  readonly id: string | null
  readonly isVideo: boolean
  /** The highest of the families; null where a list does not say. */
  readonly quality: number | null
  /** Empty where its quality is too low. */
  readonly needles: readonly Needle[]
}

/** An entry near what was sought, and how it had to be turned. */
export interface NearEntry extends BankMatch {
  readonly family: PdqFamily | null
  readonly turn: Turn
  readonly frame: number | null
}

export interface Answer {
  /** Each entry once, by its nearest needle, the nearest first. */
  readonly matches: readonly NearEntry[]
  /** Why there are none; null where there are some, or nothing is near. */
  readonly never: NearEntry | null
  /** Those that count: not of a picture or frame that is near a never-list. */
  readonly counted: readonly Needle[]
}

export function seekPicture(
  file: string,
  { pdq, turned, sampled }: Picture,
  allowLowQuality: boolean,
): Sought {
  const good = goodOf(pdq, allowLowQuality)
  const others = turnedOf({ turned, good, frame: sampled.length > 0 ? 0 : null })
  // The first frame of a picture that moves is among the sampled ones.
  const all = sampled.length > 0 ? sampled : [{ frame: null, pdq }]
  const needles = [...uprightOf(all, allowLowQuality), ...others]
  return { file, id: null, isVideo: false, quality: bestOf(all), needles }
}

export function seekVideo(file: string, { sampled }: Video, allowLowQuality: boolean): Sought {
  // Players turn a video as its file says, and others do not: the same one is found both ways.
  const others = sampled.flatMap(({ frame, pdq, turned }) =>
    turnedOf({ turned, good: goodOf(pdq, allowLowQuality), frame }),
  )
  const needles = [...uprightOf(sampled, allowLowQuality), ...others]
  return { file, id: null, isVideo: true, quality: bestOf(sampled), needles }
}

/** Frames of a list that belong to one video. */
export function seekListedVideo(file: string, id: string, entries: readonly BankEntry[]): Sought {
  const needles = entries.map(({ id: name, family, hash }): Needle => ({
    family,
    hash,
    turn: 'original',
    frame: Number(name.slice(name.lastIndexOf('#') + 1)),
  }))
  const known = entries.flatMap(({ quality }) => quality ?? [])
  const quality = known.length === 0 ? null : Math.max(...known)
  return { file, id, isVideo: true, quality, needles }
}

/** The other ways of what is good. */
function turnedOf({
  turned,
  good,
  frame,
}: Pick<Sampled, 'turned'> & {
  readonly good: readonly Pdq[]
  readonly frame: number | null
}): readonly Needle[] {
  return turned
    .filter(({ family }) => good.some((one) => one.family === family))
    .flatMap(({ family, hashes }) =>
      TURNS.filter((turn) => turn !== 'original').map((turn): Needle => ({
        family,
        turn,
        frame,
        hash: hashes[turn],
      })),
    )
}

function goodOf(pdq: readonly Pdq[], allowLowQuality: boolean): readonly Pdq[] {
  return pdq.filter(({ quality }) => allowLowQuality || quality >= LOW_QUALITY)
}

type Frame = Pick<Sampled, 'pdq'> & Pick<Needle, 'frame'>

function uprightOf(sampled: readonly Frame[], allowLowQuality: boolean): readonly Needle[] {
  return sampled.flatMap(({ frame, pdq }) =>
    goodOf(pdq, allowLowQuality).map(({ family, hash }) => ({
      family,
      hash,
      frame,
      turn: 'original' as const,
    })),
  )
}

function bestOf(sampled: readonly Frame[]): number {
  return sampled.reduce(
    (best, { pdq }) => pdq.reduce((most, { quality }) => Math.max(most, quality), best),
    0,
  )
}

export function seekEntry(file: string, { id, hash, family, quality }: BankEntry): Sought {
  return {
    file,
    id,
    isVideo: false,
    quality,
    needles: [{ family, hash, turn: 'original', frame: null }],
  }
}

/**
 * What is near a never-list in any turn is not reported in any; of what moves, that goes for each frame alone, since a logo at
 * the beginning says nothing of what comes after it.
 */
export function look({ needles }: Sought, watch: Watch): Answer {
  const frames = new Map<number | null, Needle[]>()
  for (const needle of needles) {
    const before = frames.get(needle.frame)
    if (before === undefined) frames.set(needle.frame, [needle])
    else before.push(needle)
  }
  const answers = Array.from(frames.values(), (all) => lookAt(all, watch))
  const counted = answers.flatMap((answer) => answer.counted)
  const nearest = new Map<string, NearEntry>()
  for (const match of answers.flatMap(({ matches }) => matches)) keepNearest(nearest, match)
  const matches = inOrder(nearest.values())
  const [never = null] = inOrder(answers.flatMap((answer) => answer.never ?? []))
  return { matches, never: matches.length > 0 ? null : never, counted }
}

function lookAt(needles: readonly Needle[], watch: Watch): Answer {
  const nearest = new Map<string, NearEntry>()
  let never: NearEntry | null = null
  for (const { hash, family, turn, frame } of needles) {
    const verdict: Verdict = watch.judge(hash)
    if (verdict.never !== null && (never === null || verdict.never.distance < never.distance)) {
      never = { ...verdict.never, family, turn, frame }
    }
    for (const match of verdict.matches) keepNearest(nearest, { ...match, family, turn, frame })
  }
  if (never !== null) return { matches: [], never, counted: [] }
  return { matches: inOrder(nearest.values()), never, counted: needles }
}

function keepNearest(nearest: Map<string, NearEntry>, match: NearEntry): void {
  const key = JSON.stringify([match.bank, match.entry.id])
  const before = nearest.get(key)
  if (before === undefined || match.distance < before.distance) nearest.set(key, match)
}

function inOrder(found: Iterable<NearEntry>): readonly NearEntry[] {
  return [...found].toSorted((a, b) => a.distance - b.distance)
}
