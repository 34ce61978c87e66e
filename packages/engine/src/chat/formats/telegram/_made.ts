/** For the tests and the bench: a chat as Telegram Desktop writes it, with the indentation of its own. */
import { OTHER, OWNER, textFile, type MakeExport } from '../../../../tests/made-chat.ts'

const IDS: Readonly<Record<string, number>> = { [OTHER]: 6_001_234_567, [OWNER]: 512_345_678 }

export const makeExport: MakeExport = (messages) => {
  const written = messages.map(({ from, at, text }, index) => ({
    id: 1_000 + index,
    type: 'message',
    date: at.slice(0, 19),
    date_unixtime: String(Date.parse(at) / 1_000),
    from,
    from_id: `user${String(IDS[from] ?? 0)}`,
    text: piecesOf(text),
    text_entities: entitiesOf(text),
  }))
  const chat = { name: OTHER, type: 'personal_chat', id: IDS[OTHER], messages: written }
  return [textFile('ChatExport_2026-01-20/result.json', JSON.stringify(chat, null, 1))]
}

/** Matches an address, which is a piece of its own: `https://a.b/?c=d`; not `a.b`. */
const ADDRESS = /(https:\/\/\S{1,200})/u

function piecesOf(text: string): unknown {
  const pieces = text.split(ADDRESS).filter((piece) => piece !== '')
  if (pieces.length === 1 && !ADDRESS.test(text)) return text
  return pieces.map((piece) => (ADDRESS.test(piece) ? { type: 'link', text: piece } : piece))
}

function entitiesOf(text: string): unknown {
  return text
    .split(ADDRESS)
    .filter((piece) => piece !== '')
    .map((piece) => ({ type: ADDRESS.test(piece) ? 'link' : 'plain', text: piece }))
}
