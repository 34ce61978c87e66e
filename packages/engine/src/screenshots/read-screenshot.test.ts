import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutIntoBands, joinBands } from './bands.ts'
import { fold } from './notices.ts'
import { prepareForReading } from './prepare.ts'
import { readScreenshot } from './read-screenshot.ts'
import type { OcrLine, Picture, ScreenReading } from './types.ts'

const box = fc
  .tuple(
    fc.integer({ min: -20, max: 140 }),
    fc.integer({ min: -20, max: 260 }),
    fc.nat(60),
    fc.nat(30),
  )
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))

const word = fc.record({
  text: fc.oneof(
    fc.constantFrom(
      'Hello',
      'ok',
      '14:03',
      '2:03',
      'PM',
      '|',
      '~',
      'ME',
      'Today',
      'at',
      'Message',
      '45,50',
      '€',
      '',
    ),
    fc.string({ maxLength: 8 }),
  ),
  box,
  confidence: fc.integer({ min: 0, max: 100 }),
})

const line: fc.Arbitrary<OcrLine> = fc.record({ box, words: fc.array(word, { maxLength: 6 }) })

/** A small picture of a few colours, in stripes or in noise. */
const picture: fc.Arbitrary<Picture> = fc
  .tuple(
    fc.integer({ min: 1, max: 120 }),
    fc.integer({ min: 1, max: 240 }),
    fc.nat(),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([width, height, seed, stripe]) => {
    const data = new Uint8ClampedArray(width * height * 4)
    for (let index = 0; index < data.length; index += 1) {
      data[index] = Math.imul(Math.floor(index / 4 / stripe) + seed, 2_654_435_761) >>> 24
    }
    return { width, height, data }
  })

const RUNS = { numRuns: 60 }

function allText({ title, messages, rest }: ScreenReading): string {
  const parts = messages.flatMap(({ text, name, time, reply }) => [
    text,
    name,
    time,
    reply?.name,
    reply?.text,
  ])
  return [title, ...parts, ...rest.map(({ text }) => text)]
    .map((text) => fold(text ?? '').replaceAll(' ', ''))
    .join('\n')
}

test('reads any words over any pixels without a fault, and loses none of them', () => {
  fc.assert(
    fc.property(picture, fc.array(line, { maxLength: 8 }), (pixels, lines) => {
      const grey = { ...prepareForReading(pixels), scale: 1 }
      const text = allText(readScreenshot(pixels, grey, lines))
      for (const { words } of lines) {
        for (const one of words) expect(text).toContain(fold(one.text).replaceAll(' ', ''))
      }
    }),
    RUNS,
  )
})

test('prepares any picture to one of a bounded size', () => {
  fc.assert(
    fc.property(picture, (pixels) => {
      const grey = prepareForReading(pixels)
      expect(grey.data).toHaveLength(grey.width * grey.height)
      expect(grey.width).toBe(Math.max(1, Math.round(pixels.width * grey.scale)))
    }),
    RUNS,
  )
})

test('an empty picture is prepared to one white pixel', () => {
  const grey = prepareForReading({ width: 0, height: 0, data: new Uint8ClampedArray() })
  expect(grey).toMatchObject({ width: 1, height: 1 })
  expect(
    readScreenshot({ width: 0, height: 0, data: new Uint8ClampedArray() }, grey, []).messages,
  ).toEqual([])
})

test('leaves words dark and makes bubbles, emoji and seams white, in either theme', () => {
  for (const [page, bubble, ink] of [
    [255, 230, 0],
    [0, 40, 250],
  ] as const) {
    const width = 1_080
    const data = new Uint8ClampedArray(width * 400 * 4).fill(255)
    const paint = (
      left: number,
      top: number,
      right: number,
      bottom: number,
      grey: number,
    ): void => {
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1)
          data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3)
      }
    }
    paint(0, 0, width, 400, page)
    paint(40, 100, 700, 300, bubble)
    // A letter's two strokes, and an emoji.
    paint(100, 180, 106, 220, ink)
    paint(112, 180, 118, 220, ink)
    paint(300, 170, 360, 230, 150)
    const grey = prepareForReading({ width, height: 400, data })
    const at = (x: number, y: number): number =>
      grey.data[Math.round(y * grey.scale) * grey.width + Math.round(x * grey.scale)] ?? 0
    expect(at(103, 200)).toBeLessThan(60)
    for (const [x, y] of [
      [10, 10],
      [40, 200],
      [42, 110],
      [699, 150],
      [330, 200],
      [305, 175],
      [200, 200],
    ] as const) {
      expect(at(x, y)).toBeGreaterThan(230)
    }
  }
})

test('cuts a tall picture into bands and shows each line of it once', () => {
  const picture = { width: 100, height: 1_000, data: new Uint8ClampedArray(100_000), scale: 1 }
  const bands = cutIntoBands(picture)
  expect(bands.length).toBeGreaterThan(3)
  const lines = [...Array(49).keys()].map((index) => ({
    top: index * 20 + 5,
    bottom: index * 20 + 15,
  }))
  const seen = bands.map(({ top, picture: { height } }) =>
    lines
      .filter((one) => one.top >= top && one.bottom <= top + height)
      .map((one): OcrLine => ({
        box: { left: 0, right: 50, top: one.top - top, bottom: one.bottom - top },
        words: [],
      })),
  )
  expect(joinBands(bands, seen).map((one) => one.box.top)).toEqual(lines.map(({ top }) => top))
})
