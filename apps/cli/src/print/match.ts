/** What was found near a picture or a fingerprint, for a person and for programs. */
import type { Say, Voice } from '../language.ts'
import type { Answer, NearEntry, Sought } from '../needles.ts'
import { paint, printable } from '../terminal.ts'

export function matchText(sought: Sought, { matches, never }: Answer, { say }: Voice): string {
  const { file, id, quality, needles } = sought
  const title = paint('bold', printable(id === null ? file : `${file}: ${id}`))
  const lines = matches.map((match) => nearText(match, say))
  if (needles.length === 0) lines.push(say('cli.match.low', { quality: String(quality ?? '') }))
  else if (never !== null) {
    const { distance, entry } = never
    lines.push(say('cli.match.never', { distance, id: printable(entry.id) }))
  } else if (matches.length === 0) lines.push(say('cli.match.none'))
  return `${[title, ...lines.map((line) => `  ${line}`)].join('\n')}\n`
}

/** One line of JSON. */
export function matchLine(
  { file, id, quality, needles }: Sought,
  { matches, never }: Answer,
): string {
  const value = {
    file,
    ...(id === null ? {} : { id }),
    quality,
    tooLow: needles.length === 0,
    matches: matches.map(nearValue),
    never: never === null ? null : nearValue(never),
  }
  return `${JSON.stringify(value)}\n`
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
