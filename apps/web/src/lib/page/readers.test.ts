import { ROLES } from '@holdfast/engine/plan'
import { describe, expect, it } from 'vitest'
import { looksAfter, readerOf } from './reader-of.ts'
import {
  chooseAddress,
  doorAddress,
  easyChooseAddress,
  otherReader,
  READER_PARAMS,
  readerAddress,
  readerOfParam,
  readerOfPath,
  READERS,
} from './readers.ts'

describe('a page that is there twice', () => {
  it("gives adults a page below the young person's", () => {
    expect(readerAddress('en', 'profile', 'young-person')).toBe('/en/profile/')
    expect(readerAddress('de', 'exposure', 'adult')).toBe('/de/exposure/adult/')
    expect(readerAddress('de', 'plan/tell/easy', 'young-person')).toBe('/de/plan/tell/easy/')
    expect(readerAddress('de', 'plan/tell/easy', 'adult')).toBe('/de/plan/tell/adult/easy/')
  })

  it('is the familiar one for friends, and the other one for all who are Sie', () => {
    expect(readerOf('friend')).toBe('young-person')
    const others = ROLES.filter((role) => readerOf(role) === 'adult')
    expect(others).toEqual(['parent', 'professional', 'adult'])
  })

  it('tells those who look after somebody from those who are blackmailed themselves, and their friends', () => {
    expect(ROLES.filter(looksAfter)).toEqual(['parent', 'professional'])
  })

  it('leads adults to the choice of who reads', () => {
    expect(chooseAddress('de', 'young-person')).toBe('/de/now/')
    expect(chooseAddress('de', 'adult')).toBe('/de/now/#who')
  })

  it('leads adults to their list where a plan in easy words is chosen', () => {
    expect(easyChooseAddress('de', 'young-person')).toBe('/de/now/easy/')
    expect(easyChooseAddress('de', 'adult')).toBe('/de/now/easy/#adult')
  })

  it('is what a door leads to by its name, if there are two', () => {
    expect(doorAddress('de', 'plan', 'adult')).toBe('/de/plan/adult/')
    expect(doorAddress('de', 'plan', 'young-person')).toBe('/de/plan/')
    expect(doorAddress('de', 'now', 'adult')).toBe('/de/now/#who')
    expect(doorAddress('de', 'check', 'adult')).toBe('/de/check/adult/')
    expect(doorAddress('de', 'help', 'adult')).toBe('/de/help/')
  })

  it('is told by its address', () => {
    const adults = [
      '/de/stop/adult/',
      '/en/now/gb/parent/',
      '/en/now/gb/adult/easy/',
      '/de/plan/tell/adult/easy/',
      '/de/signs/',
    ]
    expect(adults.map(readerOfPath)).toEqual(adults.map(() => 'adult'))
    const others = ['/de/stop/', '/en/now/gb/', '/en/now/gb/friend/', '/en/plan/tell/easy/', '/en/']
    expect(others.map(readerOfPath)).toEqual(others.map(() => 'young-person'))
  })

  it('is told by the part of its address that only adults have', () => {
    expect(READER_PARAMS.map(readerOfParam)).toEqual(READERS)
  })

  it('leads from each to the other', () => {
    expect(otherReader('adult')).toBe('young-person')
    expect(otherReader(otherReader('adult'))).toBe('adult')
  })
})
