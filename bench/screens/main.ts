/**
 * `npm run screenshots`: draws screens of eight apps, reads them as the pages do, measures what was read, and writes
 * docs/screenshots.md. `--languages en,de` and `--apps WhatsApp,Discord` make it shorter; then nothing is written.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Worker } from 'tesseract.js'
import { joinScreenshots, prepareForReading, readScreenshot } from '@holdfast/engine/screenshots'
import type { ScreenChat, ScreenReading } from '@holdfast/engine/screenshots'
import { openBrowser, shoot, shootSequence, spoil, type Damage } from './browser.ts'
import { LANGUAGES, type Language } from './chats.ts'
import { add, align, NOTHING, plain, score, type Score } from './measure.ts'
import { SHRINK, shrunk, writeFixture, type Fixture } from './fixture.ts'
import { drawScreen, MODES, type Expected, type Screen } from './page.ts'
import { openReader, recognise } from './recognise.ts'
import { writeReport, type JoinRow, type Row } from './report.ts'
import { THEMES } from './themes/index.ts'

const REPORT = join(import.meta.dirname, '../../docs/screenshots.md')

const DAMAGES: readonly { readonly name: string; readonly damage: Damage }[] = [
  { name: 'noise', damage: { noise: true } },
  { name: 'JPEG', damage: { jpeg: true } },
  { name: 'half size', damage: { half: true } },
  { name: 'half size, noise, JPEG', damage: { half: true, noise: true, jpeg: true } },
]

const { values } = parseArgs({
  options: {
    languages: { type: 'string' },
    apps: { type: 'string' },
    fixtures: { type: 'boolean' },
  },
})
const languages = LANGUAGES.filter(
  (language) => values.languages?.split(',').includes(language) ?? true,
)
const themes = THEMES.filter(({ app }) => values.apps?.split(',').includes(app) ?? true)

const browser = await openBrowser()
try {
  if (values.fixtures) await makeFixtures()
  else await measureAll()
} finally {
  await browser.close()
}

async function measureAll(): Promise<void> {
  const rows: Row[] = []
  const joins: JoinRow[] = []
  await Promise.all(
    languages.map(async (language) => {
      const reader = await openReader([language])
      try {
        for (const screen of screensOf(language)) {
          for (const name of damagesOf(screen)) rows.push(await measure(screen, name, reader))
          if (isJoined(screen)) joins.push(await measureJoin(screen, reader))
          console.error(`${screen.theme.app} ${screen.mode} ${language}`)
        }
      } finally {
        await reader.terminate()
      }
    }),
  )
  const report = writeReport(rows, joins)
  console.log(report)
  if (values.languages === undefined && values.apps === undefined) await writeFile(REPORT, report)
}

/** One screen for each app, in turns light and dark, and one sequence; each only where it is read without a mistake. */
async function makeFixtures(): Promise<void> {
  for (const language of languages) {
    const reader = await openReader([language])
    for (const theme of themes) {
      const turn = THEMES.indexOf(theme)
      if (turn % languages.length !== languages.indexOf(language)) continue
      const mode = turn % 2 === 0 ? 'dark' : 'light'
      const screen: Screen = { theme, mode, language, group: turn % 4 === 0 }
      const drawn = drawScreen(screen)
      const shot = await shoot(browser, drawn, theme.width)
      await makeFixture(`${theme.app.toLowerCase()}-${mode}-${language}`, {
        title: drawn.title,
        pngs: [shot.png],
        messages: shot.expected,
        reader,
      })
      if (turn !== 1) continue
      await makeFixture(`sequence-${theme.app.toLowerCase()}-${mode}-${language}`, {
        title: drawn.title,
        pngs: await shootSequence(browser, drawn, theme.width),
        messages: drawn.expected,
        reader,
      })
    }
    await reader.terminate()
  }
}

async function makeFixture(
  name: string,
  made: {
    readonly title: string
    readonly pngs: readonly Buffer[]
    readonly messages: readonly Expected[]
    readonly reader: Worker
  },
): Promise<void> {
  const pictures: Fixture['pictures'][number][] = []
  for (const png of made.pngs) {
    const picture = await spoil(browser, png, {})
    const grey = prepareForReading(picture)
    pictures.push({ picture: shrunk(picture), lines: await recognise(made.reader, grey) })
  }
  const readings = pictures.map(({ picture, lines }) =>
    readScreenshot(picture, { ...picture, scale: SHRINK }, lines),
  )
  const chat = joinScreenshots(readings)
  const pairs = align(made.messages, chat.messages)
  const result = score(pairs)
  const perfect = result.wrong === 0 && result.names === result.named && result.wrongTimes === 0
  console.log(`${name}: ${perfect ? 'written' : 'not read without a mistake, not written'}`)
  for (const { expected, read, errors } of perfect ? [] : pairs) {
    if (
      errors > 0 ||
      expected?.side !== read?.side ||
      (expected?.name ?? '') !== (read?.name ?? '')
    ) {
      console.log('  expected', expected, 'read', read)
    }
  }
  if (perfect) {
    const messages = made.messages.map((message, index) => {
      const { side, text, name, reply, day } = message
      const time = chat.messages[index]?.time
      return {
        side,
        text,
        ...(name === undefined ? {} : { name }),
        ...(time === undefined ? {} : { time }),
        ...(reply === undefined ? {} : { reply }),
        ...(day ? { day } : {}),
      }
    })
    writeFixture(name, { title: made.title, pictures, messages })
  }
}

function screensOf(language: Language): readonly Screen[] {
  return themes.flatMap((theme) =>
    MODES.flatMap((mode) =>
      [false, true]
        .filter((group) => !group || (theme.layout === 'bubbles' && language === 'en'))
        .map((group) => ({ theme, mode, language, group })),
    ),
  )
}

/** Every screen as it is; and each kind of damage once for each theme, the languages taking turns. */
function damagesOf({ theme, mode, language, group }: Screen): readonly string[] {
  if (group) return ['none']
  const turn = THEMES.indexOf(theme) + (mode === 'dark' ? 2 : 0)
  return [
    'none',
    ...DAMAGES.filter(
      (_, index) => (turn + index) % languages.length === languages.indexOf(language),
    ).map(({ name }) => name),
  ]
}

/** One sequence for each app, themes and languages taking turns. */
function isJoined({ theme, mode, language, group }: Screen): boolean {
  const turn = THEMES.indexOf(theme)
  const isTurn = turn % languages.length === languages.indexOf(language)
  return !group && isTurn && mode === (turn % 2 === 0 ? 'light' : 'dark')
}

async function measure(screen: Screen, damage: string, reader: Worker): Promise<Row> {
  const drawn = drawScreen(screen)
  const shot = await shoot(browser, drawn, screen.theme.width)
  const found = DAMAGES.find(({ name }) => name === damage)
  const { reading, milliseconds } = await readPng(shot.png, found?.damage ?? {}, reader)
  const result: Score = score(align(shot.expected, reading.messages))
  return {
    screen,
    damage,
    score: result,
    milliseconds,
    title: plain(reading.title ?? '') === plain(drawn.title),
  }
}

async function readPng(
  png: Buffer,
  damage: Damage,
  reader: Worker,
): Promise<{ readonly reading: ScreenReading; readonly milliseconds: number }> {
  const picture = await spoil(browser, png, damage)
  const start = performance.now()
  const grey = prepareForReading(picture)
  const reading = readScreenshot(picture, grey, await recognise(reader, grey))
  return { reading, milliseconds: performance.now() - start }
}

/** Overlapping screens of the whole chat, handed over in the wrong order. */
async function measureJoin(screen: Screen, reader: Worker): Promise<JoinRow> {
  const drawn = drawScreen(screen)
  const shots = await shootSequence(browser, drawn, screen.theme.width)
  const readings: ScreenReading[] = []
  for (const png of shots) readings.push((await readPng(png, {}, reader)).reading)
  const swapped = readings
    .map((_, index) => readings[readings.length - 1 - index])
    .filter((one) => one !== undefined)
  const chat: ScreenChat = joinScreenshots(swapped)
  const expected = drawn.expected
  return {
    screen,
    pictures: shots.length,
    gaps: chat.gaps.length,
    score: [score(align(expected, chat.messages))].reduce(add, NOTHING),
  }
}
