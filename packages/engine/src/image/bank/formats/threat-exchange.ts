/**
 * The local file of python-threatexchange: a signal a line, or its type before it. Its id is the hash, since there is no
 * other. Only PDQ is taken; videos, addresses and texts are counted.
 */
import { formatHash } from '../../hash.ts'
import { readHash } from './hash-of.ts'
import { linesOf } from './lines.ts'
import type { BankFormat, BankPlace, Collector } from './types.ts'

/** Types by python-threatexchange's names and by ThreatExchange's own. */
const PDQ_TYPES: ReadonlySet<string> = new Set(['pdq', 'hash_pdq'])
const OTHER_TYPES: ReadonlySet<string> = new Set([
  ...['video_md5', 'hash_video_md5', 'hash_md5', 'md5', 'sha256', 'hash_video_sha256', 'vpdq'],
  ...['video_sha256', 'url', 'uri', 'raw_uri', 'url_md5', 'hash_url_md5', 'raw_text', 'photodna'],
  ...['text_string', 'trend_query', 'pdq_ocr', 'hash_pdq_ocr', 'text_tlsh', 'hash_text_tlsh'],
])

/** Matches `pdq f8f8…`, `url http://a.example`; not a line of one word. */
const TYPED = /^(?<type>\w{1,40})\s+(?<value>\S.*)$/u

/** Matches a line that is a hash alone. */
const ALONE = /^[0-9a-f]{64}$/iu

/** Matches an MD5, which a list of videos holds; not a PDQ hash. */
const MD5 = /^[0-9a-f]{32}$/iu

export const threatExchange: BankFormat = {
  id: 'threat-exchange',
  recognise: ({ line }) => {
    const type = TYPED.exec(line)?.groups?.['type']?.toLowerCase()
    return ALONE.test(line) || (type !== undefined && isType(type))
  },
  read: ({ name, text }, collector) => {
    for (const line of linesOf(text)) {
      readLine(line.text, { file: name, line: line.number }, collector)
    }
  },
  write: (entries) => {
    let text = ''
    for (const { hash } of entries) text += `pdq ${formatHash(hash)}\n`
    return text
  },
}

function isType(type: string): boolean {
  return PDQ_TYPES.has(type) || OTHER_TYPES.has(type)
}

function readLine(line: string, place: BankPlace, collector: Collector): void {
  const { type = 'pdq', value = line } = TYPED.exec(line)?.groups ?? {}
  const known = type.toLowerCase()
  if (!isType(known)) collector.report('bad-line', place)
  else if (!PDQ_TYPES.has(known) || MD5.test(value)) collector.report('other-kind', place)
  else {
    const hash = readHash(value, place, collector)
    if (hash === null) return
    const id = formatHash(hash)
    const entry = { id, hash, family: null, quality: null, source: place.file, note: '' }
    collector.put(entry, { place, at: null })
  }
}
