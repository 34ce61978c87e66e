/**
 * The knowledge about tactics, compiled once into what reads a chat: one automaton, its rules and the guides. Built at
 * the edge and handed to `assess`; nothing is loaded here.
 */
import { createAutomaton, type Automaton } from './automaton.ts'
import { createExpander, type Sequence, type Step } from './expand.ts'
import { createFold, type Fold } from './fold.ts'
import { compileLanguages, type LanguageVote } from './language.ts'
import { createDictionary, type Dictionary } from './opinion/dictionary.ts'
import { createOpinionMaker, type OpinionMaker } from './opinion/opinion.ts'
import type { OpinionCuts, OpinionWeights } from './opinion/weights.ts'
import type { Voice } from './pattern.ts'
import { toRecipe, type Recipe } from './recipe.ts'
import { remember } from './remember.ts'
import type { Words } from './swapped.ts'
import type { TacticGuide, TacticId, TacticKnowledge } from './types.ts'

/** What the words around a finding may do to it. They are word classes named `frame-…`. */
export const FRAMES = ['negation', 'subject', 'report', 'story', 'joke', 'past'] as const

export type Frame = (typeof FRAMES)[number]

/** What a match of one pattern means. */
export type Rule =
  | {
      readonly kind: 'tactic'
      readonly language: string
      readonly tactic: TacticId
      readonly who: 'other' | 'owner'
      readonly voice: Voice
      /** The pattern itself holds a negation ("don't tell"), so that one in the text does not undo it. */
      readonly negative: boolean
      /** The sentence has to end with the match. */
      readonly ends: boolean
    }
  | { readonly kind: 'frame'; readonly frame: Frame; readonly language: string }
  /** Words that only sound like the tactic: a word class named `except-…` after it. */
  | { readonly kind: 'except'; readonly tactic: TacticId; readonly ends: boolean }

/** Reads chats. Made by `compileTactics`, used by `assess`. */
export interface TacticReader {
  readonly fold: Fold
  readonly automaton: Automaton
  /** By the number of the pattern; undefined where the reader is to overhear it. */
  readonly rules: readonly (Rule | undefined)[]
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
  readonly languages: LanguageVote
  /** Null where nothing learned was handed in. */
  readonly opinion: { readonly make: OpinionMaker; readonly cuts: OpinionCuts } | null
}

/** What was learned, or the dictionary alone. */
export type Learned = OpinionWeights | Pick<OpinionWeights, 'concepts'>

/**
 * Compiles knowledge. Without weights the patterns judge alone; without a dictionary swapped letters are not put right either.
 * Throws `RangeError` on a pattern that cannot be read or a tactic without a guide: both are
 * mistakes in the data, which `npm run data` reports first.
 */
export function compileTactics(knowledge: TacticKnowledge, learned?: Learned): TacticReader {
  return createReader(writeOut(knowledge), knowledge.guides, learned)
}

/** All patterns and what they mean, before anything is made of them. Throws as `compileTactics` does. */
export function writeOut(knowledge: Omit<TacticKnowledge, 'guides'>): WrittenOut {
  const rules: Rule[] = []
  const sequences: Sequence[] = []
  const classes = new Map<string, readonly string[]>()

  for (const [language, slots] of Object.entries(knowledge.slots)) {
    const expander = createExpander(language, slots)
    for (const frame of FRAMES) {
      for (const pattern of slots[`frame-${frame}`] ?? []) {
        rules.push({ kind: 'frame', frame, language })
        sequences.push(expander.expand(pattern).sequence)
      }
    }
    // Of 'no one' the first word alone denies: a pattern that holds 'one' holds no negation.
    const negations = new Set(
      (slots['frame-negation'] ?? []).flatMap((words) =>
        expander.expand(words).sequence.slice(0, 1),
      ),
    )
    // Asked once about each step: word classes stand in hundreds of patterns.
    const isNegative: (step: Step) => boolean = remember((step: Step): boolean =>
      typeof step === 'string'
        ? negations.has(step) ||
          (expander.members.get(step) ?? []).some((key) => negations.has(key))
        : 'either' in step && step.either.some((way) => way.some((one) => isNegative(one))),
    )
    for (const { id, who, patterns } of knowledge.patterns) {
      for (const words of slots[`except-${id}`] ?? []) {
        const { ends, sequence } = expander.expand(words)
        rules.push({ kind: 'except', tactic: id, ends })
        sequences.push(sequence)
      }
      for (const pattern of patterns[language] ?? []) {
        const { voice, ends, sequence } = expander.expand(pattern)
        const negative = sequence.some((step) => isNegative(step))
        rules.push({ kind: 'tactic', language, tactic: id, who, voice, negative, ends })
        sequences.push(sequence)
      }
    }
    for (const [key, members] of expander.members) classes.set(key, members)
  }

  return { rules, recipe: toRecipe({ sequences, classes }) }
}

/** What patterns mean and what they are made of, by the same numbers. */
export interface WrittenOut {
  readonly rules: readonly Rule[]
  readonly recipe: Recipe
}

/** Throws `RangeError` where a tactic has no guide. */
export function createReader(
  { rules, recipe }: WrittenOut,
  guides: readonly TacticGuide[],
  learned?: Learned,
): TacticReader {
  const byId = new Map(guides.map((guide) => [guide.id, guide]))
  for (const rule of rules) {
    if (rule.kind !== 'frame' && !byId.has(rule.tactic)) {
      throw new RangeError(`no guide for ${rule.tactic}`)
    }
  }
  const automaton = createAutomaton(recipe)
  const dictionary = learned === undefined ? null : createDictionary(learned.concepts)
  return {
    automaton,
    rules,
    guides: byId,
    fold: createFold(
      automaton.isWord,
      dictionary === null ? undefined : toWords(automaton, dictionary),
    ),
    languages: compileLanguages(),
    opinion:
      learned === undefined || dictionary === null || !('rows' in learned)
        ? null
        : { make: createOpinionMaker(learned, dictionary), cuts: learned.cuts },
  }
}

/** The words of patterns and dictionary. */
function toWords(
  { isWord, knows }: Pick<Automaton, 'isWord' | 'knows'>,
  dictionary: Dictionary,
): Words {
  return {
    has: (word) => isWord(word) || dictionary.has(word),
    knows: (word) => knows(word) || dictionary.knows(word),
  }
}
