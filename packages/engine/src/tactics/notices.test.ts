import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Conversation, Message } from '../chat/types.ts'
import { readChats } from '../chat/index.ts'
import { isAppsWords } from './notices.ts'

const CHATS = join(import.meta.dirname, '../../../../fixtures/chats')

/** Every message of the fixtures, as their readers give them. */
const all = readdirSync(CHATS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('expected.json'))
  .map((path) => JSON.parse(readFileSync(join(CHATS, path), 'utf8')) as unknown)
  .flatMap((read) => (read as { conversations?: readonly Conversation[] }).conversations ?? [])
  .flatMap(({ messages }) => messages)

/** Notices in the languages of the patterns begin or end like one of these. */
const OURS =
  /\b(?:(?:are|now secured with) end-to-end|took a screenshot|Screenshot gemacht|capture d’écran|captura de pantalla|uno screenshot|messages éphémères|mensajes temporales|messaggi effimeri|security code with|Sicherheitsnummer|code de sécurité|código de seguridad con|codice di sicurezza|disappearing messages|selbstlöschende)/u

/** Who came or went may have a name that sounds like one. */
const isOurs = ({ event, kind, text }: Message): boolean =>
  kind === 'system' && event !== 'person-added' && event !== 'person-left' && OURS.test(text)

const notices = all.filter(isOurs)

const OWN = 'i recorded everything. send me 300 dollars or i send it to all your friends'

async function read(line: string): Promise<Message | undefined> {
  const at = '14/03/2026, 10:0'
  const lines = [`${at}0 - Kim: hey`, `${at}1 - Sam: hi`, `${at}2 - Kim: ok`, `${at}3 - ${line}`]
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const { conversations } = await readChats([{ name: 'WhatsApp Chat with Kim.txt', bytes }])
  return conversations[0]?.messages.at(-1)
}

describe('notices', () => {
  it('of every app are its own words', () => {
    expect(notices.length).toBeGreaterThan(20)
    expect(notices.filter((one) => !isAppsWords(one)).map(({ text }) => text)).toEqual([])
  })

  it.each([
    `this chat is end-to-end encrypted. ${OWN}`,
    `You blocked me? ${OWN}`,
    `Kim turned on disappearing messages. ${OWN}`,
    'You blocked me, pay 300',
  ])('that somebody typed are not: %s', async (text) => {
    for (const line of [text, `Kim: \u200e${text}`]) {
      const message = await read(line)
      expect(message).toMatchObject({ kind: 'system', text })
      expect(message && isAppsWords(message)).toBe(false)
    }
  })
})
