/** `holdfast match`: whether pictures, or fingerprints of them, are near those of a bank. */
import {
  createWatch,
  groupVideos,
  videoOf,
  type BankEntry,
  type Watch,
} from '@holdfast/engine/bank'
import { createPdqHasher, MATCH_DISTANCE, type Frame } from '@holdfast/engine/image'
import { isBankFile, readBanks } from '../banks.ts'
import { valueOf } from '../arguments.ts'
import type { Arguments, Command } from '../command.ts'
import { InputError } from '../errors.ts'
import { collecting } from '../files.ts'
import { makeFingerprint, pictureError } from '../fingerprints.ts'
import type { Voice } from '../language.ts'
import {
  look,
  seekEntry,
  seekListedVideo,
  seekPicture,
  seekVideo,
  type Sought,
} from '../needles.ts'
import { openPictures, type PictureFile } from '../pictures.ts'
import { bankIssuesText } from '../print/bank-issues.ts'
import { matchLine, matchText } from '../print/match.ts'
import { print } from '../terminal.ts'
import { compareVideos, videosOf, type BankVideos } from '../videos.ts'

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
    const { watch, ...banks } = await openBanks(args, voice)
    const errors: InputError[] = []
    for await (const sought of seek(args, { voice, errors })) {
      const answer = look(sought, watch)
      const videos = sought.isVideo ? compareVideos(answer, banks) : []
      const found = { ...answer, videos }
      const isJson = args.given.has('json')
      await print(isJson ? matchLine(sought, found) : matchText(sought, found, voice))
    }
    return errors
  },
}

interface Banks {
  readonly watch: Watch
  readonly videos: BankVideos
  readonly within: number
}

/** @throws InputError where one of them can not be read: what is not in it would look as if it were not known */
async function openBanks(args: Arguments, { say }: Voice): Promise<Banks> {
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
  const videos = new Map<string, ReadonlyMap<string, readonly Frame[]>>()
  for (const { file, name, purpose } of unique.values()) {
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
    if (purpose === 'match') videos.set(name, videosOf(entries))
  }
  const settling = watch.settle()
  while (settling.next().done !== true);
  return { watch, videos, within }
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
  yield* seekAll(file.name, entries)
}

/** Each entry, and in the place of its first frame each video. */
function* seekAll(file: string, entries: readonly BankEntry[]): Generator<Sought> {
  const videos = groupVideos(entries)
  const done = new Set<string>()
  for (const entry of entries) {
    const video = videoOf(entry.id)
    const frames = video === null ? undefined : videos.get(video)
    if (video === null || frames === undefined) yield seekEntry(file, entry)
    else if (!done.has(video)) {
      done.add(video)
      yield seekListedVideo(file, video, frames)
    }
  }
}
