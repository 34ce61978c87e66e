// Writes docs/chat-formats.md from what the examples prove; fails where it is out of date (`npx vitest run -u conformance`
// writes it again) and where a format has a gap that nobody has given a reason for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CAPABILITIES, NOT_IN_FORMAT, shownBy, type Capability } from '../../tests/conformance.ts'
import { conformancePage, type OtherFile } from '../../tests/conformance-page.ts'
import { CHAT_FORMATS, readChats, type Reading } from './index.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const FIXTURES = join(ROOT, 'fixtures/chats')
const OTHERS = join(ROOT, '../shared/chat-exports')
const KEPT = join(import.meta.dirname, '../../tests/others.json')
const PAGE = join(ROOT, 'docs/chat-formats.md')

const ids = CHAT_FORMATS.map(({ id }) => id)

type Shown = ReadonlySet<Capability>

/** What each of our examples shows, by format. */
function ours(): ReadonlyMap<string, readonly Shown[]> {
  return new Map(
    ids.map((id) => [
      id,
      readdirSync(join(FIXTURES, id)).map((name) => shownIn(join(FIXTURES, id, name))),
    ]),
  )
}

/** What the caller had to say is not the format's. */
function shownIn(folder: string): Shown {
  const reading = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Reading
  const shown = shownBy(reading)
  return existsSync(join(folder, 'options.json'))
    ? new Set([...shown].filter((capability) => capability !== 'owner' && capability !== 'zone'))
    : shown
}

function shownByFormat(): readonly (readonly [id: string, shown: Shown])[] {
  return [...ours()].map(([id, examples]) => [id, new Set(examples.flatMap((shown) => [...shown]))])
}

const kept = (): readonly OtherFile[] => JSON.parse(readFileSync(KEPT, 'utf8')) as OtherFile[]

describe('the table of formats', () => {
  it('has no gap without a reason', () => {
    const gaps = shownByFormat().flatMap(([id, shown]) =>
      CAPABILITIES.filter(
        (capability) => !shown.has(capability) && NOT_IN_FORMAT[id]?.[capability] === undefined,
      ).map((capability) => `${id}: ${capability}`),
    )
    expect(gaps).toEqual([])
  })

  it('gives no reason for what an example shows', () => {
    const wrong = shownByFormat().flatMap(([id, shown]) =>
      CAPABILITIES.filter(
        (capability) => shown.has(capability) && NOT_IN_FORMAT[id]?.[capability] !== undefined,
      ).map((capability) => `${id}: ${capability}`),
    )
    expect(wrong).toEqual([])
  })

  it('is what docs/chat-formats.md says', async () => {
    await expect(conformancePage(ours(), kept())).toMatchFileSnapshot(PAGE)
  })
})

describe.skipIf(!existsSync(OTHERS))('the files by others', () => {
  it('give what was kept of them', async () => {
    const files: OtherFile[] = []
    for (const folder of readdirSync(OTHERS, { withFileTypes: true })) {
      if (!folder.isDirectory()) continue
      for (const name of readdirSync(join(OTHERS, folder.name)).sort()) {
        files.push(await read(`${folder.name}/${name}`))
      }
    }
    await expect(`${JSON.stringify(files, null, 2)}\n`).toMatchFileSnapshot(KEPT)
  })
})

async function read(file: string): Promise<OtherFile> {
  const bytes = new Uint8Array(readFileSync(join(OTHERS, file)))
  const name = file.slice(file.indexOf('/') + 1)
  const reading = await readChats([{ name, bytes }])
  const text = new TextDecoder().decode(bytes)
  const sure = CHAT_FORMATS.map(({ id, recognise }) => ({
    id,
    sureness: recognise({ name, path: name, text, bytes, chosen: true }),
  }))
  const best = sure.reduce((a, b) => (b.sureness > a.sureness ? b : a))
  const { conversations, issues } = reading
  return {
    file,
    format: best.sureness > 0 ? best.id : '',
    shows: [...shownBy(reading)],
    conversations: conversations.length,
    messages: conversations.reduce((sum, { messages }) => sum + messages.length, 0),
    people: conversations.reduce((sum, { participants }) => sum + participants.length, 0),
    issues: [...new Set(issues.map(({ code }) => code))],
  }
}
