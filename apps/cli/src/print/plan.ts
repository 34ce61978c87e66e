/** A plan for a person at a terminal: life first, then the steps with their reasons, then who helps, then the sources. */
import {
  PHASES,
  type Plan,
  type PlanDispute,
  type PlanStep,
  type Source,
} from '@holdfast/engine/plan'
import type { Voice } from '../language.ts'
import { paint, wrap } from '../terminal.ts'
import { channelLine, channelsText } from './channels.ts'
import { day } from './moment.ts'

/** The whole plan under its title. Sources are numbered in square brackets and listed at the end. */
export function planText(plan: Plan, title: string, voice: Voice): string {
  const { say } = voice
  const sources = sourcesOf(plan)
  const phases = PHASES.map((phase) => ({
    phase,
    steps: plan.steps.filter((step) => step.phase === phase),
  }))
  return [
    heading(title),
    heading(say('cli.plan.crisis')),
    ...plan.crisis.map((channel) => wrap(channelLine(channel, voice), '  ')),
    ...phases
      .filter(({ steps }) => steps.length > 0)
      .flatMap(({ phase, steps }) => [
        heading(say(`cli.phase.${phase}`)),
        ...steps.flatMap((step) => stepLines(step, sources, voice)),
      ]),
    ...(plan.disputes.length > 0 ? [heading(say('cli.plan.disputes'))] : []),
    ...plan.disputes.flatMap((dispute) => disputeLines(dispute, sources, voice)),
    heading(say('cli.plan.channels')),
    '',
    channelsText(plan.channels, voice).trimEnd(),
    heading(say('cli.plan.sources')),
    ...sources.flatMap((source, n) => sourceLines(source, n + 1, voice)),
    '',
  ].join('\n')
}

function stepLines(step: PlanStep, sources: readonly Source[], voice: Voice): readonly string[] {
  const { say } = voice
  const note = step.confirmed ? '' : ` (${say('cli.unconfirmed')})`
  return [
    '',
    wrap(`${paint('bold', step.title)} ${marks(step.sources, sources)}${note}`, '  '),
    wrap(step.text, '  '),
    wrap(`${say('cli.why')} ${step.why}`, '  '),
    ...step.channels.map((channel) => wrap(`→ ${channelLine(channel, voice)}`, '    ')),
  ]
}

function disputeLines(
  { question, positions, follows, why }: PlanDispute,
  sources: readonly Source[],
  { say }: Voice,
): readonly string[] {
  return [
    '',
    wrap(paint('bold', question), '  '),
    ...positions.map(({ id, who, says, sources: own }) => {
      const followed = id === follows ? ` (${say('cli.plan.follows')})` : ''
      return wrap(`${who}${followed}: ${says} ${marks(own, sources)}`, '  ')
    }),
    wrap(`${say('cli.why')} ${why}`, '  '),
  ]
}

/** Every source that the plan cites, once, in the order of the first mention. */
function sourcesOf({ steps, disputes }: Plan): readonly Source[] {
  const cited = [...steps, ...disputes.flatMap(({ positions }) => positions)].flatMap(
    ({ sources }) => sources,
  )
  return [...new Map(cited.map((source) => [source.id, source])).values()]
}

function marks(own: readonly Source[], all: readonly Source[]): string {
  const numbers = own.map(({ id }) => all.findIndex((source) => source.id === id) + 1)
  return `[${numbers.join(', ')}]`
}

/** The address has its line to itself, so that a terminal can open it. */
function sourceLines(
  { title, publisher, url, read }: Source,
  number: number,
  { language, say }: Voice,
): readonly string[] {
  const date = say('cli.plan.read', { date: day(read, language) })
  return [wrap(`[${number}] ${publisher}: ${title} (${date})`, '  '), `      ${url}`]
}

function heading(text: string): string {
  return `\n${paint('bold', text)}`
}
