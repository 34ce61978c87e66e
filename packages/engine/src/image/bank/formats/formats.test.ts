import { describe, expect, it } from 'vitest'
import { formatHash } from '../../hash.ts'
import { createCollector } from './collect.ts'
import { readBankFiles, recogniseBank, writeBank, type BankFormatId } from './index.ts'
import type { BankReading } from './types.ts'

const A = 'f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22'
const B = '54a977c221d14c1c43ba5e6e21d4a13989a3553f1462611cbb85fda7be83b677'
const C = '992d44af36d69e6ca6b812585720d2a3e9f1a3e9d3d0c2d9c7e5f1b0a2938475'
const ZERO = '0'.repeat(64)
const MD5 = 'd41d8cd98f00b204e9800998ecf8427e'

function read(...texts: readonly string[]): BankReading {
  const files = texts.map((text, index) => ({ name: `file ${String(index + 1)}`, text }))
  return readBankFiles(files, { allowLowQuality: false })
}

/** Entries as `id hash`, issues as `code place count`: short enough to be seen at once. */
function short({ entries, withdrawn, issues }: BankReading) {
  return {
    entries: entries.map(({ id, hash }) => `${id} ${formatHash(hash)}`),
    withdrawn,
    issues: issues.map(
      ({ code, place: { line, path = '' }, count }) => `${code} ${line ?? path} ${count}`,
    ),
  }
}

const image = (id: string, time: string, more: string): string => `
    <image><member id="42">A member</member><timestamp>${time}</timestamp><id>${id}</id>
      <classification>A1</classification><fingerprints>${more}</fingerprints></image>`

const page = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2"><images count="1">${content}</images></queryResult>`

const gone = (id: string, time: string): string =>
  `<deletedImage><member id="42"/><timestamp>${time}</timestamp><id>${id}</id></deletedImage>`

const record = (hashValue: string, more: object): object => ({
  lastModtimestamp: 1,
  signalType: 'ImagePDQ',
  hashValue,
  hashStatus: 'Active',
  caseNumbers: {},
  CSPFeedbacks: [],
  ...more,
})

const fetched = (...hashRecords: readonly object[]): string =>
  JSON.stringify({ count: hashRecords.length, hasMoreRecords: false, hashRecords })

describe('a file of fingerprints', () => {
  it.each([
    ['csv', `id,pdq,note\nx,${A},`],
    ['csv', `\uFEFF"ID", "PDQ" ,note\nx,${A},`],
    ['hash-list', `${A},100,a.jpg`],
    ['threat-exchange', `\n\n${A}\n`],
    ['threat-exchange', `video_md5 ${MD5}`],
    ['ncmec', page(gone('x', '2026-01-01T00:00:00Z'))],
    ['ncmec', `<n:queryResult xmlns:n="x"></n:queryResult>`],
    ['stop-ncii', fetched(record(A, {}))],
    ['hma', `{"pdq": "${A}"}`],
    ['hma', `[{"pdq": "${A}"}]`],
  ] as const)('is recognised as %s by what stands in it', (id, text) => {
    expect(recogniseBank(text)).toBe(id)
  })

  it.each(['', ' \n ', 'hello', '<html></html>', A.slice(1), 'a,b,c\n1,2,3', '%PDF-1.7'])(
    'is none of ours: %j',
    (text) => {
      expect(recogniseBank(text)).toBeNull()
      expect(read(text).issues.map(({ code }) => code)).toEqual(['unknown-format'])
    },
  )
})

describe("Holdfast's CSV", () => {
  it('gives what it can and names the line of each other row', () => {
    const text = `id,pdq,note\nx,${A},"two\nlines"\n,${B},\ny,zz,\nz,${ZERO},\nx,${B},again\nv,${C.toUpperCase()}\n`
    expect(short(read(text))).toEqual({
      entries: [`x ${B}`, `v ${C}`],
      withdrawn: [],
      issues: ['no-id 4 1', 'bad-hash 5 1', 'zero-hash 6 1', 'same-id 7 1'],
    })
    expect(read(text).entries[0]?.note).toBe('again')
  })

  it('is written so that no spreadsheet reckons with it, and read back the same', () => {
    const text = `id,pdq,note\n'=1+1,${A},"'@x, ""y"""\n`
    const { entries } = read(text)
    expect(entries).toMatchObject([{ id: '=1+1', note: '@x, "y"' }])
    expect(writeBank(entries, 'csv', { at: '' })).toBe(
      `id,pdq,note,quality,source,family\n'=1+1,${A},"'@x, ""y""",,file 1,\n`,
    )
  })

  it('is so too where the formula begins with the end of a line, or is in full width', () => {
    for (const id of ['\n=1', '＝1+1', '＋1', '－1', '＠x']) {
      const { entries } = read(`id,pdq\nx,${A}`)
      const text = writeBank(
        entries.map((entry) => ({ ...entry, id })),
        'csv',
        { at: '' },
      )
      expect(text.split('family\n')[1]).toMatch(/^"?'/u)
      expect(read(text).entries).toMatchObject([{ id }])
    }
  })

  it('is so too where a list has semicolons, and in a list of hashes', () => {
    const entries = read(`id,pdq,note\nx,${A},`).entries.map((entry) => ({
      ...{ ...entry, id: 'a;=1+1,"=2"', note: 'b\n@c; -d', quality: 60 },
    }))
    expect(writeBank(entries, 'csv', { at: '' })).toContain(
      `"a;'=1+1,'""=2""",${A},"b\n'@c;' -d",60,file 1,`,
    )
    expect(read(writeBank(entries, 'csv', { at: '' })).entries).toEqual(entries)
    const list = writeBank(entries, 'hash-list', { at: '' })
    expect(list).toBe(`${A},60,a;'=1+1,'"=2"\n`)
    expect(read(list).entries).toMatchObject([{ id: 'a;=1+1,"=2"' }])
  })

  it('hears the rows behind a quote that is not closed', () => {
    const rows = [`x,${A},"open`, `y,${B},`, `"z",${C},"a ""b"""`]
    const reading = read(['id,pdq,note', ...rows].join('\n'))
    expect(short(reading)).toEqual({
      entries: [`x ${A}`, `y ${B}`, `z ${C}`],
      withdrawn: [],
      issues: ['bad-line 2 1'],
    })
    expect(reading.entries).toMatchObject([{ note: 'open' }, { note: '' }, { note: 'a "b"' }])
    const never = read(['id,pdq,note', ...rows.slice(0, 2), `z,${C},d`, ''].join('\r\n'))
    expect(short(never)).toEqual(short(reading))
  })

  it('says that it ends inside a row', () => {
    expect(short(read(`id,pdq,note\nx,${A},\ny,${B},"no`))).toEqual({
      entries: [`x ${A}`],
      withdrawn: [],
      issues: ['cut-off 3 1'],
    })
  })

  it('keeps quality, source and family, and a hash whose quality is none', () => {
    const head = 'family,id,pdq,quality,source'
    const rows = [`full-size,x,${A},51,NCMEC`, `mine,y,${B},0.9,`, `,z,${C},49,`]
    const reading = read([head, ...rows].join('\n'))
    expect(reading.entries).toMatchObject([
      { id: 'x', family: 'full-size', quality: 51, source: 'NCMEC' },
      { id: 'y', family: null, quality: null, source: 'file 1' },
    ])
    expect(short(reading).issues).toEqual(['bad-quality 3 1', 'low-quality 4 1'])
  })

  it('tells a few of many bad rows and counts the others', () => {
    const { issues } = read(`id,pdq,note\n${'x,y,\n'.repeat(1000)}`)
    expect(issues).toHaveLength(20)
    expect(issues.reduce((sum, { count }) => sum + count, 0)).toBe(1000)
  })
})

describe('the local file of ThreatExchange', () => {
  it('gives the PDQ hashes, counts other signals, and names the lines that are none', () => {
    const text = [A, `pdq ${B}`, `video_md5 ${MD5}`, 'url http://a.example/x y', MD5, 'what is it']
    expect(short(read([...text, 'pdq 12', `HASH_PDQ ${A}`].join('\r\n')))).toEqual({
      entries: [`${A} ${A}`, `${B} ${B}`],
      withdrawn: [],
      issues: ['other-kind 3 3', 'bad-line 6 1', 'bad-hash 7 1'],
    })
  })
})

describe("the list of the reference's command", () => {
  const text = `${A},100,a, b.jpg\n${B},49,low.jpg\n${C},50,c.jpg\n${ZERO},0,none.jpg\n${C},101,d.jpg\nx\n`

  it('leaves out what has too little quality, and says so', () => {
    expect(short(read(text))).toEqual({
      entries: [`a, b.jpg ${A}`, `c.jpg ${C}`],
      withdrawn: [],
      issues: ['low-quality 2 1', 'zero-hash 4 1', 'bad-line 5 1', 'bad-line 6 1'],
    })
  })

  it('takes low quality where it was asked to', () => {
    const { entries } = readBankFiles([{ name: 'list', text }], { allowLowQuality: true })
    expect(entries.map(({ quality }) => quality)).toEqual([100, 49, 50])
  })
})

describe("HMA's answers", () => {
  it('are hashes by signal type, a content with its id, or matches without hashes', () => {
    const text = JSON.stringify([
      { pdq: A, video_md5: MD5, photodna: null },
      { id: 7, signals: { pdq: B } },
      { pdq: { BANK: [{ bank_content_id: 3, distance: 16 }] } },
      { pdq: 'x' },
      3,
    ])
    expect(short(read(text))).toEqual({
      entries: [`${A} ${A}`, `7 ${B}`],
      withdrawn: [],
      issues: ['other-kind /0 1', 'no-hashes /2 1', 'bad-hash /3 1', 'bad-line /4 1'],
    })
    expect(read(`{"pdq":"${A}"}\n{"pdq":\n`).entries).toHaveLength(1)
  })
})

describe("NCMEC's hash sharing", () => {
  it('takes pictures with their classification, counts videos and what has no PDQ', () => {
    const pdq = `<md5>${MD5}</md5><pdq> ${A}\n</pdq>`
    const text = page(
      `${image('i1', '2026-01-01T00:00:00Z', pdq)}${image('i2', '2026-01-01T00:00:00Z', `<md5>${MD5}</md5>`)}
       <video><member id="42"/><id>v</id></video><image><fingerprints><pdq>${B}</pdq></fingerprints></image>
       ${image('i3', '2026-01-01T00:00:00Z', '<pdq>12</pdq>')}<paging><next>/v2/entries?x=1</next></paging>`,
    )
    expect(read(text).entries).toMatchObject([{ id: '42/i1', note: 'A1', source: 'NCMEC' }])
    expect(short(read(text)).issues).toEqual([
      'other-kind 6 2',
      'no-id 8 1',
      'bad-hash 10 1',
      'more-pages  1',
    ])
  })

  it('goes by the time of an entry and not by its place, since pages are in no order', () => {
    const [old, late] = ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.5Z']
    const first = image('x', old, `<pdq>${A}</pdq>`)
    const taken = { entries: [], withdrawn: ['42/x'], issues: [] }
    expect(short(read(page(first + gone('x', late))))).toEqual(taken)
    expect(short(read(page(gone('x', late)), page(first)))).toEqual(taken)
    expect(short(read(page(gone('x', old) + first)))).toEqual(taken)
    const again = page(image('x', '2026-01-01T02:00:00+01:00', `<pdq>${B}</pdq>`) + gone('x', old))
    expect(short(read(again)).entries).toEqual([`42/x ${B}`])
  })

  it('never takes half a record', () => {
    const whole = page(gone('12345', '2026-01-01T00:00:00Z'))
    const cut = whole.slice(0, whole.indexOf('345</id>'))
    expect(short(read(cut))).toEqual({ entries: [], withdrawn: [], issues: ['cut-off  1'] })
  })

  it('expands and fetches nothing', () => {
    const start = '<!DOCTYPE q [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'
    const text = start + page(image('&b;', '2026-01-01T00:00:00Z', `<pdq>${A}</pdq>`))
    expect(read(text).entries).toMatchObject([{ id: '42/&b;' }])
  })

  it('survives what is nested without end, what never closes, and what only closes', () => {
    for (const text of ['<a>'.repeat(200_000), '<image><b>'.repeat(100_000), '</a>'.repeat(9999)])
      expect(read(`<queryResult>${text}`).entries).toEqual([])
    const closing = '<a>'.repeat(100_000) + '</b>'.repeat(100_000)
    expect(read(`<queryResult>${closing}</queryResult>`).entries).toEqual([])
  })
})

describe('a page of StopNCII', () => {
  it.each(['Withdrawn', 'Deleted', 'withdrawn'])('takes out what is %s', (hashStatus) => {
    const text = fetched(record(A, {}), record(B, { hashStatus }), record(A, { hashStatus }))
    expect(short(read(text))).toEqual({ entries: [], withdrawn: [A, B], issues: [] })
  })

  it('takes out a hash of which each case is gone', () => {
    const caseNumbers = { one: 'Withdrawn', two: 'Deleted' }
    expect(read(fetched(record(A, { caseNumbers }))).withdrawn).toEqual([A])
    const some = { ...caseNumbers, two: 'Active' }
    expect(read(fetched(record(A, { caseNumbers: some }))).entries).toHaveLength(1)
  })

  it('lets the newer of two records count, whichever page it is on', () => {
    const newer = fetched(record(A, { hashStatus: 'Withdrawn', lastModtimestamp: 9 }))
    expect(read(newer, fetched(record(A, {}))).entries).toEqual([])
    const back = fetched(record(A, { lastModtimestamp: 10 }))
    expect(read(back, newer).entries).toHaveLength(1)
  })

  it('takes a withdrawn hash out of a list that came before', () => {
    const text = fetched(record(A, { hashStatus: 'Withdrawn' }))
    expect(read(`${A}\n${B}\n`, text)).toMatchObject({ entries: [{ id: B }], withdrawn: [A] })
  })

  it('leaves out other kinds, unknown states, and says where pages are missing', () => {
    const records = [record(MD5, { signalType: 'VideoMD5' }), record(A, { hashStatus: 'Odd' }), {}]
    const text = JSON.stringify({
      hasMoreRecords: true,
      hashRecords: [...records, record('x', {})],
    })
    expect(short(read(text)).issues).toEqual([
      'other-kind /hashRecords/0 1',
      'unknown-status /hashRecords/1 1',
      'bad-line /hashRecords/2 1',
      'bad-hash /hashRecords/3 1',
      'more-pages  1',
    ])
    expect(short(read(text, fetched())).issues).not.toContain('more-pages  1')
    expect(short(read(text.slice(0, -9))).issues).toEqual(['broken-json  1'])
  })
})

describe('a list of too many', () => {
  it('is taken as far as it fits; a record of an id that is there still counts', () => {
    const collector = createCollector({ allowLowQuality: false }, 2)
    const common = { family: null, quality: null, source: '', note: '' }
    for (const [index, id] of ['x', 'y', 'z', 'x'].entries()) {
      const hash = new Uint32Array(8).fill(index + 1)
      const place = { file: 'file', line: index + 1 }
      collector.put({ ...common, id, hash }, { place, at: index })
    }
    const { entries, issues } = collector.finish()
    expect(entries.map(({ id, hash }) => [id, hash[0]])).toEqual([
      ['x', 4],
      ['y', 2],
    ])
    expect(issues).toMatchObject([{ code: 'too-many', place: { line: 3 } }])
  })
})

describe('writing a bank', () => {
  const { entries } = read(`id,pdq,note\n42/a,${A},\n42/b <&">,${B},\n`)

  it.each<readonly [BankFormatId, readonly string[]]>([
    ['csv', ['42/a', '42/b <&">']],
    ['hash-list', ['42/a', '42/b <&">']],
    ['ncmec', ['42/a', '42/b <&">']],
    ['threat-exchange', [A, B]],
    ['hma', [A, B]],
    ['stop-ncii', [A, B]],
  ])('as %s gives a file of that format with the same hashes', (format, ids) => {
    const text = writeBank(entries, format, { at: '2026-05-12T21:04:00.000Z' })
    expect(recogniseBank(text)).toBe(format)
    const back = read(text)
    expect(back.issues).toEqual([])
    expect(short(back).entries).toEqual([`${ids[0] ?? ''} ${A}`, `${ids[1] ?? ''} ${B}`])
  })

  it('writes times in UTC, not in the zone of the machine', () => {
    const at = '2026-05-12T21:04:00.123Z'
    expect(writeBank(entries, 'ncmec', { at })).toContain('<timestamp>2026-05-12T21:04:00Z<')
    expect(writeBank(entries, 'stop-ncii', { at })).toContain('"lastModtimestamp":1778619840,')
  })
})
