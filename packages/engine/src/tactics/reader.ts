/**
 * The knowledge about tactics, compiled once into what reads a chat: one automaton, its rules and the guides. Built at
 * the edge and handed to `assess`; nothing is loaded here.
 */
import { createAutomaton, type Automaton } from './automaton.ts'
import { createExpander, type Sequence, type Step } from './expand.ts'
import { createFold, type Fold } from './fold.ts'
import { compileLanguages, type LanguageVote } from './language.ts'
import { createOpinionMaker, type OpinionMaker } from './opinion/opinion.ts'
import type { OpinionCuts, OpinionWeights } from './opinion/weights.ts'
import type { Voice } from './pattern.ts'
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
  | { readonly kind: 'except'; readonly tactic: TacticId }

/** Reads chats. Made by `compileTactics`, used by `assess`. */
export interface TacticReader {
  readonly fold: Fold
  readonly automaton: Automaton
  readonly rules: readonly Rule[]
  readonly guides: ReadonlyMap<TacticId, TacticGuide>
  readonly languages: LanguageVote
  /** Null where nothing learned was handed in. */
  readonly opinion: { readonly make: OpinionMaker; readonly cuts: OpinionCuts } | null
}

/**
 * Compiles knowledge. Without `learned` the patterns judge alone. Throws `RangeError` on a pattern that cannot be read or a tactic without a guide: both are
 * mistakes in the data, which `npm run data` reports first.
 */
export function compileTactics(knowledge: TacticKnowledge, learned?: OpinionWeights): TacticReader {
  const guides = new Map(knowledge.guides.map((guide) => [guide.id, guide]))
  const rules: Rule[] = []
  const sequences: (readonly [Sequence, number])[] = []
  const classes = new Map<string, readonly string[]>()

  for (const [language, slots] of Object.entries(knowledge.slots)) {
    const expander = createExpander(language, slots)
    for (const frame of FRAMES) {
      for (const pattern of slots[`frame-${frame}`] ?? []) {
        const rule = rules.push({ kind: 'frame', frame, language }) - 1
        sequences.push([expander.expand(pattern).sequence, rule])
      }
    }
    // Of 'no one' the first word alone denies: a pattern that holds 'one' holds no negation.
    const negations = new Set(
      (slots['frame-negation'] ?? []).flatMap((words) =>
        expander.expand(words).sequence.slice(0, 1),
      ),
    )
    const isNegative = remember((step: Step): boolean =>
      typeof step === 'string'
        ? negations.has(step) ||
          (expander.members.get(step) ?? []).some((key) => negations.has(key))
        : 'either' in step && step.either.some((way) => way.some((one) => isNegative(one))),
    )
    for (const { id, who, patterns } of knowledge.patterns) {
      if (!guides.has(id)) throw new RangeError(`no guide for ${id}`)
      for (const words of slots[`except-${id}`] ?? []) {
        const rule = rules.push({ kind: 'except', tactic: id }) - 1
        sequences.push([expander.expand(words).sequence, rule])
      }
      for (const pattern of patterns[language] ?? []) {
        const { voice, ends, sequence } = expander.expand(pattern)
        const negative = sequence.some((step) => isNegative(step))
        const rule =
          rules.push({ kind: 'tactic', language, tactic: id, who, voice, negative, ends }) - 1
        sequences.push([sequence, rule])
      }
    }
    for (const [key, members] of expander.members) classes.set(key, members)
  }

  const automaton = createAutomaton({ sequences, classes })
  return {
    automaton,
    rules,
    guides,
    fold: createFold(automaton.isWord),
    languages: compileLanguages(),
    opinion:
      learned === undefined ? null : { make: createOpinionMaker(learned), cuts: learned.cuts },
  }
}

/** Asks once about each step: word classes stand in hundreds of patterns. */
function remember(ask: (step: Step) => boolean): (step: Step) => boolean {
  const known = new Map<Step, boolean>()
  return (step) => {
    const before = known.get(step)
    if (before !== undefined) return before
    const answer = ask(step)
    known.set(step, answer)
    return answer
  }
}
