import { describe, expect, it } from 'vitest'
import { findSameNumbers, plainAddress } from './numbers.ts'
import { rootOf } from './root.ts'
import { withoutMediaData } from './without-media-data.ts'

describe('the root of a backup', () => {
  it('is found behind declarations, comments and document types', () => {
    expect(rootOf('\n<?xml version="1.0"?><!-- <calls> --><smses count="1">')).toBe('smses')
    expect(rootOf('<!DOCTYPE allsms [<!ENTITY a "b">]>\n<allsms>')).toBe('allsms')
    expect(rootOf('<calls count="0"/>')).toBe('calls')
  })

  it('is not any other element', () => {
    for (const text of ['<smsesx>', '<html><smses>', 'see <smses>', '<!-- <smses>', '']) {
      expect(rootOf(text)).toBe(null)
    }
  })
})

describe('media in a backup', () => {
  it('is left out without touching the lines, and words are not', () => {
    const long = 'QUJD'.repeat(100)
    expect(withoutMediaData(`<a data="${long}" x="1"/>\n<b data="${long}"/>`)).toBe(
      '<a data="" x="1"/>\n<b data=""/>',
    )
    for (const text of [
      '<a data="QUJD"/>',
      `<a data="${'two words '.repeat(50)}"/>`,
      `<a data="${long}`,
    ]) {
      expect(withoutMediaData(text)).toBe(text)
    }
  })
})

describe('numbers', () => {
  it('are compared without what stands between digits', () => {
    expect(plainAddress('+44 (7700) 900-123')).toBe('+447700900123')
    expect(plainAddress('0044 7700 900123')).toBe('+447700900123')
    expect(plainAddress('Big-Bank 24')).toBe('Big-Bank 24')
    expect(plainAddress('0012')).toBe('0012')
  })

  it('are one with and without a country code only where that is certain', () => {
    const same = (...list: readonly string[]): Readonly<Record<string, string>> =>
      Object.fromEntries(findSameNumbers(list))
    expect(same('07700900123', '+447700900123')).toEqual({ '07700900123': '+447700900123' })
    expect(same('5555550001', '+15555550001')).toEqual({ '5555550001': '+15555550001' })
    expect(same('07700900123', '+447700900123', '+17700900123')).toEqual({})
    expect(same('60123', '+4477060123')).toEqual({})
    expect(same('07700900123', '+447700900124')).toEqual({})
  })
})
