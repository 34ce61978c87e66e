/** What every country must offer before anybody is sent there. */
import { ROLES, type ChannelKind, type Dispute } from '@holdfast/engine/plan'
import { error, type Problem } from '../problem.ts'
import type { Authored, CountryFile, Tree } from '../shapes.ts'

/** Somebody whose life is at risk must reach somebody, and by a number that its own service states. */
const LIFE: readonly ChannelKind[] = ['emergency', 'crisis']

/** Channels for life for every role, a choice for every dispute that isn't settled for everywhere, no topic of the law twice. */
export function checkCountries(tree: Tree): readonly Problem[] {
  const authorities = new Set(
    tree.sources.filter(({ value }) => value.kind === 'authority').map(({ id }) => id),
  )
  return tree.countries.flatMap((country) => [
    ...LIFE.flatMap((kind) => checkLife(country, kind, authorities)),
    ...tree.disputes.flatMap(({ id, value }) => checkChoice(country, id, value.everywhere)),
    ...checkLaw(country),
  ])
}

function checkLife(
  { file, value }: Authored<CountryFile>,
  kind: ChannelKind,
  authorities: ReadonlySet<string>,
): readonly Problem[] {
  return ROLES.flatMap((role) => {
    const channels = value.channels.filter(
      (channel) => channel.kind === kind && (channel.roles?.includes(role) ?? true),
    )
    if (channels.length === 0)
      return [error(file, 'channels', `no ${kind} channel for the role ${role}: add one`)]
    if (channels.some(({ sources }) => sources.some((id) => authorities.has(id)))) return []
    return [
      error(
        file,
        'channels',
        `no confirmed ${kind} channel for the role ${role}: cite the service's own page`,
      ),
    ]
  })
}

function checkChoice(
  { file, value }: Authored<CountryFile>,
  dispute: string,
  everywhere: Dispute['everywhere'],
): readonly Problem[] {
  const choices = value.disputes.filter((choice) => choice.dispute === dispute)
  if (choices.length === 1 || (choices.length === 0 && everywhere !== undefined)) return []
  return [
    error(
      file,
      'disputes',
      choices.length === 0
        ? `no choice for the dispute ${dispute}: say which position the plan follows, and why`
        : `more than one choice for the dispute ${dispute}: keep one`,
    ),
  ]
}

/** A topic may be missing, since nothing found is an honest answer; told twice, the page would contradict itself. */
function checkLaw({ file, value }: Authored<CountryFile>): readonly Problem[] {
  const topics = value.law.map(({ topic }) => topic)
  return topics
    .filter((topic, index) => topics.indexOf(topic) < index)
    .map((topic) => error(file, `law ${topic}`, `more than one text on ${topic}: make them one`))
}
