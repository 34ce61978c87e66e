/**
 * Teaches the second opinion (`packages/engine/src/tactics/opinion`). Teachers learn first, from the labels alone, and
 * members from the labels and from what the teachers say. The same texts, options and Node give the same numbers.
 */
import {
  createDictionary,
  type ConceptWords,
} from '../../packages/engine/src/tactics/opinion/dictionary.ts'
import type {
  OpinionCuts,
  OpinionWeights,
} from '../../packages/engine/src/tactics/opinion/weights.ts'
import { addAdvice, createAdvice } from './advice.ts'
import type { Lesson } from './lesson.ts'
import { joinMembers } from './members.ts'
import { teachMember, type MemberOptions } from './teach-member.ts'
import type { TeachOptions } from './teaching.ts'

/** Learns from all lessons, and gives the weights in the shape that the engine reads. */
export function teach(
  lessons: readonly Lesson[],
  options: TeachOptions,
  cuts: OpinionCuts,
  concepts: ConceptWords,
): OpinionWeights {
  const { conceptCount } = createDictionary(concepts)
  const memberOptions = { ...options, concepts: conceptCount }
  const advised = options.teachers === 0 ? lessons : askTeachers(lessons, memberOptions)
  const members = Array.from(
    { length: options.members },
    (_, member) => teachMember(advised, memberOptions, member).member,
  )
  return joinMembers(members, options, cuts, concepts)
}

/** The lessons, each with what the teachers say of it. */
function askTeachers(lessons: readonly Lesson[], options: MemberOptions): readonly Lesson[] {
  const advised = lessons.map((lesson) => ({ ...lesson, advice: createAdvice(lesson) }))
  const teacherOptions = { ...options, ...options.teacherSize }
  for (let teacher = 0; teacher < options.teachers; teacher += 1) {
    const { advise } = teachMember(lessons, teacherOptions, options.members + teacher)
    for (const lesson of advised) addAdvice(lesson.advice, advise(lesson), 1 / options.teachers)
  }
  return advised
}
