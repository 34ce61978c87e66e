/** Every text of the data with its place and what it is. The interface's catalogue is not among them. */
import { ROLES, type Role } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import type { Tree } from '../shapes.ts'
import { easyTexts } from './easy-texts.ts'
import { learnTexts } from './learn-texts.ts'
import {
  MONEY,
  POST,
  SCENE,
  STATISTIC,
  TELL,
  type AidText,
  type PlacedText,
  type SceneText,
} from './placed-text.ts'

/** Every text that the plan, the help and the explanations show. */
export function textsOf(tree: Tree): readonly PlacedText[] {
  return [
    ...tacticTexts(tree),
    ...stepTexts(tree),
    ...countryTexts(tree),
    ...roleTexts(tree),
    ...situationTexts(tree),
    ...disputeTexts(tree),
    ...platformTexts(tree),
    ...stoppingTexts(tree),
    ...signTexts(tree),
    ...learnTexts(tree),
    ...profileTexts(tree),
    ...sceneTexts(tree),
    ...aidTexts(tree),
    ...exposureTexts(tree),
    ...statisticTexts(tree),
    ...easyTexts(tree),
  ]
}

function tacticTexts(tree: Tree): readonly PlacedText[] {
  return tree.tactics.flatMap(({ file, value }) =>
    (['name', 'meaning', 'works', 'act', 'because'] as const).flatMap((key) => {
      const text = value[key]
      return text === undefined ? [] : [{ file, place: key, kind: `tactic ${key}` as const, text }]
    }),
  )
}

function stepTexts(tree: Tree): readonly PlacedText[] {
  return tree.steps.flatMap(({ file, value }) =>
    value.wording.flatMap((wording, index) =>
      (['title', 'text', 'why'] as const).map((key) => ({
        file,
        place: `wording.${index}.${key}`,
        kind: `step ${key}` as const,
        text: wording[key],
        roles: wording.for,
      })),
    ),
  )
}

function countryTexts(tree: Tree): readonly PlacedText[] {
  return tree.countries.flatMap(({ file, value }): readonly PlacedText[] => [
    { file, place: 'name', kind: 'country name', text: value.name },
    ...value.channels.flatMap((channel) =>
      (['name', 'what', 'hours'] as const).flatMap((key): readonly PlacedText[] => {
        const text = channel[key]
        if (text === undefined) return []
        const place = `channel ${channel.id} ${key}`
        const { roles } = channel
        return [{ file, place, kind: `channel ${key}`, text, ...(roles && { roles }) }]
      }),
    ),
    ...value.disputes.map(({ dispute, why }): PlacedText => ({
      file,
      place: `dispute ${dispute} why`,
      kind: 'dispute why',
      text: why,
    })),
    ...value.law.map(({ topic, text }): PlacedText => ({
      file,
      place: `law ${topic}`,
      kind: 'law text',
      text,
    })),
  ])
}

/** A role's own words are for that role. */
function roleTexts(tree: Tree): readonly PlacedText[] {
  return tree.roles.flatMap(({ id, file, value }) =>
    (['name', 'hint'] as const).map((key) => ({
      file,
      place: key,
      kind: `choice ${key}` as const,
      text: value[key],
      roles: ROLES.filter((role) => role === id),
    })),
  )
}

function situationTexts(tree: Tree): readonly PlacedText[] {
  return tree.situations.flatMap(({ file, value }) =>
    value.wording.flatMap((wording, index) =>
      (['name', 'hint'] as const).map((key) => ({
        file,
        place: `wording.${index}.${key}`,
        kind: `choice ${key}` as const,
        text: wording[key],
        roles: wording.for,
      })),
    ),
  )
}

function disputeTexts(tree: Tree): readonly PlacedText[] {
  return tree.disputes.flatMap(({ file, value }): readonly PlacedText[] => [
    { file, place: 'question', kind: 'dispute question', text: value.question },
    ...value.positions.flatMap((position) =>
      (['who', 'says'] as const).map((key) => ({
        file,
        place: `position ${position.id} ${key}`,
        kind: `dispute ${key}` as const,
        text: position[key],
      })),
    ),
    ...(value.everywhere === undefined
      ? []
      : [
          {
            file,
            place: 'everywhere why',
            kind: 'dispute why' as const,
            text: value.everywhere.why,
          },
        ]),
  ])
}

function platformTexts(tree: Tree): readonly PlacedText[] {
  return tree.platforms.flatMap(({ file, value }) =>
    value.sections.flatMap(({ id, steps, note }): readonly PlacedText[] => [
      ...steps.map((text, index): PlacedText => ({
        file,
        place: `section ${id} steps.${index}`,
        kind: 'platform step',
        text,
      })),
      ...(note === undefined
        ? []
        : [{ file, place: `section ${id} note`, kind: 'platform note' as const, text: note }]),
    ]),
  )
}

function stoppingTexts(tree: Tree): readonly PlacedText[] {
  const points = (file: string, list: readonly { readonly text: Text }[]): readonly PlacedText[] =>
    list.map(({ text }, index) => ({
      file,
      place: `points.${index}`,
      kind: 'stopping point',
      text,
    }))
  const steps = (file: string, list: readonly Text[] = []): readonly PlacedText[] =>
    list.map((text, index) => ({ file, place: `steps.${index}`, kind: 'stopping step', text }))
  return [
    ...tree.services.flatMap(({ file, value }): readonly PlacedText[] => [
      { file, place: 'who', kind: 'service who', text: value.who },
      ...points(file, value.points),
      ...steps(file, value.handover.steps),
    ]),
    ...tree.places.flatMap(({ file, value }): readonly PlacedText[] => [
      { file, place: 'name', kind: 'place name', text: value.name },
      ...steps(file, value.report?.steps),
    ]),
    ...tree.stopping.flatMap(({ file, value }): readonly PlacedText[] => [
      { file, place: 'title', kind: 'stopping title', text: value.title },
      ...points(file, value.points),
    ]),
  ]
}

/** Signs are for the adults around a child, whom German calls *Sie*. */
const ADULTS: readonly Role[] = ['parent', 'professional']

function signTexts(tree: Tree): readonly PlacedText[] {
  return tree.signs.flatMap(({ file, value }): readonly PlacedText[] => [
    ...(['seen', 'looks', 'harmless', 'worrying'] as const).map((key) => ({
      file,
      place: key,
      kind: `sign ${key}` as const,
      text: value[key],
      roles: ADULTS,
    })),
    ...(['say', 'avoid'] as const).flatMap((key) =>
      value[key].map((text, index) => ({
        file,
        place: `${key}.${index}`,
        kind: `sign ${key}` as const,
        text,
        roles: ADULTS,
      })),
    ),
  ])
}

/** Pages that are there twice: for young people and for adults. */
const YOUNG_AND_ADULT: readonly Role[] = ['young-person', 'adult']

function profileTexts(tree: Tree): readonly PlacedText[] {
  return tree.profile.flatMap(({ file, value }) =>
    (['question', 'look', 'sign', 'yes', 'no'] as const).map((key) => ({
      file,
      place: key,
      kind: `profile ${key}` as const,
      text: value[key],
      roles: YOUNG_AND_ADULT,
    })),
  )
}

const ADULT: readonly Role[] = ['adult']

/** What is for everybody says *du*, as the check of a chat does. */
const EVERYBODY: readonly Role[] = ['young-person', 'friend']

/** A scene speaks to those for whom it is; the page around it speaks to nobody. */
function sceneTexts(tree: Tree): readonly PlacedText[] {
  return tree.practise.flatMap(({ file, value }) => {
    const scene = (kind: SceneText, text: Text, place: string = kind): PlacedText => ({
      file,
      place,
      kind: `scene ${kind}`,
      text,
      roles: value.for === 'adults' ? ADULT : EVERYBODY,
    })
    return [
      ...SCENE.map((key) => scene(key, value[key])),
      ...value.turns.flatMap(({ id, says, answers }) => [
        scene('says', says, `turn ${id} says`),
        ...answers.flatMap((answer, at) => [
          scene('answer', answer.says, `turn ${id} answers.${at}.says`),
          scene('feedback', answer.feedback, `turn ${id} answers.${at}.feedback`),
        ]),
      ]),
    ]
  })
}

function aidTexts(tree: Tree): readonly PlacedText[] {
  return [
    ...tree.tell.flatMap(({ file, value }) =>
      value.wording.flatMap((wording, index) =>
        TELL.map((key) => ({
          ...aidText(file, key, wording[key], `wording.${index}.${key}`),
          roles: wording.for,
        })),
      ),
    ),
    ...tree.money.flatMap(({ file, value }) => [
      ...MONEY.map((key) => aidText(file, key, value[key])),
      ...value.steps.map((text, index) => aidText(file, 'step', text, `steps.${index}`)),
      ...(value.notes ?? []).map(({ country, text }) =>
        aidText(file, 'note', text, `note ${country}`),
      ),
    ]),
    ...tree.posts.flatMap(({ file, value }) => POST.map((key) => aidText(file, key, value[key]))),
  ]
}

function aidText(file: string, key: AidText, text: Text, place: string = key): PlacedText {
  return { file, place, kind: `aid ${key}`, text, roles: YOUNG_AND_ADULT }
}

function exposureTexts(tree: Tree): readonly PlacedText[] {
  return tree.exposure.flatMap(({ file, value }) =>
    (['question', 'use', 'change'] as const).map((key) => ({
      file,
      place: key,
      kind: `exposure ${key}` as const,
      text: value[key],
      roles: YOUNG_AND_ADULT,
    })),
  )
}

/** Numbers stand on pages for everybody, and speak to nobody. */
function statisticTexts(tree: Tree): readonly PlacedText[] {
  return tree.statistics.flatMap(({ file, value }) =>
    STATISTIC.map((key) => ({
      file,
      place: key,
      kind: `statistic ${key}` as const,
      text: value[key],
    })),
  )
}
