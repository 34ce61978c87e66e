/** The measured figures as a page of Markdown. */
import { add, NOTHING, type Score } from './measure.ts'
import { MODES, type Screen } from './page.ts'
import { LANGUAGES } from './chats.ts'

export interface Row {
  readonly screen: Screen
  readonly damage: string
  readonly score: Score
  /** Preparing, recognising, understanding. */
  readonly milliseconds: number
  readonly title: boolean
}

export interface JoinRow {
  readonly screen: Screen
  readonly pictures: number
  readonly gaps: number
  readonly score: Score
}

const INTRO = `# Reading screenshots: what was measured

Made by \`npm run screenshots\`; do not edit. Chats are invented; screens of eight apps are drawn by \`bench/screens\` with two fonts at three
pixels per CSS pixel, and read by Tesseract (\`4.0.0_best_int\`) as the pages read them. **Real screenshots are harder**: other fonts, photos,
emoji, wallpapers, languages mixed in one chat. The figures show that no theme, language or side is lost, not how often a real screen is
read without a mistake; so the person always sees and corrects what was read before it is checked.

- **errors**: character error rate of the messages and notices, lost and invented messages counted whole; letters that emoji hide do not count.
- **sides**: messages, notices and day headers on the right side of the screen.
- **names**, **times**, **quotes**: read without a mistake, of those that stand on the screens. A time that is doubtful is left out; **wrong times** are those that were taken all the same.
- **unmarked**: messages with a wrong letter or side that were not marked as doubtful.
`

export function writeReport(rows: readonly Row[], joins: readonly JoinRow[]): string {
  const clean = rows.filter(({ damage, screen }) => damage === 'none' && !screen.group)
  const groups = rows.filter(({ damage, screen }) => damage === 'none' && screen.group)
  const apps = [...new Set(rows.map(({ screen }) => screen.theme.app))]
  const lines = [
    INTRO,
    '## All clean screens',
    '',
    table(
      [
        'screens',
        'messages',
        'errors',
        'sides',
        'names',
        'times',
        'wrong times',
        'quotes',
        'titles',
        'lost',
        'invented',
        'wrong',
        'unmarked',
      ],
      [
        ['one to one', clean],
        ['groups', groups],
        ...MODES.map(
          (mode) =>
            [mode, [...clean, ...groups].filter((row) => row.screen.mode === mode)] as const,
        ),
      ].map(([name, part]) => summary(name as string, part as readonly Row[])),
    ),
    '',
    '## Error rate and sides by app, theme and language',
    '',
    table(
      ['app', 'theme', ...LANGUAGES, 'sides', 'seconds'],
      apps.flatMap((app) =>
        MODES.map((mode) => {
          const own = clean.filter(({ screen }) => screen.theme.app === app && screen.mode === mode)
          const total = sum(own)
          return [
            app,
            mode,
            ...LANGUAGES.map((language) =>
              rate(sum(own.filter(({ screen }) => screen.language === language))),
            ),
            share(total.sides, total.messages),
            seconds(own),
          ]
        }),
      ),
    ),
    '',
    '## Groups, where names stand with the messages',
    '',
    table(
      ['app', 'errors', 'sides', 'names', 'times'],
      apps
        .map((app) => [app, sum(groups.filter(({ screen }) => screen.theme.app === app))] as const)
        .filter(([, { messages }]) => messages > 0)
        .map(([app, total]) => [
          app,
          rate(total),
          share(total.sides, total.messages),
          share(total.names, total.named),
          share(total.times, total.timed),
        ]),
    ),
    '',
    '## Damaged pictures',
    '',
    'Noise has a standard deviation of 9 of 255; JPEG has quality 40; half size is one half in each direction. Each app and theme once, in one',
    'of the languages.',
    '',
    table(
      ['damage', 'theme', 'screens', 'errors', 'sides', 'lost', 'invented', 'unmarked', 'seconds'],
      [...new Set(rows.map(({ damage }) => damage))]
        .filter((damage) => damage !== 'none')
        .flatMap((damage) =>
          MODES.map((mode) => {
            const own = rows.filter((row) => row.damage === damage && row.screen.mode === mode)
            const total = sum(own)
            return [
              damage,
              mode,
              String(own.length),
              rate(total),
              share(total.sides, total.messages),
              String(total.lost),
              String(total.invented),
              String(total.unmarked),
              seconds(own),
            ]
          }),
        ),
    ),
    '',
    '## Overlapping screens, joined',
    '',
    'All screens of a chat of 26 messages, notices and days, each scrolled by 62 % of the chat, handed over in reverse. Doubles show as',
    'invented messages.',
    '',
    table(
      [
        'app',
        'theme',
        'language',
        'pictures',
        'messages',
        'lost',
        'invented',
        'gaps',
        'errors',
        'sides',
      ],
      joins.map(({ screen, pictures, gaps, score }) => [
        screen.theme.app,
        screen.mode,
        screen.language,
        String(pictures),
        String(score.messages),
        String(score.lost),
        String(score.invented),
        String(gaps),
        rate(score),
        share(score.sides, score.messages),
      ]),
    ),
    '',
  ]
  return lines.join('\n')
}

function summary(name: string, rows: readonly Row[]): readonly string[] {
  const total = sum(rows)
  return [
    `${name} (${String(rows.length)})`,
    String(total.messages),
    rate(total),
    share(total.sides, total.messages),
    share(total.names, total.named),
    share(total.times, total.timed),
    String(total.wrongTimes),
    share(total.quotes, total.quoted),
    share(rows.filter(({ title }) => title).length, rows.length),
    String(total.lost),
    String(total.invented),
    String(total.wrong),
    String(total.unmarked),
  ]
}

function sum(rows: readonly { readonly score: Score }[]): Score {
  return rows.map(({ score }) => score).reduce(add, NOTHING)
}

function rate({ errors, characters }: Score): string {
  return characters === 0 ? '–' : `${((100 * errors) / characters).toFixed(1)} %`
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function seconds(rows: readonly Row[]): string {
  const sorted = rows.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return ((sorted[sorted.length >> 1] ?? 0) / 1_000).toFixed(1)
}

/** Padded as the formatter would. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n')
}
