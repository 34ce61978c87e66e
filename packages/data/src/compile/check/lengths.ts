/** How long a text may be, and why. Longer ones are cut into two sentences or moved, never squeezed into the layout. */
import type { Text } from '@holdfast/engine/text'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

interface Limit {
  /** Characters, in whichever language is longest. */
  readonly most: number
  readonly because: string
}

const LIMITS = {
  'tactic name': { most: 48, because: 'it labels a marked message on one line of a phone' },
  'tactic meaning': { most: 220, because: 'it is read under stress: two sentences' },
  'tactic works': { most: 260, because: 'two or three sentences beside the message' },
  'tactic act': { most: 260, because: 'two or three things to do, no more' },
  'tactic because': { most: 140, because: 'one sentence beside a marked message' },
  'step title': { most: 60, because: 'the first three fit on one phone screen' },
  'step text': { most: 320, because: 'three or four short sentences can be done one by one' },
  'step why': { most: 320, because: 'a reason as long as an essay is not read' },
  'channel name': { most: 60, because: 'it is the label of a button' },
  'channel what': { most: 160, because: 'one sentence under the button' },
  'choice name': { most: 40, because: 'it is the label of a choice on a phone' },
  'choice hint': { most: 110, because: 'two lines under the choice' },
  'dispute question': { most: 120, because: 'it is a heading' },
  'dispute says': { most: 200, because: 'positions are compared side by side' },
  'dispute why': { most: 240, because: 'one reason, two sentences' },
  'platform step': { most: 160, because: 'followed with the other hand in the app' },
  'platform note': { most: 160, because: 'it stands below the steps like one more' },
} as const satisfies Readonly<Record<string, Limit>>

interface Measured {
  readonly file: string
  readonly place: string
  readonly kind: keyof typeof LIMITS
  readonly text: Text | undefined
}

/** A problem for each text that is longer than its limit in any language. */
export function checkLengths(tree: Tree): readonly Problem[] {
  return measured(tree).flatMap(({ file, place, kind, text }) => {
    const { most, because } = LIMITS[kind]
    return Object.entries(text ?? {}).flatMap(([language, words]) => {
      const length = Array.from(String(words)).length
      return length <= most
        ? []
        : [error(file, `${place}.${language}`, `${length} characters, at most ${most}: ${because}`)]
    })
  })
}

function measured(tree: Tree): readonly Measured[] {
  return [
    ...tree.tactics.flatMap(({ file, value }) =>
      (['name', 'meaning', 'works', 'act', 'because'] as const).map((key): Measured => ({
        file,
        place: key,
        kind: `tactic ${key}`,
        text: value[key],
      })),
    ),
    ...tree.steps.flatMap(({ file, value }) =>
      value.wording.flatMap((wording, index) =>
        (['title', 'text', 'why'] as const).map((key): Measured => ({
          file,
          place: `wording.${index}.${key}`,
          kind: `step ${key}`,
          text: wording[key],
        })),
      ),
    ),
    ...tree.countries.flatMap(({ file, value }): readonly Measured[] => [
      ...value.channels.flatMap(({ id, name, what }): readonly Measured[] => [
        { file, place: `channel ${id} name`, kind: 'channel name', text: name },
        { file, place: `channel ${id} what`, kind: 'channel what', text: what },
      ]),
      ...value.disputes.map(({ dispute, why }): Measured => ({
        file,
        place: `dispute ${dispute} why`,
        kind: 'dispute why',
        text: why,
      })),
    ]),
    ...[...tree.roles, ...tree.situations].flatMap(({ file, value }): readonly Measured[] => [
      { file, place: 'name', kind: 'choice name', text: value.name },
      { file, place: 'hint', kind: 'choice hint', text: value.hint },
    ]),
    ...tree.disputes.flatMap(({ file, value }): readonly Measured[] => [
      { file, place: 'question', kind: 'dispute question', text: value.question },
      ...value.positions.map(({ id, says }): Measured => ({
        file,
        place: `position ${id} says`,
        kind: 'dispute says',
        text: says,
      })),
    ]),
    ...tree.platforms.flatMap(({ file, value }) =>
      value.sections.flatMap(({ id, steps, note }): readonly Measured[] => [
        ...steps.map((text, index): Measured => ({
          file,
          place: `section ${id} steps.${index}`,
          kind: 'platform step',
          text,
        })),
        { file, place: `section ${id} note`, kind: 'platform note', text: note },
      ]),
    ),
  ]
}
