/** What was found near a picture or a fingerprint, for a person and for programs. */
import { videoOf } from '@holdfast/engine/bank'
import { VIDEO_SHARE } from '@holdfast/engine/image'
import type { Say, Voice } from '../language.ts'
import type { Answer, NearEntry, Sought } from '../needles.ts'
import { paint, printable } from '../terminal.ts'
import type { NearVideo } from '../videos.ts'

export interface Found extends Answer {
  /** Of a video; else none. */
  readonly videos: readonly NearVideo[]
}

export function matchText(
  sought: Sought,
  { matches, never, videos }: Found,
  { say }: Voice,
): string {
  const { file, id, quality, needles } = sought
  const title = paint('bold', printable(id === null ? file : `${file}: ${id}`))
  const lines = [
    ...videos.map((video) => videoText(video, say)),
    ...withoutFrames(matches, videos).map((match) => nearText(match, say)),
  ]
  if (needles.length === 0) lines.push(say('cli.match.low', { quality: String(quality ?? '') }))
  else if (never !== null) {
    const { distance, entry } = never
    lines.push(say('cli.match.never', { distance, id: printable(entry.id) }))
  } else if (matches.length === 0) lines.push(say('cli.match.none'))
  return `${[title, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

/** One line of JSON. */
export function matchLine(
  { file, id, isVideo, quality, needles }: Sought,
  { matches, never, videos }: Found,
): string {
  const value = {
    file,
    ...(id === null ? {} : { id }),
    quality,
    tooLow: needles.length === 0,
    matches: matches.map(nearValue),
    never: never === null ? null : nearValue(never),
    ...(isVideo ? { videos: videos.map(videoValue) } : {}),
  }
  return `${JSON.stringify(value)}\n`
}

/** Without the frames of videos that have a line of their own, and of each other video the nearest frame alone. */
function withoutFrames(
  matches: readonly NearEntry[],
  videos: readonly NearVideo[],
): readonly NearEntry[] {
  const said = new Set(videos.map(({ bank, id }) => JSON.stringify([bank, id])))
  return matches.filter(({ bank, entry }) => {
    const video = videoOf(entry.id)
    if (video === null) return true
    const key = JSON.stringify([bank, video])
    const isNew = !said.has(key)
    said.add(key)
    return isNew
  })
}

function videoText({ bank, id, shares, turn }: NearVideo, say: Say): string {
  const [sought, known] = [shares.sought, shares.known].map((share) =>
    Math.floor(100 * (share ?? 0)),
  )
  const key = isSame(shares) ? 'cli.match.video-same' : 'cli.match.video'
  const near = say(key, { id: printable(id), sought: sought ?? 0, known: known ?? 0 })
  const turned = turn === 'original' ? '' : say('cli.match.turned', { turn })
  return [near, turned, printable(bank)].filter((part) => part !== '').join(' · ')
}

function videoValue({ bank, id, shares, turn, family }: NearVideo) {
  return { bank, id, ...shares, isSame: isSame(shares), family, turn }
}

function isSame({ sought }: NearVideo['shares']): boolean {
  return (sought ?? 0) >= VIDEO_SHARE
}

function nearText({ bank, entry, distance, turn }: NearEntry, say: Say): string {
  const near = say('cli.match.near', { id: printable(entry.id), distance })
  const turned = turn === 'original' ? '' : say('cli.match.turned', { turn })
  const source = entry.source === bank ? '' : printable(entry.source)
  return [near, turned, printable(bank), source, printable(entry.note)]
    .filter((part) => part !== '')
    .join(' · ')
}

function nearValue({ bank, entry, distance, family, turn, frame }: NearEntry) {
  const { id, source, note } = entry
  const value = { bank, id, distance, source, note, family, turn }
  return frame === null ? value : { ...value, frame }
}
