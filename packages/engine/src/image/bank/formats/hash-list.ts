/** `hash,quality,filename`: what the command of the reference prints, a picture a line (ThreatExchange, `pdq/cpp`). */
import { formatHash } from '../../hash.ts'
import { readHash } from './hash-of.ts'
import { linesOf } from './lines.ts'
import { qualityOf } from './quality-of.ts'
import { markFormulas, unmarkFormulas } from './spreadsheet.ts'
import type { BankFile, BankFormat, BankPlace, Collector } from './types.ts'

/** Matches `f8f8…,100,bridge.jpg` and `f8f8…,100`; not `frame,100,f8f8…`. */
const START = /^[0-9a-f]{64}\s*,\s*\d{1,3}\s*(?:,|$)/iu

const MOST_QUALITY = 100

/** Matches what would end a line or be taken for its end. */
const LINE_ENDS = /[\n\r\u2028\u2029]+/gu

export const hashList: BankFormat = {
  id: 'hash-list',
  recognise: ({ line }) => START.test(line),
  read: (file, collector) => {
    for (const { text, number } of linesOf(file.text)) {
      readLine(text, { file, place: { file: file.name, line: number } }, collector)
    }
  },
  write: (entries) => {
    let text = ''
    for (const { id, hash, quality } of entries) {
      // A list without quality was read from a bank, into which no low one gets unasked.
      const shown = quality ?? MOST_QUALITY
      text += `${formatHash(hash)},${shown},${markFormulas(id.replaceAll(LINE_ENDS, ' '))}\n`
    }
    return text
  },
}

function readLine(
  line: string,
  { file, place }: { readonly file: BankFile; readonly place: BankPlace },
  collector: Collector,
): void {
  const [text = '', written = '', ...rest] = line.split(',')
  const quality = qualityOf(written.trim())
  if (quality === null) {
    collector.report('bad-line', place)
    return
  }
  const hash = readHash(text, place, collector)
  if (hash === null) return
  // A file's name may hold commas: the reference quotes nothing.
  const name = unmarkFormulas(rest.join(',')).trim()
  const id = name === '' ? formatHash(hash) : name
  const entry = { id, hash, family: null, quality, source: file.name, note: '' }
  collector.put(entry, { place, at: null })
}
