/** The dictionary of concepts: a word stands for one of them, as it is folded. */
import { foldEntry } from '../concepts.ts'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/** A problem for each word that stands under two concepts of a language, or that folding leaves nothing of. */
export function checkConcepts(tree: Tree): readonly Problem[] {
  return tree.concepts.flatMap(({ file, value }) => {
    const known = new Map<string, string>()
    return Object.entries(value).flatMap(([concept, words]) =>
      words.split(' ').flatMap((word) => {
        const folded = foldEntry(word)
        if (folded === '' || folded === '*')
          return [error(file, concept, `${word} has no letters: take it out`)]
        const other = known.get(folded) ?? concept
        known.set(folded, other)
        return other === concept
          ? []
          : [error(file, concept, `${word} stands under ${other} too: keep one`)]
      }),
    )
  })
}
