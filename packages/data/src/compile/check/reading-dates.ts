/** Reading dates: that they are dates is the schema's work; here, that nobody reads in the future. */
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/** A problem for each date after `latest`. Age is shown to the reader and fails nothing. */
export function checkDates(tree: Tree, latest: string): readonly Problem[] {
  const dates = [
    ...tree.sources.map(({ file, value }) => ({ file, place: 'read', date: value.read })),
    ...tree.countries.flatMap(({ file, value }) => [
      ...value.channels.map(({ id, checked }) => ({ file, place: `channel ${id}`, date: checked })),
      ...value.law.map(({ topic, checked }) => ({ file, place: `law ${topic}`, date: checked })),
    ]),
    ...tree.services.map(({ file, value }) => ({ file, place: 'checked', date: value.checked })),
    ...[...tree.services, ...tree.stopping].flatMap(({ file, value }) =>
      value.points.flatMap(({ measured }) =>
        measured === undefined ? [] : [{ file, place: 'measured', date: measured }],
      ),
    ),
  ]
  return dates
    .filter(({ date }) => date > latest)
    .map(({ file, place, date }) => error(file, place, `${date} is in the future: correct it`))
}
