/** Gathers what the readers find in one or several files: the newest record of each id, and the issues, counted. */
import { LOW_QUALITY } from '../../hash.ts'
import type { BankEntry } from '../types.ts'
import type {
  BankIssue,
  BankIssueCode,
  BankPlace,
  BankReading,
  Collector,
  RecordOrigin,
} from './types.ts'

/** Issues of one code in one file that are told one by one; the others are only counted. */
const MOST_TOLD = 20

/** Told with one number, since there may be thousands and none is a mistake. */
const COUNTED: ReadonlySet<BankIssueCode> = new Set(['other-kind', 'low-quality', 'no-hashes'])

/** A record takes some 670 bytes: so many fit into what Node gives a program on a machine of 8 GB, with room for the text. */
const MOST_RECORDS = 2_000_000

export interface CollectOptions {
  readonly allowLowQuality: boolean
}

type Change = RecordOrigin & {
  readonly kind: 'entry' | 'withdrawn' | 'dropped'
  readonly entry: BankEntry | null
}

export function createCollector(
  { allowLowQuality }: CollectOptions,
  most: number = MOST_RECORDS,
): Collector & {
  readonly finish: () => BankReading
} {
  const changes = new Map<string, Change>()
  const issues = createIssueList()

  function note(id: string, change: Change): void {
    const held = changes.get(id)
    if (held === undefined && changes.size >= most) {
      issues.report('too-many', change.place)
      return
    }
    if (held !== undefined && isOlder(change, held)) return
    if (held !== undefined && isClash(change, held)) issues.report('same-id', change.place)
    changes.set(id, change)
  }

  return {
    report: issues.report,
    put: (entry, origin) => {
      const kept = allowLowQuality || entry.quality === null || entry.quality >= LOW_QUALITY
      if (!kept) issues.report('low-quality', origin.place)
      note(entry.id, { ...origin, kind: kept ? 'entry' : 'dropped', entry: kept ? entry : null })
    },
    withdraw: (id, origin) => {
      note(id, { ...origin, kind: 'withdrawn', entry: null })
    },
    drop: (id, origin) => {
      note(id, { ...origin, kind: 'dropped', entry: null })
    },
    finish: () => {
      const entries: BankEntry[] = []
      const withdrawn: string[] = []
      for (const [id, { kind, entry }] of changes) {
        if (entry !== null) entries.push(entry)
        else if (kind === 'withdrawn') withdrawn.push(id)
      }
      return { entries, withdrawn, issues: issues.all() }
    },
  }
}

/** Lists are not always in the order of time; at the same moment a withdrawal counts. Without times the later one counts. */
function isOlder(change: Change, held: Change): boolean {
  if (change.at === null || held.at === null) return false
  if (change.at !== held.at) return change.at < held.at
  return held.kind === 'withdrawn'
}

/** Two hashes of one id in a list without times: one of them would get lost without a word. */
function isClash({ entry, at, place }: Change, held: Change): boolean {
  if (entry === null || held.entry === null || at !== null) return false
  if (place.file !== held.place.file) return false
  const other = held.entry.hash
  return entry.hash.some((word, index) => word !== other[index])
}

function createIssueList(): {
  readonly report: Collector['report']
  readonly all: () => readonly BankIssue[]
} {
  const told: { code: BankIssueCode; place: BankPlace; count: number }[] = []
  const last = new Map<string, { readonly at: number; readonly told: number }>()
  return {
    report: (code, place) => {
      const key = `${code} ${place.file}`
      const before = last.get(key) ?? { at: -1, told: 0 }
      const issue = told[before.at]
      if (issue !== undefined && before.told >= (COUNTED.has(code) ? 1 : MOST_TOLD)) {
        issue.count += 1
        return
      }
      last.set(key, { at: told.length, told: before.told + 1 })
      told.push({ code, place, count: 1 })
    },
    all: () => told,
  }
}
