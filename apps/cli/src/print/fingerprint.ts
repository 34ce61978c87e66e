/** A picture's fingerprints, for a person and for programs. */
import { formatHash, TURNS, type Pdq } from '@holdfast/engine/image'
import { isLow, type Fingerprint, type Picture, type Sampled, type Video } from '../fingerprints.ts'
import type { Say, Voice } from '../language.ts'
import { paint, printable } from '../terminal.ts'

/** The widest name in the first column: `nearest-512`, `flipMinus1`. */
const WIDTH = 13

export function fingerprintText(
  { name, digest, picture, video }: Fingerprint,
  { say }: Voice,
): string {
  const sampled = video?.sampled ?? picture?.sampled ?? []
  const lines = [
    ...(picture === null ? [] : pdqLines(picture, say)),
    ...sampled.flatMap((one) => frameLines(one, say)),
    row('MD5', digest.md5),
    row('SHA-256', digest.sha256),
  ]
  const title = video === null ? heading(name, picture, say) : videoHeading(name, video, say)
  return `${[title, ...lines].join('\n')}\n\n`
}

/** One line of JSON. */
export function fingerprintLine({ name, digest, picture, video, issue }: Fingerprint): string {
  const { format, width, height, frames, pdq = [], turned = [] } = picture ?? {}
  const sampled = video?.sampled ?? picture?.sampled ?? []
  const value = {
    file: name,
    ...digest,
    ...(picture === null ? {} : { format, width, height, frames }),
    ...(video === null ? {} : { format: video.format, frames: video.sampled.length }),
    pdq: pdq.map(pdqValue),
    ...(turned.length === 0 ? {} : { turned: turned.map(turnedValue) }),
    ...(sampled.length === 0
      ? {}
      : { sampled: sampled.map((one) => ({ frame: one.frame, pdq: one.pdq.map(pdqValue) })) }),
    issues: issue === null ? [] : [issue],
  }
  return `${JSON.stringify(value)}\n`
}

function heading(name: string, picture: Picture | null, say: Say): string {
  const title = paint('bold', printable(name))
  if (picture === null) return title
  const { format, width, height, frames } = picture
  const moving = frames > 1 ? ` · ${say('cli.picture.frames', { count: frames })}` : ''
  return `${title} · ${format} · ${width} × ${height}${moving}`
}

function videoHeading(name: string, { format, sampled }: Video, say: Say): string {
  const frames = say('cli.picture.seconds', { count: sampled.length })
  return `${paint('bold', printable(name))} · ${format} · ${frames}`
}

function frameLines({ frame, pdq }: Sampled, say: Say): readonly string[] {
  return pdq.map((one) => pdqLine(`${String(frame)} ${one.family}`, one, say))
}

function pdqLine(title: string, one: Pdq, say: Say): string {
  const low = isLow(one) ? ` ${paint('yellow', say('cli.picture.low'))}` : ''
  return row(title, `${formatHash(one.hash)} ${one.quality}${low}`)
}

function pdqLines({ pdq, turned }: Picture, say: Say): readonly string[] {
  return pdq.flatMap((one) => {
    const hashes = turned.find(({ family }) => family === one.family)?.hashes
    const others = hashes === undefined ? [] : TURNS.map((turn) => [turn, hashes[turn]] as const)
    return [
      pdqLine(`PDQ ${one.family}`, one, say),
      ...others.map(([turn, hash]) => row(`  ${turn}`, formatHash(hash))),
    ]
  })
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(WIDTH + 4)}${value}`
}

function pdqValue(one: Pdq) {
  return { ...one, hash: formatHash(one.hash), tooLow: isLow(one) }
}

function turnedValue({ family, hashes }: Picture['turned'][number]) {
  return {
    family,
    hashes: Object.fromEntries(TURNS.map((turn) => [turn, formatHash(hashes[turn])])),
  }
}
