/** Draws a chat as one of the apps would show it: a page of HTML, and what stands on it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CHATS, type Chat, type Language, type Line } from './chats.ts'
import type { Colours, Theme } from './theme.ts'

export const MODES = ['light', 'dark'] as const
export type Mode = (typeof MODES)[number]

export interface Screen {
  readonly theme: Theme
  readonly mode: Mode
  readonly language: Language
  /** With a third person, so that names stand with the messages. */
  readonly group: boolean
}

/** A message that stands on the page, as it should be read. */
export interface Expected {
  readonly side: 'left' | 'right' | 'centre'
  readonly text: string
  readonly name?: string
  readonly time?: string
  readonly reply?: string
  readonly day?: true
}

export interface Drawn {
  readonly html: string
  /** One for each element that carries `data-n`, by its number. */
  readonly expected: readonly Expected[]
  readonly title: string
}

/** Minutes after midnight of the first message. */
const START = 14 * 60 + 3
const STATUS_HEIGHT = 34
const HEADER_HEIGHT = 58
const FIELD_HEIGHT = 56

const SNAPCHAT_ME: Readonly<Record<Language, string>> = {
  en: 'ME',
  de: 'ICH',
  fr: 'MOI',
  es: 'YO',
  it: 'IO',
}

const TODAY_AT: Readonly<Record<Language, string>> = {
  en: 'Today at',
  de: 'heute um',
  fr: 'Aujourd’hui à',
  es: 'hoy a las',
  it: 'Oggi alle',
}

interface Entry {
  readonly expected: Expected
  readonly line: Line
  readonly index: number
  readonly firstOfRun: boolean
  readonly lastOfRun: boolean
}

/** The page, and what should be read from it if all of it were visible. */
export function drawScreen(screen: Screen): Drawn {
  const chat = CHATS[screen.language]
  const { theme, mode } = screen
  const colours = theme[mode]
  const entries = entriesOf(screen, chat)
  const title = screen.group ? `${chat.other.split(' ')[0] ?? ''} & Co` : chat.other
  const body = entries.map((entry) => drawEntry(entry, screen, chat)).join('\n')
  const html = `<!doctype html><meta charset="utf-8"><style>${styleOf(theme, colours)}</style>
<div class="status"><b>14:41</b><span>5G ▮ 78%</span></div>
<div class="header"><svg width="12" height="20" viewBox="0 0 12 20"><path d="M10 2 2 10l8 8" fill="none" stroke="currentColor" stroke-width="2"/></svg>
<span class="face"></span><div><div class="title">${escaped(title)}</div><div class="online">${chat.online}</div></div></div>
<div class="chat">${body}</div>
<div class="foot"><div class="field">${chat.placeholder}</div><span class="send"></span></div>`
  return { html, expected: entries.map(({ expected }) => expected), title }
}

function entriesOf(screen: Screen, chat: Chat): readonly Entry[] {
  const lines = chat.lines.map((line) =>
    line.from === 'third' && !screen.group ? { ...line, from: 'other' as const } : line,
  )
  return lines.map((line, index) => ({
    expected: expectedOf(line, index, { screen, chat, lines }),
    line,
    index,
    firstOfRun: lines[index - 1]?.from !== line.from,
    lastOfRun: lines[index + 1]?.from !== line.from,
  }))
}

function expectedOf(
  line: Line,
  index: number,
  { screen, chat, lines }: { screen: Screen; chat: Chat; lines: readonly Line[] },
): Expected {
  const { theme, language, group } = screen
  const text = line.text.replace('{}', '').trim()
  if (line.from === 'day')
    return { side: 'centre', text: dayText(line, index, { screen, lines }), day: true }
  if (line.from === 'notice') return { side: 'centre', text }
  const mine = line.from === 'me'
  const named = theme.layout === 'names' || (group && !mine)
  const name = line.from === 'me' ? chat.me : line.from === 'other' ? chat.other : chat.third
  const snap = theme.names === 'bar'
  return {
    side: mine && (theme.layout === 'bubbles' || snap) ? 'right' : 'left',
    text,
    ...(named ? { name: snap ? (mine ? SNAPCHAT_ME[language] : name.toUpperCase()) : name } : {}),
    ...(theme.time === 'inside' ? { time: clock(index, language) } : {}),
    ...(line.quotes !== undefined && theme.time === 'inside' ? { reply: line.quotes } : {}),
  }
}

function dayText(
  line: Line,
  index: number,
  { screen, lines }: { screen: Screen; lines: readonly Line[] },
): string {
  return screen.theme.dayTime && lines[index] === line
    ? `${line.text}, ${clock(index, screen.language)}`
    : line.text
}

function clock(index: number, language: Language): string {
  const minutes = START + index * 7
  const hours = Math.floor(minutes / 60) % 24
  const rest = String(minutes % 60).padStart(2, '0')
  return language === 'en'
    ? `${String(((hours + 11) % 12) + 1)}:${rest} ${hours < 12 ? 'AM' : 'PM'}`
    : `${String(hours).padStart(2, '0')}:${rest}`
}

function drawEntry(entry: Entry, screen: Screen, chat: Chat): string {
  const { expected, line, index } = entry
  const text = escaped(
    line.text === expected.text || expected.day ? expected.text : line.text,
  ).replace('{}', '<span class="emoji"></span>')
  const mark = `data-n="${String(index)}"`
  if (expected.side === 'centre') return `<div class="notice"><span ${mark}>${text}</span></div>`
  return screen.theme.layout === 'names'
    ? drawNamed(entry, { screen, chat, text, mark })
    : drawBubble(entry, { screen, chat, text, mark })
}

interface Parts {
  readonly screen: Screen
  readonly chat: Chat
  readonly text: string
  readonly mark: string
}

function drawNamed(
  { line, index, firstOfRun, expected }: Entry,
  { screen, text, mark }: Parts,
): string {
  const { theme, mode, language } = screen
  const ink = theme[mode].names[line.from === 'me' ? 2 : line.from === 'other' ? 0 : 1] ?? ''
  const bar = theme.names === 'bar'
  const when = bar
    ? ''
    : `<span class="when">${TODAY_AT[language]} ${clock(index, language)}</span>`
  const head = firstOfRun
    ? `<div class="name" style="color:${ink}">${escaped(expected.name ?? '')} ${when}</div>`
    : ''
  const face = !bar && firstOfRun ? '<span class="face big"></span>' : ''
  const turn = firstOfRun ? 'turn' : ''
  return bar
    ? `<div class="named ${turn}">${head}<div class="bar" style="border-color:${ink}" ${mark}>${text}</div></div>`
    : `<div class="named spaced ${turn}">${face}${head}<div ${mark}>${text}</div></div>`
}

function drawBubble(entry: Entry, { screen, chat, text, mark }: Parts): string {
  const { theme, mode } = screen
  const { line, firstOfRun, lastOfRun, expected } = entry
  const mine = line.from === 'me'
  const name =
    expected.name === undefined || !firstOfRun
      ? ''
      : `<div class="name" style="color:${theme[mode].names[line.from === 'other' ? 0 : 1] ?? ''}">${escaped(expected.name)}</div>`
  const inside = theme.names === 'inside'
  const face =
    theme.avatar === 'both' || (theme.avatar === 'left' && !mine)
      ? `<span class="face ${theme.avatar === 'both' || lastOfRun ? '' : 'away'}"></span>`
      : ''
  const ticks = mine
    ? '<svg width="16" height="10" viewBox="0 0 16 10"><path d="M1 5l3 3 6-7M7 8l1 0 6-7" fill="none" stroke="#53bdeb" stroke-width="1.4"/></svg>'
    : ''
  const time =
    expected.time === undefined
      ? ''
      : `<span class="room ${mine ? 'wide' : ''}"></span><span class="time">${expected.time} ${ticks}</span>`
  const quote =
    expected.reply === undefined
      ? ''
      : `<div class="quote"><div class="who">${escaped(chat.me)}</div>${escaped(expected.reply)}</div>`
  return `<div class="row ${mine ? 'mine' : ''} ${firstOfRun ? 'turn' : ''}">${inside ? '' : name}
<div class="line">${face}<div class="bubble ${mine ? 'right' : 'left'}" ${mark}>${inside ? name : ''}${quote}${text}${time}</div></div></div>`
}

function styleOf(theme: Theme, colours: Colours): string {
  const [vertical, horizontal] = theme.padding
  const fixed = colours.right.endsWith(' fixed')
  const faces = theme.avatar === 'none' ? 0 : theme.layout === 'names' ? 52 : 36
  return `${fontFaces(theme.font)}
* { box-sizing: border-box; margin: 0 }
body { width: ${theme.width}px; height: 100vh; display: flex; flex-direction: column; overflow: hidden;
  font: ${theme.size}px/${theme.lineHeight}px '${theme.font}'; background: ${colours.page}; color: ${colours.leftInk} }
.status { height: ${STATUS_HEIGHT}px; padding: 8px 18px 0; display: flex; justify-content: space-between;
  font-size: 13px; background: ${colours.header}; color: ${colours.headerInk} }
.header { height: ${HEADER_HEIGHT}px; flex: none; display: flex; gap: 12px; align-items: center; padding: 0 14px;
  background: ${colours.header}; color: ${colours.headerInk};
  ${theme.header === 'centre' ? 'justify-content: center; text-align: center' : ''} }
.header svg { ${theme.header === 'centre' ? 'position: absolute; left: 14px' : ''} }
.title { font-size: 17px; font-weight: 600 } .online { font-size: 12px; line-height: 15px; color: ${colours.faint} }
.face { width: 28px; height: 28px; border-radius: 50%; flex: none; align-self: flex-end;
  background: radial-gradient(circle at 50% 40%, #f3d3b8 30%, transparent 31%), linear-gradient(#6aa, #457) }
.header .face { width: 36px; height: 36px; align-self: center; ${theme.header === 'centre' ? 'display: none' : ''} }
.face.big { position: absolute; left: ${theme.margin}px; width: 40px; height: 40px } .face.away { visibility: hidden }
.chat { flex: 1; overflow: hidden; padding: 6px 0; background: ${colours.wallpaper ?? 'none'} ${colours.page};
  ${colours.wallpaper?.startsWith('radial') ? 'background-size: 46px 46px' : ''} }
.foot { height: ${FIELD_HEIGHT}px; flex: none; display: flex; gap: 8px; align-items: center; padding: 0 8px;
  background: ${theme.names === 'inside' ? 'transparent' : colours.page} }
.field { flex: 1; height: 42px; border-radius: 21px; padding: 10px 16px; background: ${colours.field}; color: ${colours.faint} }
.send { width: 40px; height: 40px; border-radius: 50%; background: #3a9d6e }
.notice { text-align: center; margin: 9px 12% } .notice span { display: inline-block; padding: 3px 10px; border-radius: 8px;
  font-size: 12.5px; line-height: 18px; background: ${colours.notice}; color: ${colours.noticeInk} }
.row { margin: ${theme.gap}px ${theme.margin}px } .turn { margin-top: ${theme.turn}px }
.line { display: flex; gap: 8px } .mine .line { flex-direction: row-reverse }
.bubble { position: relative; max-width: ${Math.round(theme.width * theme.widest)}px; padding: ${vertical}px ${horizontal}px;
  border-radius: ${theme.radius}px; overflow-wrap: anywhere }
.left { background: ${colours.left}; color: ${colours.leftInk} }
.right { background: ${colours.right.replace(' fixed', '')}; color: ${colours.rightInk}; ${fixed ? 'background-attachment: fixed' : ''} }
.time { position: absolute; right: ${horizontal}px; bottom: ${vertical - 2}px; font-size: 11.5px; line-height: 16px; color: ${colours.faint} }
.right .time { color: ${colours.faintRight ?? colours.faint} }
.room { display: inline-block; width: 58px; height: 1px } .room.wide { width: 80px }
.name { font-size: ${theme.names === 'line' ? 16 : 13}px; line-height: 18px; font-weight: ${theme.names === 'above' ? 400 : 600} }
.row > .name { padding-left: ${faces + horizontal}px }
.when { font-size: 12px; font-weight: 400; color: ${colours.faint}; padding-left: 6px }
.quote { background: ${colours.quote}; border-left: 4px solid #1f9e78; border-radius: 6px; padding: 4px 10px; margin: 2px 0 4px;
  font-size: 14px; line-height: 18px; color: ${colours.faint} } .right .quote { background: ${colours.quoteRight} }
.who { color: #1f9e78; font-weight: 500 }
.named { position: relative; padding: 0 ${theme.margin}px 0 ${theme.margin + faces}px } .named.spaced { padding-top: ${theme.gap}px }
.bar { border-left: 2px solid; padding: ${vertical}px 8px } .named .name { ${theme.names === 'bar' ? 'font-size: 11.5px; padding-bottom: 2px' : ''} }
.emoji { display: inline-block; width: 1.15em; height: 1.15em; border-radius: 50%; vertical-align: -0.2em;
  background: radial-gradient(circle at 32% 38%, #402 8%, transparent 9%), radial-gradient(circle at 68% 38%, #402 8%, transparent 9%), #fc3 }`
}

function fontFaces(font: Theme['font']): string {
  const name = font.toLowerCase()
  const folder = join(
    dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)),
    'files',
  )
  return [400, 500, 600]
    .map((weight) => {
      const bytes = readFileSync(join(folder, `${name}-latin-${String(weight)}-normal.woff2`))
      return `@font-face { font-family: '${font}'; font-weight: ${String(weight)};
src: url(data:font/woff2;base64,${bytes.toString('base64')}) }`
    })
    .join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
