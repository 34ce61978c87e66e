/**
 * That a platform says each thing once: sections and picture services by id, and no section that it is also without. And that
 * it says the same as the place of its id about which services look for fingerprints there.
 */
import { error, type Problem } from '../problem.ts'
import type { PlatformFile, PlaceFile, Tree } from '../shapes.ts'

/** A problem for each section or service that a platform has twice, and each that contradicts `without` or the place. */
export function checkPlatforms(tree: Tree): readonly Problem[] {
  const places = new Map(tree.places.map(({ id, value }) => [id, value]))
  return tree.platforms.flatMap(({ id: platform, file, value }) => {
    const { sections, services, without = [] } = value
    const place = places.get(platform)
    return [
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
      ...(place === undefined ? [] : disagreeing(value, place)).map((id) =>
        error(
          file,
          'services',
          `${id}: places/${platform}.yml says otherwise: correct one of the two`,
        ),
      ),
    ]
  })
}

/** The services of which one of the two says that it looks for fingerprints there, and the other does not. */
function disagreeing({ services }: PlatformFile, { takesPart }: PlaceFile): readonly string[] {
  return services
    .filter(
      ({ id, reach }) => (reach === 'listed') !== takesPart.some(({ service }) => service === id),
    )
    .map(({ id }) => id)
}

function repeated(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) < index)
}
