/**
 * A page of StopNCII's `FetchHashes`, version 1. Each record replaces the earlier one of its hash; `hashStatus` says whether
 * the person has taken it back, and then it has to be gone. (The converter in python-threatexchange looks at `hashValue`
 * there, so that nothing is ever gone.)
 */
import { formatHash } from '../../hash.ts'
import { readHash } from './hash-of.ts'
import { pairsOf, parseJson, textAt, valueAt } from './json-value.ts'
import type { BankFile, BankFormat, BankPlace, Collector } from './types.ts'
import { secondsOf } from './utc-seconds.ts'

const RECORDS = 'hashRecords'

/** Matches the key by which a page is known, wherever it stands in it. */
const PAGE = /"hashRecords"\s*:/u

const GONE: ReadonlySet<string> = new Set(['withdrawn', 'deleted'])
const IN_USE: ReadonlySet<string> = new Set(['received', 'active'])

export const stopNcii: BankFormat = {
  id: 'stop-ncii',
  recognise: ({ line, text }) => line.startsWith('{') && PAGE.test(text),
  read: readPage,
  write: (entries, { at }) => {
    const lastModtimestamp = Math.floor(secondsOf(at) ?? 0)
    const hashRecords = Array.from(entries, ({ hash }) => ({
      lastModtimestamp,
      signalType: 'ImagePDQ',
      hashValue: formatHash(hash),
      hashStatus: 'Active',
      caseNumbers: {},
      CSPFeedbacks: [],
    }))
    return `${JSON.stringify({ count: hashRecords.length, hashRecords })}\n`
  },
}

function readPage({ name, text }: BankFile, collector: Collector): void {
  const page = parseJson(text)
  if (page === undefined) {
    collector.report('broken-json', { file: name })
    return
  }
  const records = valueAt(page, RECORDS)
  if (!Array.isArray(records)) {
    collector.report('bad-line', { file: name, path: `/${RECORDS}` })
    return
  }
  for (const [index, record] of records.entries()) {
    readRecord(record, { file: name, path: `/${RECORDS}/${String(index)}` }, collector)
  }
  if (valueAt(page, 'hasMoreRecords') === true) collector.report('more-pages', { file: name })
}

function readRecord(record: unknown, place: BankPlace, collector: Collector): void {
  if (textAt(record, 'signalType') !== 'ImagePDQ') {
    const isRecord = textAt(record, 'signalType') !== ''
    collector.report(isRecord ? 'other-kind' : 'bad-line', place)
    return
  }
  const hash = readHash(textAt(record, 'hashValue'), place, collector)
  if (hash === null) return
  const id = formatHash(hash)
  const seconds = valueAt(record, 'lastModtimestamp')
  const origin = { place, at: typeof seconds === 'number' ? seconds : null }
  const status = statusOf(record)
  if (status === 'gone') collector.withdraw(id, origin)
  else if (status === 'in-use') {
    const source = 'StopNCII'
    collector.put({ id, hash, family: null, quality: null, source, note: '' }, origin)
  } else collector.report('unknown-status', place)
}

/** A hash is gone where it says so, and where each case that it belongs to is. */
function statusOf(record: unknown): 'gone' | 'in-use' | null {
  const own = textAt(record, 'hashStatus').toLowerCase()
  const cases = pairsOf(valueAt(record, 'caseNumbers')).map(([, status]) =>
    typeof status === 'string' ? status.toLowerCase() : '',
  )
  const areGone = cases.length > 0 && cases.every((status) => GONE.has(status))
  if (GONE.has(own) || areGone) return 'gone'
  if (IN_USE.has(own)) return 'in-use'
  return own === '' && cases.some((status) => IN_USE.has(status)) ? 'in-use' : null
}
