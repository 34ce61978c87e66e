import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chunk,
  letters,
  madeExif,
  madeHeic,
  madeJpeg,
  madePng,
  madeWebp,
  segment,
} from './_made.ts'
import { METADATA_KINDS, readMetadata, type MetadataKind } from './index.ts'

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

  it('never throws, whatever bytes a file holds or loses, and tells only kinds', () => {
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
          const bytes = file.slice(0, Math.max(12, length))
          for (const [place, byte] of changes) if (place < bytes.length) bytes[place] = byte
          const read = readMetadata(bytes)
          if (read.kind === 'read')
            expect(read.found.every((kind) => METADATA_KINDS.includes(kind))).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
