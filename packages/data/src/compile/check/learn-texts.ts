/**
 * The texts of `data/learn`, found by their shape wherever they stand in an entry, so that a further kind needs nothing
 * here. A title is a heading; every other text is read or said.
 */
import { REGISTER, ROLES, type Role } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import type { CardPart } from '../../learn-kinds.ts'
import type { Tree } from '../shapes.ts'
import type { PlacedText } from './placed-text.ts'

/** What children read, alone or in class, says *du*. */
const CHILDREN: readonly Role[] = ROLES.filter((role) => REGISTER[role] === 'familiar')

/** Whoever brings up or teaches children is called *Sie*. */
const ADULTS: readonly Role[] = ['parent', 'professional']

/** The other cards stand on pages for everybody, and speak to nobody. */
const FOR_ADULTS: ReadonlySet<CardPart> = new Set<CardPart>(['posting', 'disclosure'])

export function learnTexts(tree: Tree): readonly PlacedText[] {
  return [
    ...tree['learn-cards'].flatMap(({ file, value }) =>
      walk(file, value, FOR_ADULTS.has(value.part) ? ADULTS : ROLES),
    ),
    ...[...tree['learn-talks'], ...tree['learn-starters']].flatMap(({ file, value }) =>
      walk(file, value, ADULTS),
    ),
    ...tree['learn-activities'].flatMap(({ file, value: { adult, ...value } }) => [
      ...walk(file, { adult }, ADULTS),
      ...walk(file, value, CHILDREN),
    ]),
    ...tree['learn-lessons'].flatMap(({ file, value: { slides, handout, ...value } }) => [
      ...walk(file, { slides, handout }, CHILDREN),
      ...walk(file, value, ADULTS),
    ]),
  ]
}

function walk(file: string, entry: object, roles: readonly Role[]): readonly PlacedText[] {
  return placesOf(entry, []).map(({ path, text }) => ({
    file,
    place: path.join('.'),
    kind: path.at(-1) === 'title' ? 'learn title' : 'learn words',
    text,
    roles,
  }))
}

function placesOf(
  value: unknown,
  path: readonly string[],
): readonly { readonly path: readonly string[]; readonly text: Text }[] {
  if (isText(value)) return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))
}

/** The schema has made sure that whatever has a language has them all. */
function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'de' in value
}
