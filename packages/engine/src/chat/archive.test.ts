import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isArchive, openArchive } from './archive.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const all = (): boolean => true

describe('openArchive', () => {
  it('gives the wanted entries, packed or stored', () => {
    const archive = zipSync({
      'a/_chat.txt': [bytes('hello '.repeat(50)), { level: 9 }],
      'b.txt': [bytes('stored'), { level: 0 }],
      'photo.jpg': bytes('no'),
    })
    const { files, issues } = openArchive(archive, (name) => name.endsWith('.txt'))
    const texts = files.map((file) => [file.name, new TextDecoder().decode(file.bytes)])
    expect(texts).toEqual([
      ['a/_chat.txt', 'hello '.repeat(50)],
      ['b.txt', 'stored'],
    ])
    expect(issues).toEqual([])
  })

  it('takes roots, drives and parents out of names', () => {
    const archive = zipSync({ '../..\\C:\\x/./_chat.txt': bytes('x'), '/etc/passwd': bytes('x') })
    const names = openArchive(archive, all).files.map(({ name }) => name)
    expect(names).toEqual(['C:/x/_chat.txt', 'etc/passwd'])
  })

  it('says that an archive cut off anywhere is broken, and never throws', () => {
    const archive = zipSync({ 'chat.txt': bytes('hello') })
    for (let length = 0; length < archive.length; length += 1) {
      const { files, issues } = openArchive(archive.subarray(0, length), all)
      expect(files).toEqual([])
      expect(issues).toEqual([{ code: 'broken-archive' }])
    }
  })

  it('holds an entry to the size that its directory declares', () => {
    const archive = zipSync({ 'chat.txt': bytes('0'.repeat(100_000)) })
    const declared = archive.length - 22 - 'chat.txt'.length - 46 + 24
    archive[declared] = 10
    archive.fill(0, declared + 1, declared + 4)
    const { files } = openArchive(archive, all)
    expect(files.every((file) => file.bytes.length <= 10)).toBe(true)
  })

  it('looks at more entries than the directory can count', () => {
    // A count of 0xffff means that the true one stands elsewhere.
    const archive = zipSync({ 'a.jpg': bytes('x'), 'chat.txt': bytes('hello') })
    archive.fill(0xff, archive.length - 14, archive.length - 10)
    const { files, issues } = openArchive(archive, (name) => name === 'chat.txt')
    expect(files).toHaveLength(1)
    expect(issues).toEqual([])
  })

  it('reads an archive with a comment behind its end', () => {
    const archive = zipSync({ 'chat.txt': bytes('hello') })
    const commented = new Uint8Array(archive.length + 5)
    commented.set(archive)
    commented[archive.length - 2] = 5
    expect(openArchive(commented, all).files).toHaveLength(1)
  })
})

describe('isArchive', () => {
  it('knows an archive by its first bytes, an empty one too', () => {
    expect(isArchive(zipSync({ a: bytes('x') }))).toBe(true)
    expect(isArchive(zipSync({}))).toBe(true)
    expect(isArchive(bytes('PK is how this text begins'))).toBe(false)
    expect(isArchive(new Uint8Array())).toBe(false)
  })
})
