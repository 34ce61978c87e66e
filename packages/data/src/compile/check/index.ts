/** Everything that the data must hold beyond its shape. Each check is one file and says what it found. */
import type { Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'
import { checkCatalogues } from './catalogues.ts'
import { checkConcepts } from './concepts.ts'
import { checkContacts } from './contacts.ts'
import { checkCountries } from './countries.ts'
import { checkEasy } from './easy.ts'
import { checkLengths } from './lengths.ts'
import { checkLists } from './lists.ts'
import { checkPatterns } from './patterns.ts'
import { checkPlatforms } from './platforms.ts'
import { checkDates } from './reading-dates.ts'
import { checkReferences } from './references.ts'
import { checkRegister } from './register.ts'
import { checkScenes } from './scenes.ts'
import { checkTactics } from './tactics.ts'

export interface CheckOptions {
  /** The latest ISO date on which somebody can have read a page. */
  readonly latest: string
}

/** Runs every check. The order is the order of the report. */
export function checkTree(tree: Tree, { latest }: CheckOptions): readonly Problem[] {
  return [
    ...checkReferences(tree),
    ...checkLists(tree),
    ...checkCountries(tree),
    ...checkContacts(tree),
    ...checkTactics(tree),
    ...checkPatterns(tree),
    ...checkConcepts(tree),
    ...checkPlatforms(tree),
    ...checkScenes(tree),
    ...checkDates(tree, latest),
    ...checkEasy(tree),
    ...checkLengths(tree),
    ...checkRegister(tree),
    ...checkCatalogues(tree),
  ]
}
