/**
 * That easy words restate something that is there, for readers whom it has words for, and stay easy: short sentences, a
 * line one thought and at most one more that answers it (Inclusion Europe, "Information for all", 2009).
 */
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'
import { easyTexts } from './easy-texts.ts'

/** Words of a sentence at most. The publication asks for short ones and names no number. */
const WORDS = 10

/** Sentences of a line at most: a question, its answer, and how urgent it is. */
const SENTENCES = 3

/** Space after a sentence, or before what somebody says: matches in `Call. Write.` and `Say: “Help.”`; not in `call now`. */
const END = /(?<=[.?!:])\s+/u

/** Between two words. */
const SPACE = /\s+/u

export function checkEasy(tree: Tree): readonly Problem[] {
  return [...restated(tree), ...sentences(tree)]
}

function restated(tree: Tree): readonly Problem[] {
  const people = new Set(tree.tell.map(({ id }) => id))
  return [
    ...tree['easy-steps'].flatMap(({ id, file, value }) => {
      const step = tree.steps.find((one) => one.id === id)
      if (step === undefined) return [error(file, '', 'restates no step: name it after one')]
      const full = step.value.wording.flatMap((wording) => wording.for)
      const easy = value.wording.flatMap((wording) => wording.for)
      return [
        ...easy
          .filter((role) => !full.includes(role))
          .map((role) => error(file, 'wording', `the step has no words for ${role}: remove it`)),
        ...easy
          .filter((role, index) => easy.indexOf(role) < index)
          .map((role) => error(file, 'wording', `names ${role} twice: keep one`)),
      ]
    }),
    ...tree['easy-tell']
      .filter(({ id }) => !people.has(id))
      .map(({ file }) => error(file, '', 'restates nobody of data/tell: name it after one')),
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
