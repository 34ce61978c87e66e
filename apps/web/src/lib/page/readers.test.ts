import { describe, expect, it } from 'vitest'
import { otherReader, readerAddress } from './readers.ts'

describe('a page that is there twice', () => {
  it("gives adults a page below the young person's", () => {
    expect(readerAddress('en', 'profile', 'young-person')).toBe('/en/profile/')
    expect(readerAddress('de', 'exposure', 'adult')).toBe('/de/exposure/adult/')
  })

  it('leads from each to the other', () => {
    expect(otherReader('adult')).toBe('young-person')
    expect(otherReader(otherReader('adult'))).toBe('adult')
  })
})
