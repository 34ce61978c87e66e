/** A picture's fingerprints, for a person and for programs. */
import { formatHash, TURNS } from '@holdfast/engine/image'
import { isLow, type Fingerprint, type Picture } from '../fingerprints.ts'
import type { Say, Voice } from '../language.ts'
import { paint, printable } from '../terminal.ts'

/** The widest name in the first column: `nearest-512`, `flipMinus1`. */
const WIDTH = 13

export function fingerprintText({ name, digest, picture }: Fingerprint, { say }: Voice): string {
  const lines = [
    ...(picture === null ? [] : pdqLines(picture, say)),
    row('MD5', digest.md5),
    row('SHA-256', digest.sha256),
  ]
  return `${[heading(name, picture, say), ...lines].join('\n')}\n\n`
}

/** One line of JSON. */
export function fingerprintLine({ name, digest, picture, issue }: Fingerprint): string {
  const { format, width, height, frames, pdq = [], turned = [] } = picture ?? {}
  const value = {
    file: name,
    ...digest,
    ...(picture === null ? {} : { format, width, height, frames }),
    pdq: pdq.map((one) => ({ ...one, hash: formatHash(one.hash), tooLow: isLow(one) })),
    ...(turned.length === 0 ? {} : { turned: turned.map(turnedValue) }),
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

function pdqLines({ pdq, turned }: Picture, say: Say): readonly string[] {
  return pdq.flatMap((one) => {
    const low = isLow(one) ? ` ${paint('yellow', say('cli.picture.low'))}` : ''
    const hashes = turned.find(({ family }) => family === one.family)?.hashes
    const others = hashes === undefined ? [] : TURNS.map((turn) => [turn, hashes[turn]] as const)
    return [
      row(`PDQ ${one.family}`, `${formatHash(one.hash)} ${one.quality}${low}`),
      ...others.map(([turn, hash]) => row(`  ${turn}`, formatHash(hash))),
    ]
  })
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(WIDTH + 4)}${value}`
}

function turnedValue({ family, hashes }: Picture['turned'][number]) {
  return {
    family,
    hashes: Object.fromEntries(TURNS.map((turn) => [turn, formatHash(hashes[turn])])),
  }
}
