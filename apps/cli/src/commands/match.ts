/** `holdfast match`: whether pictures, or fingerprints of them, are near those of a bank. */
import { createWatch, type Watch } from '@holdfast/engine/bank'
import { createPdqHasher, MATCH_DISTANCE } from '@holdfast/engine/image'
import { isBankFile, readBanks } from '../banks.ts'
import { valueOf } from '../arguments.ts'
import type { Arguments, Command } from '../command.ts'
import { InputError } from '../errors.ts'
import { collecting } from '../files.ts'
import { makeFingerprint, pictureError } from '../fingerprints.ts'
import type { Voice } from '../language.ts'
import { look, seekEntry, seekPicture, seekVideo, type Sought } from '../needles.ts'
import { openPictures, type PictureFile } from '../pictures.ts'
import { bankIssuesText } from '../print/bank-issues.ts'
import { matchLine, matchText } from '../print/match.ts'
import { print } from '../terminal.ts'

export const match: Command = {
  usage: [
    '--bank BANK [--within 31] [--never BANK] [--allow-low-quality] FILE… [--language L] [--json]',
  ],
  files: true,
  options: {
    bank: { value: 'BANK', repeats: true },
    within: { value: 'BITS' },
    never: { value: 'BANK', repeats: true },
    'allow-low-quality': {},
  },
  run: async (args, voice) => {
    if (!args.given.has('bank')) throw new InputError('cli.error.no-bank', { command: 'match' })
    if (args.files.length === 0) throw new InputError('cli.error.no-picture', { command: 'match' })
    const watch = await openBanks(args, voice)
    const errors: InputError[] = []
    for await (const sought of seek(args, { voice, errors })) {
      const answer = look(sought, watch)
      const isJson = args.given.has('json')
      await print(isJson ? matchLine(sought, answer) : matchText(sought, answer, voice))
    }
    return errors
  },
}

/** @throws InputError where one of them can not be read: what is not in it would look as if it were not known */
async function openBanks(args: Arguments, { say }: Voice): Promise<Watch> {
  const within = withinOf(args)
  const allowLowQuality = args.given.has('allow-low-quality')
  const named = (['bank', 'never'] as const).flatMap((option) =>
    (args.given.get(option) ?? []).map((file) => ({
      file,
      name: option === 'bank' ? file : `never ${file}`,
      purpose: option === 'bank' ? ('match' as const) : ('never' as const),
    })),
  )
  const unique = new Map(named.map((one) => [one.name, one]))
  const watch = createWatch(
    Array.from(unique.values(), ({ name, purpose }) => ({ name, within, purpose })),
  )
  for (const { file, name } of unique.values()) {
    const errors: InputError[] = []
    const { entries, issues } = await readBanks([{ name: file, source: file }], {
      allowLowQuality,
      errors,
      say,
    })
    process.stderr.write(bankIssuesText(issues, say))
    const [error] = errors
    if (error !== undefined) throw error
    if (entries.length === 0) throw new InputError('cli.error.empty-bank', { file })
    for (const entry of entries) watch.put(name, entry)
  }
  const settling = watch.settle()
  while (settling.next().done !== true);
  return watch
}

function withinOf(args: Arguments): number {
  const value = valueOf(args, 'within') ?? String(MATCH_DISTANCE)
  const within = Number(value)
  if (value.trim() === '' || !Number.isInteger(within) || within < 0 || within > MATCH_DISTANCE) {
    throw new InputError('cli.error.within', { value })
  }
  return within
}

interface Seeking {
  readonly voice: Voice
  readonly errors: InputError[]
}

async function* seek(args: Arguments, seeking: Seeking): AsyncGenerator<Sought> {
  const { voice, errors } = seeking
  const allowLowQuality = args.given.has('allow-low-quality')
  const options = { hasher: createPdqHasher(), turned: true }
  for await (const file of openPictures(args.files, errors)) {
    const isList = await collecting(errors, () => isBankFile(file))
    if (isList === null) continue
    if (isList) {
      yield* seekList(file, allowLowQuality, seeking)
      continue
    }
    const made = await collecting(errors, () => makeFingerprint(file, options))
    if (made === null) continue
    if (made.issue !== null) errors.push(pictureError(file.name, made.issue, voice.say))
    if (made.picture !== null) yield seekPicture(file.name, made.picture, allowLowQuality)
    if (made.video !== null && made.video.sampled.length > 0) {
      yield seekVideo(file.name, made.video, allowLowQuality)
    }
  }
}

async function* seekList(
  file: PictureFile,
  allowLowQuality: boolean,
  { voice: { say }, errors }: Seeking,
): AsyncGenerator<Sought> {
  const { entries, issues } = await readBanks([file], { allowLowQuality, errors, say })
  process.stderr.write(bankIssuesText(issues, say))
  for (const entry of entries) yield seekEntry(file.name, entry)
}
