/**
 * That easy words restate something that is there, for readers whom it has words for, and stay easy: short sentences, a
 * line one thought and at most one more that answers it (Inclusion Europe, "Information for all", 2009).
 */
import type { Role } from '@holdfast/engine/plan'
import type { EasyEntry } from '../../easy.ts'
import { error, type Problem } from '../problem.ts'
import type { Authored, Tree } from '../shapes.ts'
import { easyTexts } from './easy-texts.ts'

/** Words of a sentence at most. The publication asks for short ones and names no number. */
const WORDS = 10

/** Sentences of a line at most: a question, its answer, and how urgent it is. */
const SENTENCES = 3

/** Space after a sentence, or before what somebody says: matches in `Call. Write.` and `Say: “Help.”`; not in `call now`. */
const END = /(?<=[.?!:])\s+/u

/** Between two words. */
const SPACE = /\s+/u

/** Whatever says a thing to some readers in one way and to others in another. */
interface Worded {
  readonly wording: readonly { readonly for: readonly Role[] }[]
}

export function checkEasy(tree: Tree): readonly Problem[] {
  return [...restated(tree), ...sentences(tree)]
}

function restated(tree: Tree): readonly Problem[] {
  return [
    ...tree['easy-steps'].flatMap((entry) => likeFull(entry, 'step', tree.steps)),
    ...tree['easy-tell'].flatMap((entry) => likeFull(entry, 'person of data/tell', tree.tell)),
  ]
}

/** Easy words stand beside full ones, for readers who have those, each reader once. */
function likeFull(
  { id, file, value }: Authored<Omit<EasyEntry, 'id'>>,
  what: string,
  entries: readonly Authored<Worded>[],
): readonly Problem[] {
  const restates = entries.find((one) => one.id === id)
  if (restates === undefined) return [error(file, '', `restates no ${what}: name it after one`)]
  const full = restates.value.wording.flatMap((wording) => wording.for)
  const easy = value.wording.flatMap((wording) => wording.for)
  return [
    ...easy
      .filter((role) => !full.includes(role))
      .map((role) => error(file, 'wording', `the ${what} has no words for ${role}: remove it`)),
    ...easy
      .filter((role, index) => easy.indexOf(role) < index)
      .map((role) => error(file, 'wording', `names ${role} twice: keep one`)),
  ]
}

function sentences(tree: Tree): readonly Problem[] {
  return easyTexts(tree).flatMap(({ file, place, text }) =>
    Object.entries(text).flatMap(([language, words]) => {
      const said = String(words).split(END)
      const longest = Math.max(...said.map((sentence) => sentence.split(SPACE).length))
      return [
        ...(longest > WORDS
          ? [
              error(
                file,
                `${place}.${language}`,
                `${String(longest)} words in a sentence, at most ${String(WORDS)}: cut it in two`,
              ),
            ]
          : []),
        ...(said.length > SENTENCES
          ? [
              error(
                file,
                `${place}.${language}`,
                `${String(said.length)} sentences, at most ${String(SENTENCES)}: make it two lines`,
              ),
            ]
          : []),
      ]
    }),
  )
}
