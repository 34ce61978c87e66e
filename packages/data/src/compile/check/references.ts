/** Ids in one file that another file must have. Closed lists (roles, situations, kinds) are the schemas' work. */
import { citationsOf } from '../citations.ts'
import { error, warning, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

interface Reference {
  readonly file: string
  readonly place: string
  readonly id: string
}

/** Ids that nothing answers to, ids used twice, and sources that nobody cites. */
export function checkReferences(tree: Tree): readonly Problem[] {
  const cited = citations(tree)
  const used = new Set(cited.map(({ id }) => id))
  const channels = tree.countries.flatMap(({ file, value }) =>
    value.channels.map(({ id }) => ({ file, place: 'channels', id })),
  )
  return [
    ...missing('source', cited, ids(tree.sources)),
    ...missing('dispute', disputeReferences(tree), ids(tree.disputes)),
    ...missing('position', positionReferences(tree, ids(tree.disputes)), positions(tree)),
    ...missing('country', countryReferences(tree), ids(tree.countries)),
    ...missing('service', serviceReferences(tree), ids(tree.services)),
    ...twice('channel id', channels),
    ...tree.disputes.flatMap(({ file, value }) =>
      twice(
        'position',
        value.positions.map(({ id }) => ({ file, place: 'positions', id })),
      ),
    ),
    ...tree.sources
      .filter(({ id }) => !used.has(id))
      .map(({ file }) => warning(file, '', 'nothing cites this source: cite it or delete it')),
  ]
}

function ids(files: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(files.map(({ id }) => id))
}

function missing(
  what: string,
  references: readonly Reference[],
  known: ReadonlySet<string>,
): readonly Problem[] {
  return references
    .filter(({ id }) => !known.has(id))
    .map(({ file, place, id }) =>
      error(file, place, `unknown ${what} ${id}: correct it, or add what it names`),
    )
}

function twice(what: string, references: readonly Reference[]): readonly Problem[] {
  return references
    .filter(({ id }, index) => references.findIndex((other) => other.id === id) < index)
    .map(({ file, place, id }) => error(file, place, `${what} ${id} is used twice: rename one`))
}

/** Every source that is cited, at each place that cites it. */
function citations(tree: Tree): readonly Reference[] {
  return citationsOf(tree).flatMap(({ file, place, sources }) =>
    sources.map((id) => ({ file, place, id })),
  )
}

function disputeReferences(tree: Tree): readonly Reference[] {
  return [
    ...tree.countries.flatMap(({ file, value }) =>
      value.disputes.map(({ dispute }) => ({ file, place: 'disputes', id: dispute })),
    ),
    ...tree.steps.flatMap(({ file, value: { dispute, follows } }) => [
      ...(dispute === undefined ? [] : [{ file, place: 'dispute', id: dispute }]),
      ...(follows === undefined ? [] : [{ file, place: 'follows', id: follows.dispute }]),
    ]),
    ...tree.statistics.flatMap(({ file, value: { dispute } }) =>
      dispute === undefined ? [] : [{ file, place: 'dispute', id: dispute }],
    ),
  ]
}

/** Positions of known disputes, named together with them: two disputes may have a position of the same name. */
function positionReferences(tree: Tree, disputes: ReadonlySet<string>): readonly Reference[] {
  const named = [
    ...tree.countries.flatMap(({ file, value }) =>
      value.disputes.map(({ dispute, follows }) => ({
        file,
        place: 'disputes',
        dispute,
        position: follows,
      })),
    ),
    ...tree.steps.flatMap(({ file, value: { follows } }) =>
      follows === undefined ? [] : [{ file, place: 'follows', ...follows }],
    ),
    ...tree.disputes.flatMap(({ id, file, value: { everywhere } }) =>
      everywhere === undefined
        ? []
        : [{ file, place: 'everywhere', dispute: id, position: everywhere.follows }],
    ),
  ]
  return named
    .filter(({ dispute }) => disputes.has(dispute))
    .map(({ file, place, dispute, position }) => ({ file, place, id: `${dispute}/${position}` }))
}

function positions(tree: Tree): ReadonlySet<string> {
  return new Set(
    tree.disputes.flatMap(({ id, value }) =>
      value.positions.map((position) => `${id}/${position.id}`),
    ),
  )
}

function countryReferences(tree: Tree): readonly Reference[] {
  return [
    ...tree.steps.flatMap(({ file, value }) =>
      (value.countries ?? []).map((id) => ({ file, place: 'countries', id })),
    ),
    ...tree.money.flatMap(({ file, value }) =>
      (value.notes ?? []).map(({ country }) => ({ file, place: 'notes', id: country })),
    ),
    ...tree['short-codes'].flatMap(({ file, value }) =>
      Object.keys(value).map((id) => ({ file, place: id, id })),
    ),
    ...tree.services.flatMap(({ file, value }) =>
      (value.countries ?? []).map((id) => ({ file, place: 'countries', id })),
    ),
  ]
}

function serviceReferences(tree: Tree): readonly Reference[] {
  return tree.places.flatMap(({ file, value }) =>
    value.takesPart.map(({ service }) => ({ file, place: 'takesPart', id: service })),
  )
}
