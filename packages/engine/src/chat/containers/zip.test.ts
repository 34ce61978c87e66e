import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../byte-source.ts'
import { createGatherer } from './gather.ts'
import { unpack } from './unpack.ts'
import { isZip, openZip } from './zip.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = (): boolean => true

interface Read {
  readonly name: string
  readonly text: string
  readonly issue: string | null
}

/** Everything that comes out of an archive. */
async function open(archive: Uint8Array, wants: (name: string) => boolean = all) {
  const container = await openZip(sourceOf({ name: 'a.zip', bytes: archive }), wants)
  const read: Read[] = []
  for (const entry of container.entries) {
    const gathered = createGatherer(1_000_000)
    const { issue, sound } = await unpack(container.source, entry, gathered.take)
    const text = sound ? new TextDecoder().decode(gathered.bytes()) : ''
    read.push({ name: entry.name, text, issue })
  }
  return { read, issue: container.issue }
}

describe('a zip archive', () => {
  it('gives the wanted entries, packed or stored', async () => {
    const archive = zipSync({
      'a/_chat.txt': [bytes('hello '.repeat(50)), { level: 9 }],
      'b.txt': [bytes('stored'), { level: 0 }],
      'photo.jpg': bytes('no'),
    })
    const { read, issue } = await open(archive, (name) => name.endsWith('.txt'))
    expect(read).toEqual([
      { name: 'a/_chat.txt', text: 'hello '.repeat(50), issue: null },
      { name: 'b.txt', text: 'stored', issue: null },
    ])
    expect(issue).toBeUndefined()
  })

  it('unpacks what comes in many pieces', async () => {
    const text = Array.from({ length: 60_000 }, (_, n) => String((n * 7_919) % 65_537)).join(' ')
    const { read } = await open(zipSync({ 'chat.txt': bytes(text) }))
    expect(read).toEqual([{ name: 'chat.txt', text, issue: null }])
  })

  it('takes roots, drives and parents out of names', async () => {
    const archive = zipSync({ '../..\\C:\\x/./_chat.txt': bytes('x'), '/etc/passwd': bytes('x') })
    const { read } = await open(archive)
    expect(read.map(({ name }) => name)).toEqual(['C:/x/_chat.txt', 'etc/passwd'])
  })

  it('that is cut off anywhere is broken, gives what is left of it, and never throws', async () => {
    const text = 'hello '.repeat(20)
    const archive = zipSync({ 'chat.txt': bytes(text) }, { level: 0 })
    for (let length = 0; length < archive.length; length += 1) {
      const { read, issue } = await open(archive.subarray(0, length))
      expect(issue).toBe('broken-archive')
      for (const one of read) expect(text.startsWith(one.text)).toBe(true)
      if (length > 30 + 8 + text.length) expect(read[0]?.text).toBe(text)
    }
  })

  it('holds an entry to the size that its directory declares', async () => {
    const archive = zipSync({ 'chat.txt': bytes('0'.repeat(100_000)) })
    const declared = archive.length - 22 - 'chat.txt'.length - 46 + 24
    archive[declared] = 10
    archive.fill(0, declared + 1, declared + 4)
    const { read } = await open(archive)
    expect(read).toEqual([{ name: 'chat.txt', text: '0'.repeat(10), issue: 'broken-archive' }])
  })

  it('says so where the bytes are not those that were packed', async () => {
    const archive = zipSync({ 'chat.txt': bytes('pay me 500') }, { level: 0 })
    archive[30 + 8 + 7] = 0x39
    const { read } = await open(archive)
    expect(read[0]?.issue).toBe('broken-archive')
  })

  it('looks at more entries than the directory can count', async () => {
    // A count of 0xffff means that the true one stands elsewhere.
    const archive = zipSync({ 'a.jpg': bytes('x'), 'chat.txt': bytes('hello') })
    archive.fill(0xff, archive.length - 14, archive.length - 10)
    const { read, issue } = await open(archive, (name) => name === 'chat.txt')
    expect(read).toHaveLength(1)
    expect(issue).toBeUndefined()
  })

  it('is read with a comment behind its end, and with other bytes before its beginning', async () => {
    const archive = zipSync({ 'chat.txt': bytes('hello') })
    const commented = new Uint8Array(archive.length + 5)
    commented.set(archive)
    commented[archive.length - 2] = 5
    expect((await open(commented)).read).toHaveLength(1)
    const shifted = new Uint8Array(archive.length + 9)
    shifted.set(archive, 9)
    expect(await open(shifted)).toEqual(await open(archive))
  })

  it('looks for the true bytes of entries whose directory makes them share some', async () => {
    const archive = zipSync({ 'a.txt': bytes('hello'), 'b.txt': bytes('world') })
    // The directory's second entry ends 22 bytes before the end; its offset stands 42 bytes into it.
    archive.fill(0, archive.length - 22 - 46 - 5 + 42, archive.length - 22 - 46 - 5 + 46)
    const { read, issue } = await open(archive)
    expect(read.map(({ name, text }) => [name, text])).toEqual([
      ['a.txt', 'hello'],
      ['b.txt', 'world'],
    ])
    expect(issue).toBe('broken-archive')
  })
})

describe('isZip', () => {
  it('knows an archive by its first bytes, an empty one too', () => {
    expect(isZip(zipSync({ a: bytes('x') }))).toBe(true)
    expect(isZip(zipSync({}))).toBe(true)
    expect(isZip(bytes('PK is how this text begins'))).toBe(false)
    expect(isZip(new Uint8Array())).toBe(false)
  })
})
