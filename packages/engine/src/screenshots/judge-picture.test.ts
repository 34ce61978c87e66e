import { expect, test } from 'vitest'
import { judgePicture } from './judge-picture.ts'

const classes = (
  shares: Readonly<Record<string, number>>,
): { className: string; probability: number }[] =>
  Object.entries(shares).map(([className, probability]) => ({ className, probability }))

test('lets the screen of a chat pass', () => {
  expect(judgePicture(classes({ Neutral: 0.97, Drawing: 0.02, Sexy: 0.01 }))).toBe('pass')
})

test('refuses where a quarter speaks for nakedness, or half for what suggests it', () => {
  expect(judgePicture(classes({ Neutral: 0.7, Porn: 0.2, Hentai: 0.1 }))).toBe('refuse')
  expect(judgePicture(classes({ Neutral: 0.4, Sexy: 0.6 }))).toBe('refuse')
})

test('refuses where the guard gave nothing to go by', () => {
  expect(judgePicture([])).toBe('refuse')
  expect(judgePicture(classes({ Porn: Number.NaN, Neutral: 1 }))).toBe('refuse')
})
