/** `holdfast check`: which messages of a chat show which tactic, and why. */
import { CHAT_FORMATS } from '@holdfast/engine/chat'
import {
  assess,
  LEVELS,
  blackmailLevel,
  mayBeWrongOwner,
  openTactics,
  withoutSelfHarm,
  type Assessment,
  type TacticReader,
} from '@holdfast/engine/tactics'
import type { Arguments, Command } from '../command.ts'
import { InputError } from '../errors.ts'
import type { Voice } from '../language.ts'
import { assessmentText } from '../print/assessment.ts'
import { issuesText } from '../print/issues.ts'
import { readInputs } from '../reading.ts'
import { print, wrap } from '../terminal.ts'
import { assessLines } from '../assess-lines.ts'

/** Options that say how to read a file; the lines of `--jsonl` have been read already. */
const READING = ['me', 'format', 'time-zone'] as const

export const check: Command = {
  usage: [
    'FILE… [--me NAME] [--format F] [--time-zone Z] [--language L] [--json]',
    '--jsonl [--language L] < LINES',
  ],
  files: true,
  options: {
    me: { value: 'NAME' },
    format: { value: 'F', oneOf: CHAT_FORMATS.map(({ id }) => id) },
    'time-zone': { value: 'Z' },
    jsonl: {},
  },
  run: (args, voice) => {
    if (args.given.has('jsonl')) return checkLines(args, voice)
    return args.given.has('json') ? checkToJson(args, voice) : checkToText(args, voice)
  },
}

/** Loaded when a chat is read: words of help, and of what is wrong with the arguments, need not wait for the patterns. */
async function openReader(): Promise<TacticReader> {
  const { opinionWeights, packedTactics, tacticGuides } = await import('@holdfast/data/reading')
  return openTactics(packedTactics, tacticGuides, opinionWeights)
}

async function checkToText(args: Arguments, voice: Voice): Promise<readonly InputError[]> {
  const reader = await openReader()
  const deaf = withoutSelfHarm(reader)
  const checked: { readonly text: string; readonly gravity: number }[] = []
  const { issues, errors } = await readInputs('check', args, voice, (conversation) => {
    const assessment = assess(conversation, reader, { language: voice.language })
    const level = blackmailLevel(conversation, assessment, deaf)
    const isDoubtful = mayBeWrongOwner(conversation, { ...assessment, level }, deaf)
    const doubt = isDoubtful ? `${wrap(voice.say('cli.wrong-name'))}\n\n` : ''
    const file = args.files.length > 1 ? conversation.messages[0]?.place?.file : undefined
    const text = doubt + assessmentText(conversation, assessment, voice, file)
    checked.push({ text, gravity: LEVELS.indexOf(assessment.level) })
  })
  // A terminal shows the end of a long text: what matters most stands there.
  for (const { text } of checked.toSorted((a, b) => a.gravity - b.gravity)) await print(text)
  await print(issuesText(issues, voice))
  if (checked.length > 0) await print(`${wrap(voice.say('cli.limits'))}\n`)
  return errors
}

async function checkToJson(args: Arguments, voice: Voice): Promise<readonly InputError[]> {
  const reader = await openReader()
  const assessments: Assessment[] = []
  const { issues, errors } = await readInputs('check', args, voice, (conversation) => {
    assessments.push(assess(conversation, reader, { language: voice.language }))
  })
  await print(`${JSON.stringify({ assessments, issues })}\n`)
  return errors
}

async function checkLines(
  { files, given }: Arguments,
  { language }: Voice,
): Promise<readonly InputError[]> {
  if (files.length > 0) throw new InputError('cli.error.jsonl-file')
  const other = READING.find((name) => given.has(name))
  if (other !== undefined) throw new InputError('cli.error.jsonl-option', { option: `--${other}` })
  const reader = await openReader()
  for await (const assessment of assessLines(process.stdin, (conversation) =>
    assess(conversation, reader, { language }),
  )) {
    await print(`${JSON.stringify(assessment)}\n`)
  }
  return []
}
