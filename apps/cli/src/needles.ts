/** What `match` looks for: a picture as it is and turned, in both families, or each fingerprint of a list. */
import { LOW_QUALITY, TURNS, type PdqFamily, type PdqHash, type Turn } from '@holdfast/engine/image'
import type { BankEntry, BankMatch, Verdict, Watch } from '@holdfast/engine/bank'
import type { Picture } from './fingerprints.ts'

export interface Needle {
  readonly hash: PdqHash
  /** Null where a list does not say. */
  readonly family: PdqFamily | null
  readonly turn: Turn
}

/** One picture or one fingerprint of a list. */
export interface Sought {
  readonly file: string
  /** In a list, its id. */
  readonly id: string | null
  /** The highest of the families; null where a list does not say. */
  readonly quality: number | null
  /** Empty where its quality is too low. */
  readonly needles: readonly Needle[]
}

/** An entry near what was sought, and how it had to be turned. */
export interface NearEntry extends BankMatch {
  readonly family: PdqFamily | null
  readonly turn: Turn
}

export interface Answer {
  /** Each entry once, by its nearest needle, the nearest first. Empty where `never` is not null. */
  readonly matches: readonly NearEntry[]
  readonly never: NearEntry | null
}

export function seekPicture(
  file: string,
  { pdq, turned }: Picture,
  allowLowQuality: boolean,
): Sought {
  const good = pdq.filter(({ quality }) => allowLowQuality || quality >= LOW_QUALITY)
  const upright: readonly Needle[] = good.map(({ family, hash }) => ({
    family,
    hash,
    turn: 'original',
  }))
  const others = turned
    .filter(({ family }) => good.some((one) => one.family === family))
    .flatMap(({ family, hashes }) =>
      TURNS.filter((turn) => turn !== 'original').map((turn): Needle => ({
        family,
        hash: hashes[turn],
        turn,
      })),
    )
  const needles = [...upright, ...others]
  return { file, id: null, quality: Math.max(...pdq.map(({ quality }) => quality)), needles }
}

export function seekEntry(file: string, { id, hash, family, quality }: BankEntry): Sought {
  return { file, id, quality, needles: [{ family, hash, turn: 'original' }] }
}

/** What is near a never-list in any turn is not reported in any. */
export function look({ needles }: Sought, watch: Watch): Answer {
  const nearest = new Map<string, NearEntry>()
  let never: NearEntry | null = null
  for (const { hash, family, turn } of needles) {
    const verdict: Verdict = watch.judge(hash)
    if (verdict.never !== null && (never === null || verdict.never.distance < never.distance)) {
      never = { ...verdict.never, family, turn }
    }
    for (const match of verdict.matches) {
      const key = JSON.stringify([match.bank, match.entry.id])
      const before = nearest.get(key)
      if (before !== undefined && before.distance <= match.distance) continue
      nearest.set(key, { ...match, family, turn })
    }
  }
  const matches = [...nearest.values()].toSorted((a, b) => a.distance - b.distance)
  return { matches: never === null ? matches : [], never }
}
