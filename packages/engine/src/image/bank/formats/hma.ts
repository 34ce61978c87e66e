/**
 * What Meta's Hasher-Matcher-Actioner answers: `/h/hash`, an object of signal types and their values; a bank's content
 * with its `id` and such `signals`; one, a list of them, or one a line. `/m/lookup` names matches without their hashes.
 */
import { formatHash } from '../../hash.ts'
import { readHash } from './hash-of.ts'
import { pairsOf, parseJson, textAt, valueAt } from './json-value.ts'
import { linesOf } from './lines.ts'
import type { BankFile, BankFormat, BankPlace, Collector } from './types.ts'

export const hma: BankFormat = {
  id: 'hma',
  // What begins like JSON and is of no other format: what is wrong with it can then be said.
  recognise: ({ line }) => line.startsWith('{') || line.startsWith('['),
  read: readAnswers,
  write: (entries) => {
    let text = ''
    for (const { hash } of entries) text += `${JSON.stringify({ pdq: formatHash(hash) })}\n`
    return text
  },
}

function readAnswers({ name, text }: BankFile, collector: Collector): void {
  const whole = parseJson(text)
  if (Array.isArray(whole)) {
    for (const [index, answer] of whole.entries()) {
      readAnswer(answer, { file: name, path: `/${String(index)}` }, collector)
    }
  } else if (whole !== undefined) readAnswer(whole, { file: name, path: '' }, collector)
  else readLines({ name, text }, collector)
}

function readLines({ name, text }: BankFile, collector: Collector): void {
  for (const { text: line, number } of linesOf(text)) {
    const place = { file: name, line: number }
    const answer = parseJson(line)
    if (answer === undefined) collector.report('broken-json', place)
    else readAnswer(answer, place, collector)
  }
}

function readAnswer(answer: unknown, place: BankPlace, collector: Collector): void {
  const signals = valueAt(answer, 'signals') ?? answer
  const id = textAt(answer, 'id')
  const pairs = pairsOf(signals).filter(([, value]) => value !== null)
  let isHeard = false
  for (const [type, value] of pairs) {
    if (type === 'id') continue
    if (typeof value === 'string') {
      isHeard = true
      if (type === 'pdq') readPdq(value, { id, place }, collector)
      else collector.report('other-kind', place)
    } else if (pairsOf(value).some(([, matches]) => Array.isArray(matches))) {
      isHeard = true
      collector.report('no-hashes', place)
    }
  }
  if (!isHeard) collector.report('bad-line', place)
}

function readPdq(
  text: string,
  { id, place }: { readonly id: string; readonly place: BankPlace },
  collector: Collector,
): void {
  const hash = readHash(text, place, collector)
  if (hash === null) return
  const entry = {
    id: id === '' ? formatHash(hash) : id,
    hash,
    // Its signal type for PDQ does not resize.
    family: 'full-size',
    quality: null,
    source: place.file,
    note: '',
  } as const
  collector.put(entry, { place, at: null })
}
