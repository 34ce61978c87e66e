/** That a platform says each thing once: sections and picture services by id, and no section that it is also without. */
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/** A problem for each section or service that a platform has twice, and each section that contradicts `without`. */
export function checkPlatforms(tree: Tree): readonly Problem[] {
  return tree.platforms.flatMap(({ file, value: { sections, services, without = [] } }) => [
    ...repeated(sections).map((id) =>
      error(file, 'sections', `${id} is there twice: put the steps together`),
    ),
    ...repeated(services).map((id) =>
      error(file, 'services', `${id} is there twice: name each service once`),
    ),
    ...sections
      .filter(({ id }) => without.includes(id))
      .map(({ id }) =>
        error(file, 'without', `${id} has a section: take it out of one of the two`),
      ),
  ])
}

function repeated(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) < index)
}
