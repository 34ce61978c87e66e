/**
 * Lessons with a piece of a harmless chat before them. What alarms comes in every company, and nothing that was said
 * before it, by other people about other things, may matter; a harmless chat stays harmless after another one.
 */
import { NOBODY, type Lesson } from './lesson.ts'

/** Shorter chats stay as they are, since people show just such pieces; single messages come in both ways. */
const FEWEST = 7
/** Who answered before a message that nobody answers. */
const SOMEBODY = 'somebody'
/** Messages before a lesson. */
const MOST = 12

/** Leads a share of the lessons in, each time with something else. */
export function createLeadIn(
  lessons: readonly Lesson[],
  share: number,
  chance: () => number,
): (lesson: Lesson) => Lesson {
  const harmless = lessons.filter(
    ({ from, owner, since, features }) =>
      from !== null &&
      owner !== undefined &&
      features.length > 1 &&
      since.every((message) => message === Infinity),
  )
  return (lesson) => {
    const side = lesson.sides[0]
    if (lesson.owner === undefined || side === undefined) return lesson
    if (!lesson.isAlone && (lesson.features.length < FEWEST || side === NOBODY)) return lesson
    if (chance() >= share) return lesson
    const before = harmless[Math.floor(chance() * harmless.length)]
    if (before === undefined || before === lesson) return lesson
    return join(cut(before, chance), lesson, side === NOBODY ? SOMEBODY : side)
  }
}

function cut(lesson: Lesson, chance: () => number): Lesson {
  const start = Math.floor(chance() * lesson.features.length)
  const some = <Thing>(things: readonly Thing[]): readonly Thing[] =>
    things.slice(start, start + MOST)
  return {
    ...lesson,
    from: some(lesson.from ?? []),
    features: some(lesson.features),
    tactics: some(lesson.tactics),
  }
}

/** The people of the first chat become those of the second: its owner the owner, anybody else the side. */
function join(before: Lesson, lesson: Lesson, side: string): Lesson {
  const length = before.features.length
  const from = (before.from ?? []).map((writer) =>
    writer === before.owner ? (lesson.owner ?? side) : side,
  )
  return {
    ...lesson,
    sides: [side],
    from: [...from, ...(lesson.from ?? [])],
    features: [...before.features, ...lesson.features],
    tactics: [...before.tactics, ...lesson.tactics],
    since: lesson.since.map((message) => message + length),
    ...(lesson.advice && { advice: { ...lesson.advice, first: length } }),
  }
}
