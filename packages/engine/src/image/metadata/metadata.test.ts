import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chunk,
  letters,
  madeExif,
  madeHeic,
  madeJpeg,
  madePng,
  madeRepeatingExif,
  madeWebp,
  segment,
} from './_made.ts'
import { readMetadata, type MetadataKind } from './index.ts'

function found(bytes: Uint8Array): readonly MetadataKind[] | null {
  const read = readMetadata(bytes)
  return read.kind === 'read' ? read.found : null
}

const EXIF = letters('Exif\0\0')
const ALL = madeExif(['place', 'time', 'device'])
const XMP = letters('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="1" dc:creator="a"/>')

describe('readMetadata', () => {
  it.each([
    ['a JPEG file', madeJpeg(segment(0xe1, [...EXIF, ...ALL]))],
    ['a PNG file', madePng(chunk('eXIf', ALL))],
    ['a WebP file', madeWebp('EXIF', ALL)],
    ['a WebP file with the head of JPEG', madeWebp('EXIF', [...EXIF, ...ALL])],
    ['a HEIC file', madeHeic([1, 0x45, 2, ...EXIF, ...ALL])],
  ])('finds place, time and device in the EXIF of %s', (_, bytes) => {
    expect(found(bytes)).toEqual(['place', 'time', 'device'])
  })

  it.each([['place'], ['time'], ['device']])('finds %s alone', (kind) => {
    expect(found(madeJpeg(segment(0xe1, [...EXIF, ...madeExif([kind])])))).toEqual([kind])
  })

  it('takes a place of zeros for none', () => {
    expect(found(madeJpeg(segment(0xe1, [...EXIF, ...madeExif(['place'], 0)])))).toEqual([])
  })

  it('finds what XMP, IPTC and comments tell', () => {
    expect(found(madeJpeg(segment(0xe1, XMP)))).toEqual(['place', 'owner'])
    const city = [...letters('Photoshop 3.0\0'), 0x1c, 2, 90, 0, 2, 65, 66]
    expect(found(madeJpeg(segment(0xed, city)))).toEqual(['place'])
    expect(found(madeJpeg(segment(0xfe, letters('hello'))))).toEqual(['words'])
  })

  it('finds what the texts of a PNG file tell, packed or not', () => {
    expect(found(madePng(chunk('tEXt', letters('Author\0Kim'))))).toEqual(['owner'])
    expect(found(madePng(chunk('zTXt', letters('Creation Time\0\0xx'))))).toEqual(['time'])
    expect(found(madePng(chunk('iTXt', letters('parameters\0\0\0\0\0a cat'))))).toEqual(['words'])
    expect(found(madePng(chunk('tIME', [7, 234, 1, 1, 1, 1, 1])))).toEqual(['time'])
  })

  it('finds nothing in files without notes', () => {
    for (const bytes of [madeJpeg(), madePng(), madeWebp('VP8 ', [0, 0])])
      expect(readMetadata(bytes)).toMatchObject({ found: [], whole: true })
  })

  it('says where nothing found says little, and what is no picture', () => {
    expect(readMetadata(madeHeic([]))).toMatchObject({ found: [], whole: false })
    expect(readMetadata(Uint8Array.from(letters('hello')))).toEqual({ kind: 'no-picture' })
    expect(readMetadata(new Uint8Array())).toEqual({ kind: 'no-picture' })
  })

  it('does not go round in a folder that points at itself', () => {
    const circle = [
      ...letters('MM'),
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x87,
      0x69,
      0,
      4,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      8,
    ]
    expect(found(madeJpeg(segment(0xe1, [...EXIF, ...circle])))).toEqual([])
  })

  it.each([
    ['EXIF', 0x8769, 0x9003],
    ['GPS', 0x8825, 0x0002],
  ])('follows one %s folder of a made file that names it a thousand times', (_, tag, inner) => {
    const bytes = madeJpeg(segment(0xe1, [...EXIF, ...madeRepeatingExif(tag, inner)]))
    expect(readMetadata(bytes)).toMatchObject({ found: [], whole: false })
  })

  it('examines only so many bytes of a file, however many parts name them', () => {
    const zeros = segment(0xe1, [...EXIF, ...madeRepeatingExif(0x8769, 0x9003)])
    const place = segment(0xe1, [...EXIF, ...madeExif(['place'])])
    expect(readMetadata(madeJpeg(zeros, place))).toMatchObject({ found: [], whole: false })
    expect(found(madeJpeg(place, zeros))).toEqual(['place'])
  })

  it('passes over fill bytes and markers without a length', () => {
    const place = segment(0xe1, [...EXIF, ...madeExif(['place'])])
    for (const before of [[0xff], [0xff, 0x01], [0xff, 0xd0, 0xff, 0xd7]])
      expect(readMetadata(madeJpeg(before, place))).toMatchObject({ found: ['place'], whole: true })
  })

  it('reads a JPEG file that is cut as far as it goes, and says that it is not whole', () => {
    const cut = madeJpeg(segment(0xe1, [...EXIF, ...ALL, ...letters('more')])).slice(0, -12)
    expect(readMetadata(cut)).toMatchObject({ found: ['place', 'time', 'device'], whole: false })
    expect(readMetadata(cut.slice(0, 2 + 2))).toEqual({
      kind: 'read',
      format: 'jpeg',
      found: [],
      whole: false,
    })
  })

  it('does not say that it read all of what is full of empty parts or first letters', () => {
    const empty = new Uint8Array(8 + 12 * 100_001)
    empty.set(madePng().subarray(0, 8))
    expect(readMetadata(empty)).toMatchObject({ format: 'png', whole: false })
    const chunks = new Uint8Array(12 + 8 * 100_001)
    chunks.set(madeWebp('abcd', []).subarray(0, 12))
    expect(readMetadata(chunks)).toMatchObject({ format: 'webp', whole: false })
    const full = new Uint8Array(2_000_000).fill(0x45)
    full.set(madeHeic([]))
    full.set([...EXIF, ...ALL], full.length - 200)
    expect(found(full)).toEqual(['place', 'time', 'device'])
  })

  it('says that it did not read the notes that a PNG file keeps packed or as digits', () => {
    for (const [type, text] of [
      ['tEXt', 'Raw profile type exif\0\nexif\n 4\n4d4d'],
      ['zTXt', 'Raw profile type APP1\0\0xx'],
      ['zTXt', 'XML:com.adobe.xmp\0\0xx'],
      ['iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0xx'],
    ] as const)
      expect(readMetadata(madePng(chunk(type, letters(text))))).toMatchObject({
        found: [],
        whole: false,
      })
    const plain = letters('XML:com.adobe.xmp\0\0\0\0\0<x photoshop:State="a"/>')
    expect(readMetadata(madePng(chunk('iTXt', plain)))).toMatchObject({
      found: ['place'],
      whole: true,
    })
  })

  it.each([
    ['<x photoshop:Country="Sea"/>', ['place']],
    ['<photoshop:State>Sea</photoshop:State>', ['place']],
    ['<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li x:City="a"/></rdf:Bag>', ['place']],
    ['<x photoshop:Country="" photoshop:City = \'\'/>', []],
    ['<photoshop:City/><photoshop:State> </photoshop:State><x/>', []],
    ['<a:LocationShown>\n<rdf:Bag/>\n</a:LocationShown> <x/>', []],
    ['<photoshop:City/><photoshop:City>Sea</photoshop:City>', ['place']],
  ])('takes a property of XMP for one only where it has a value: %s', (text, kinds) => {
    const packet = letters(`http://ns.adobe.com/xap/1.0/\0${text}`)
    expect(found(madeJpeg(segment(0xe1, packet)))).toEqual(kinds)
  })

  it('never throws, whatever bytes a file holds; what is cut tells no more than the whole', () => {
    const files = [
      madeJpeg(segment(0xe1, [...EXIF, ...ALL]), segment(0xe1, XMP)),
      madePng(chunk('eXIf', ALL), chunk('tEXt', letters('Author\0Kim'))),
      madeWebp('EXIF', ALL),
      madeHeic([...EXIF, ...ALL]),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 12 }),
        fc.nat(400),
        (file, changes, length) => {
          const bytes = file.slice()
          for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte
          expect(() => readMetadata(bytes)).not.toThrow()
          const cut = found(file.slice(0, Math.max(24, length)))
          expect(cut).not.toBeNull()
          expect(found(file)).toEqual(expect.arrayContaining([...(cut ?? [])]))
        },
      ),
      { numRuns: 2000 },
    )
  })
})
