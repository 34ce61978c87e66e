/** An assessment for a person at a terminal: what it means, what was found and why, and where to go from here. */
import { UNKNOWN_NAME, type Conversation } from '@holdfast/engine/chat'
import { ROLES, type Situation } from '@holdfast/engine/plan'
import type { Assessment, Finding, Level, TacticId } from '@holdfast/engine/tactics'
import { isTextKey, type Voice } from '../language.ts'
import { paint, printable, wrap, type Style } from '../terminal.ts'
import { conversationTitle } from './conversation.ts'
import { moment } from './moment.ts'

const COLOURS: Readonly<Record<Level, Style>> = {
  none: 'bold',
  caution: ['bold', 'yellow'],
  warning: ['bold', 'magenta'],
  emergency: ['bold', 'red'],
}

/** Commands stand on a line of their own, unbroken, to be copied. */
const CHANNELS = '  npx holdfast channels --country CC'
const PLAN = '  npx holdfast plan --country CC --role R --situation '

/** What a finding says of the situation, beyond being threatened. */
const SITUATION_OF: Partial<Record<TacticId, Situation>> = {
  'ai-fake': 'ai-fake',
  'demand-meeting': 'asked-to-meet',
  'account-takeover': 'hacked-account',
}

/** A quote longer than this is cut: the person has the chat itself. */
const LONGEST_QUOTE = 200

/** One conversation and what was found in it. Whoever may be in danger comes first. `file` tells it from those of other files. */
export function assessmentText(
  conversation: Conversation,
  assessment: Assessment,
  voice: Voice,
  file?: string,
): string {
  const { say } = voice
  const { level, findings, selfHarmRisk } = assessment
  return [
    ...(file === undefined ? [] : [printable(file)]),
    paint('bold', conversationTitle(conversation, voice)),
    '',
    ...(selfHarmRisk ? [wrap(say('cli.crisis')), CHANNELS, ''] : []),
    paint(COLOURS[level], say(`cli.level.${level}`)),
    ...(selfHarmRisk ? [wrap(say('cli.meaning.self-harm'))] : []),
    ...(selfHarmRisk && !isBlackmail(assessment) ? [] : [wrap(say(`cli.meaning.${level}`))]),
    ...sideLines(conversation, assessment, voice),
    ...stageLines(assessment, voice),
    ...(findings.length > 0 ? ['', paint('bold', say('cli.findings'))] : []),
    ...[...byMessage(findings)].flatMap(([index, own]) =>
      messageLines(conversation, index, own, voice),
    ),
    ...ownerLines(conversation, assessment, voice),
    ...judgementLines(assessment, voice),
    ...nextLines(assessment, voice),
    '',
    '',
  ].join('\n')
}

function sideLines(
  { participants }: Conversation,
  { side, findings }: Assessment,
  { say }: Voice,
): readonly string[] {
  const name = participants.find(({ id }) => id === side)?.name
  if (name === undefined || name === UNKNOWN_NAME) return []
  const isDespairing = findings.some(
    ({ from, tactic }) => from === side && tactic === 'self-harm-risk',
  )
  return [wrap(say(isDespairing ? 'cli.side-despair' : 'cli.side', { name: printable(name) }))]
}

/** How far it has gone, in the order in which an approach usually goes. */
function stageLines({ stages }: Assessment, { say }: Voice): readonly string[] {
  const spans = stages.map(({ stage, first, last }) => {
    const name = say(`check.stage.${stage}`)
    return first === last
      ? `${name}: ${say('check.stage-at', { first: String(first + 1) })}`
      : `${name}: ${say('cli.stage-span', { first: String(first + 1), last: String(last + 1) })}`
  })
  return spans.length === 0 ? [] : ['', ...spans.map((span) => wrap(span, '  '))]
}

function byMessage(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const groups = new Map<number, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.message)
    if (group === undefined) groups.set(finding.message, [finding])
    else group.push(finding)
  }
  return groups
}

/** One message with all that it shows. */
function messageLines(
  { messages, participants }: Conversation,
  index: number,
  findings: readonly Finding[],
  { language, say }: Voice,
): readonly string[] {
  const message = messages[index]
  const name = participants.find(({ id }) => id === message?.from)?.name ?? ''
  const place = [
    say('cli.message', { number: String(index + 1) }),
    ...(message?.at === undefined ? [] : [moment(message.at, language)]),
    printable(name),
  ]
  return [
    '',
    `  ${place.join(' · ')}`,
    ...findings.flatMap(({ quote, why }) => [
      wrap(say('cli.quote', { text: shorten(printable(quote)) }), '    '),
      wrap(why, '      '),
    ]),
  ]
}

function shorten(quote: string): string {
  const characters = Array.from(quote)
  if (characters.length <= LONGEST_QUOTE) return quote
  return `${characters.slice(0, LONGEST_QUOTE).join('')}…`
}

/** Without an owner each side is judged as if it were the other. */
function ownerLines(
  { participants }: Conversation,
  { level }: Assessment,
  { say }: Voice,
): readonly string[] {
  const known = level === 'none' || participants.some(({ owner }) => owner === true)
  const isNamed = participants.some(({ name }) => name !== UNKNOWN_NAME)
  return known ? [] : ['', wrap(say(isNamed ? 'cli.no-owner' : 'cli.no-names'))]
}

function judgementLines({ issues }: Assessment, { say }: Voice): readonly string[] {
  if (issues.length === 0) return []
  const texts = issues.map((code) => {
    const key = `assessment.${code}`
    return isTextKey(key) ? say(key) : code
  })
  return ['', paint('bold', say('cli.issues')), ...texts.map((text) => wrap(text, '  '))]
}

/** Whether the chat shows a threat, apart from what somebody may do to themselves. */
function isBlackmail({ stages }: Assessment): boolean {
  return stages.some(({ stage }) => stage === 'threat' || stage === 'demand')
}

function nextLines(assessment: Assessment, { say }: Voice): readonly string[] {
  const { level, selfHarmRisk, findings } = assessment
  if (level !== 'emergency') return []
  const threatened = !selfHarmRisk || isBlackmail(assessment)
  const situation = [
    ...(threatened ? ['threatened'] : []),
    ...new Set(findings.flatMap(({ tactic }) => SITUATION_OF[tactic] ?? [])),
    ...(selfHarmRisk ? ['self-harm'] : []),
  ].join()
  return [
    '',
    wrap(say('cli.next.plan')),
    PLAN + situation,
    wrap(say('cli.next.roles', { roles: ROLES.join(', ') })),
  ]
}
