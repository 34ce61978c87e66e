/**
 * The texts to learn from and to measure with: labelled conversations and lines of `fixtures/`, and ordinary chats of
 * `../shared/corpora` where that folder is there. Invented texts only are kept in the repository.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Conversation, Message } from '../../packages/engine/src/chat/index.ts'
import type { Level, TacticId } from '../../packages/engine/src/tactics/index.ts'

/** See `contracts/conversation.md`. */
export interface Labels {
  readonly level: Level
  readonly language: string
  readonly variant?: string
  readonly tactics: Readonly<Partial<Record<TacticId, readonly number[]>>>
  readonly firstWarning?: number | null
  readonly firstEmergency?: number | null
}

export interface Labelled {
  /** The file's name: one file, one writer. */
  readonly writer: string
  readonly conversation: Conversation
  readonly labels: Labels
}

/** A line of a labelled set or of a corpus; the latter name neither people nor kinds. */
interface Raw extends Omit<Conversation, 'participants' | 'messages'> {
  readonly participants?: Conversation['participants']
  readonly messages: readonly Partial<Message>[]
  readonly labels?: Labels
  readonly lang?: string
}

export interface Line {
  readonly text: string
  readonly tactics: readonly TacticId[]
}

/** A message that was written alone, to be judged alone. */
export interface SingleMessage {
  /** What a careful reader would take it for. */
  readonly means: 'despair' | 'blackmail' | 'none'
  /** The owner of the phone, or who writes to them. */
  readonly from: 'me' | 'other'
  readonly text: string
}

/** So that the same chats are learned from and measured with each time. */
export const ORDINARY_SEED = 7
const FIXTURES = new URL('../../fixtures/', import.meta.url)
const CORPORA = new URL('../../../shared/corpora/', import.meta.url)

/** Corpora whose licence lets a shipped model learn from them, and how many chats of each it does. */
const LEARNED: Readonly<Record<string, number>> = {
  xpersona: 1000,
  taskmaster4: 300,
  casino_negotiation: 200,
  sgd: 250,
  topical_chat: 200,
  bothbosu_scam: 300,
  chatterbot_smalltalk: 1500,
  uci_sms: 3800,
}
/** Measured with only. */
const MEASURED = ['nus_sms_en', 'persuasionforgood'] as const
/** Languages that nothing was written for. */
const OTHER_LANGUAGES: ReadonlySet<string> = new Set(['ja', 'ko', 'zh', 'id', 'pt'])

export function readConversations(set: 'train' | 'test'): readonly Labelled[] {
  return filesIn(`conversations/${set}/`, '.jsonl').flatMap((file) =>
    readLabelled(file, basename(file.pathname, '.jsonl')),
  )
}

export function readLabelled(file: URL, writer: string): readonly Labelled[] {
  return readLines(file).map((line) => toLabelled(line, writer))
}

function toLabelled(line: string, writer: string): Labelled {
  const { labels, lang, participants, messages, ...rest } = JSON.parse(line) as Raw
  const written = messages.map((message) => ({
    ...message,
    from: message.from ?? 'A',
    kind: message.kind ?? ('text' as const),
  }))
  return {
    writer,
    conversation: {
      ...rest,
      participants:
        participants ??
        [...new Set(written.map(({ from }) => from))].map((id) => ({ id, name: id })),
      messages: written as Conversation['messages'],
    },
    labels: labels ?? { level: 'none', language: lang ?? 'en', tactics: {} },
  }
}

/** Labelled single messages: `tactics<TAB>text`, `-` for none. */
export function readLabelledLines(): readonly Line[] {
  return filesIn('lines/', '.tsv').flatMap((file) =>
    readLines(file).map((line) => {
      const [labels = '-', text = ''] = line.split('\t')
      return { text, tactics: labels === '-' ? [] : (labels.split(',') as TacticId[]) }
    }),
  )
}

/** `means<TAB>from<TAB>text`, a file for each hand. */
export function readSingleMessages(): readonly SingleMessage[] {
  return filesIn('messages/', '.tsv').flatMap((file) =>
    readLines(file).map((line) => {
      const [means, from, text = ''] = line.split('\t')
      return { means, from, text } as SingleMessage
    }),
  )
}

export function areCorporaThere(): boolean {
  return existsSync(CORPORA)
}

/** Ordinary chats, split by chance (the same each time): those to learn from, and those to measure with. Null without the folder. */
export function readOrdinary(
  chance: () => number,
): { readonly learned: readonly Labelled[]; readonly measured: readonly Labelled[] } | null {
  if (!areCorporaThere()) return null
  const learned: Labelled[] = []
  const measured: Labelled[] = []
  for (const name of [...Object.keys(LEARNED), ...MEASURED]) {
    const chats = readCorpus(name)
    const share = (LEARNED[name] ?? 0) / chats.length
    for (const chat of chats) (chance() < share ? learned : measured).push(chat)
  }
  return { learned, measured }
}

/** Writes chats as Conversation lines, a file for each corpus; gives their paths by its name. */
export function writeByCorpus(
  chats: readonly Labelled[],
  folder: string,
): Readonly<Record<string, string>> {
  const names = [...new Set(chats.map(({ writer }) => writer))]
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, `${name}.jsonl`)
      const lines = chats
        .filter(({ writer }) => writer === name)
        .map(({ conversation, labels }) => `${JSON.stringify({ ...conversation, labels })}\n`)
      writeFileSync(path, lines.join(''))
      return [name, path]
    }),
  )
}

/** Scams and advertising are not ordinary chats. */
function readCorpus(name: string): readonly Labelled[] {
  return readLines(new URL(`${name}.jsonl`, CORPORA))
    .filter((line) => {
      const { label, lang } = JSON.parse(line) as {
        readonly label?: unknown
        readonly lang?: string
      }
      return label !== 1 && label !== '1' && label !== 'spam' && !OTHER_LANGUAGES.has(lang ?? 'en')
    })
    .map((line) => toLabelled(line, name))
}

/** In the order of their names, so that learning meets them the same way each time. */
function filesIn(folder: string, ending: string): readonly URL[] {
  const place = new URL(folder, FIXTURES)
  return readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => new URL(name, place))
}

function readLines(file: URL): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}
