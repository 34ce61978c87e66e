/** The closed lists of the engine: each id has its file, and no file is outside its list. */
import { ROLES, SITUATIONS, STOPPING_TOPICS } from '@holdfast/engine/plan'
import { TACTIC_IDS } from '@holdfast/engine/tactics'
import { TALK_TOPICS } from '../../learn-kinds.ts'
import { error, type Problem } from '../problem.ts'
import type { Folder, Tree } from '../shapes.ts'

/** A problem for each id without a file, each file without an id on the list, and each role that a situation misses or repeats. */
export function checkLists(tree: Tree): readonly Problem[] {
  return [
    ...compare('tactics', TACTIC_IDS, tree),
    ...compare('situations', SITUATIONS, tree),
    ...compare('roles', ROLES, tree),
    ...compare('stopping', STOPPING_TOPICS, tree),
    ...topicsOfTalks(tree),
    ...minutesOfLessons(tree),
    ...languagesOfPosts(tree),
    ...tree.situations.flatMap(({ file, value }) =>
      ROLES.flatMap((role) => {
        const own = value.wording.filter((wording) => wording.for.includes(role)).length
        if (own === 1) return []
        const wrong = own === 0 ? 'no wording' : 'more than one wording'
        return [error(file, 'wording', `${wrong} for the role ${role}: name each role once`)]
      }),
    ),
  ]
}

/** A talk has something to say and to ask on every topic, in the order in which all talks go. */
function topicsOfTalks(tree: Tree): readonly Problem[] {
  return tree['learn-talks']
    .filter(({ value }) => value.topics.map(({ topic }) => topic).join() !== TALK_TOPICS.join())
    .map(({ file }) =>
      error(file, 'topics', `needs each topic once, in this order: ${TALK_TOPICS.join(', ')}`),
    )
}

/** Whoever leads a lesson plans by its minutes, so the parts must make up the whole. */
function minutesOfLessons(tree: Tree): readonly Problem[] {
  return tree['learn-lessons'].flatMap(({ file, value }) => {
    const sum = value.plan.reduce((all, { minutes }) => all + minutes, 0)
    return sum === value.minutes
      ? []
      : [
          error(
            file,
            'plan',
            `adds up to ${sum} minutes, not ${value.minutes}: correct one of them`,
          ),
        ]
  })
}

/** A language is offered for every post or for none: whoever looks for the next post finds it again. */
function languagesOfPosts(tree: Tree): readonly Problem[] {
  const all = tree.posts.map(({ file, value }) => ({
    file,
    languages: value.others.map(({ language }) => language).join(', '),
  }))
  const [first] = all
  return all
    .filter(({ languages }) => languages !== first?.languages)
    .map(({ file }) =>
      error(file, 'others', `needs the languages of the other posts: ${first?.languages ?? ''}`),
    )
}

function compare(folder: Folder, wanted: readonly string[], tree: Tree): readonly Problem[] {
  const there = tree[folder].map(({ id }) => id)
  return [
    ...wanted
      .filter((id) => !there.includes(id))
      .map((id) => error(`${folder}/${id}.yml`, '', 'is missing or not valid: write it')),
    ...tree[folder]
      .filter(({ id }) => !wanted.includes(id))
      .map(({ file }) => error(file, '', `is not on the engine's list of ${folder}: rename it`)),
  ]
}
