/** The dictionary of concepts: an entry stands for one of them, and is spelled so that a message can hold it. */
import { createFold, nameOf, SHORTEST_BEGINNING } from '@holdfast/engine/tactics'
import { EMOJI, foldEntry } from '../concepts.ts'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/**
 * A problem for each entry that no message is read as, for each that stands under two concepts of a language (emoji belong to all), and
 * for each phrase that another language has under another concept: phrases are read whatever the language.
 */
export function checkConcepts(tree: Tree): readonly Problem[] {
  const isHeard = createHearing()
  const phrases = new Map<string, string>()
  const emoji = new Map<string, string>()
  const first = tree.concepts.filter(({ id }) => id === EMOJI)
  return [...first, ...tree.concepts.filter(({ id }) => id !== EMOJI)].flatMap(
    ({ id, file, value }) => {
      const words = id === EMOJI ? emoji : new Map(emoji)
      return Object.entries(value).flatMap(([concept, entries]) =>
        entries.split(' ').flatMap((entry) => {
          if (!isHeard(entry))
            return [error(file, concept, `${entry} is never read so in a message: take it out`)]
          const folded = foldEntry(entry)
          const known = entry.includes('_') ? phrases : words
          const other = known.get(folded) ?? concept
          known.set(folded, other)
          return other === concept
            ? []
            : [error(file, concept, `${entry} stands under ${other} too: keep one`)]
        }),
      )
    },
  )
}

/** Folding cuts some entries into several words, and reads figures and signs as no word at all. */
function createHearing(): (entry: string) => boolean {
  const fold = createFold()
  return (entry) => {
    const folded = foldEntry(entry)
    const isBeginning = folded.endsWith('*')
    const letters = isBeginning ? folded.slice(0, -1) : folded
    if (isBeginning && (letters.includes('_') || letters.length < SHORTEST_BEGINNING)) return false
    const text = (isBeginning ? entry.slice(0, -1) : entry).replaceAll('_', ' ')
    const heard = fold(text).map((token) => nameOf(token))
    return letters !== '' && heard.join('_') === letters
  }
}
