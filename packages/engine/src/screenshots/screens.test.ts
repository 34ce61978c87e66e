/** The drawn screens of `fixtures/screens`, each beside what stands on it. `npm run screenshots -- --fixtures` makes them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { joinScreenshots } from './join.ts'
import { readScreenshot } from './read-screenshot.ts'
import type { OcrLine, Picture, ScreenMessage, ScreenReading } from './types.ts'

const FOLDER = join(import.meta.dirname, '../../../../fixtures/screens')

interface Fixture {
  readonly title: string
  readonly pictures: readonly {
    readonly width: number
    readonly height: number
    readonly scale: number
    /** Red, green and blue of each pixel, deflated, in base64. */
    readonly pixels: string
    /** Left, top, right, bottom, confidence, word. */
    readonly lines: readonly (readonly [number, number, number, number, number, string][])[]
  }[]
  readonly messages: readonly Partial<
    Pick<ScreenMessage, 'side' | 'text' | 'name' | 'time' | 'day'>
  >[]
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

test('there are screens to read', () => {
  expect(names.length).toBeGreaterThan(4)
})

test.each(names)('reads %s as it stands', (name) => {
  // Our own file, written by bench/screens/fixture.ts.
  const fixture = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Fixture
  const readings = fixture.pictures.map(read)
  const chat = joinScreenshots(readings)
  expect(plain(chat.title ?? '')).toBe(plain(fixture.title))
  expect(
    chat.messages.map((message) => ({
      side: message.side,
      text: plain(message.text),
      name: message.name,
      time: message.time,
      reply: message.reply === undefined ? undefined : plain(message.reply.text),
      day: message.day,
    })),
  ).toEqual(
    fixture.messages.map((message) => ({
      name: undefined,
      time: undefined,
      reply: undefined,
      day: undefined,
      ...message,
      text: plain(message.text ?? ''),
    })),
  )
})

function read({ width, height, scale, pixels, lines }: Fixture['pictures'][number]): ScreenReading {
  const picture: Picture = {
    width,
    height,
    data: rgbaOf(inflateSync(Buffer.from(pixels, 'base64'))),
  }
  const grey = {
    width: width * scale,
    height: height * scale,
    data: new Uint8ClampedArray(),
    scale,
  }
  return readScreenshot(picture, grey, lines.map(toLine))
}

function rgbaOf(rgb: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255)
  for (let pixel = 0; pixel * 3 < rgb.length; pixel += 1) {
    data.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
  }
  return data
}

function toLine(words: Fixture['pictures'][number]['lines'][number]): OcrLine {
  return {
    box: {
      left: Math.min(...words.map(([left]) => left)),
      top: Math.min(...words.map(([, top]) => top)),
      right: Math.max(...words.map(([, , right]) => right)),
      bottom: Math.max(...words.map(([, , , bottom]) => bottom)),
    },
    words: words.map(([left, top, right, bottom, confidence, text]) => ({
      text,
      confidence,
      box: { left, top, right, bottom },
    })),
  }
}

function plain(text: string): string {
  return text.replaceAll('’', "'").replaceAll('‘', "'").replaceAll(' ', '')
}
