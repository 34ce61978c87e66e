/** For the tests only: the knowledge as it stands in `data/`, so that a change there is tested without a build. */
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  TACTIC_IDS,
  type TacticGuide,
  type TacticId,
  type TacticKnowledge,
} from '../src/tactics/types.ts'

const DATA = new URL('../../../data/', import.meta.url)

/** By language. */
export type Lines = Readonly<Record<string, readonly string[]>>

/** What the tests read of one file of `data/tactics`. */
export interface TacticFile {
  readonly stage: TacticGuide['stage']
  readonly who: 'other' | 'owner'
  readonly patterns: Lines
  readonly 'must-find': Lines
  readonly 'must-hint'?: Lines
  readonly 'must-not-find': Lines
}

export function readTactic(id: TacticId): TacticFile {
  return readYaml(`tactics/${id}.yml`) as TacticFile
}

/** Patterns and classes from `data/`; guides say their own id only. */
export function readKnowledge(): TacticKnowledge {
  const files = TACTIC_IDS.map((id) => ({ id, ...readTactic(id) }))
  return {
    guides: files.map(({ id, stage, who }) => {
      const text = { en: id, de: id }
      return {
        id,
        stage,
        who,
        name: text,
        meaning: text,
        works: text,
        act: text,
        because: text,
        sources: [],
      }
    }),
    patterns: files.map(({ id, who, patterns }) => ({ id, who, patterns })),
    slots: Object.fromEntries(
      readdirSync(new URL('slots/', DATA)).map((name) => [
        name.replace('.yml', ''),
        readYaml(`slots/${name}`) as Lines,
      ]),
    ),
  }
}

function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, DATA), 'utf8'))
}
