/**
 * One check, from files to views. It holds what was read while the page is open, and nothing after; the worker around it
 * is only a door.
 */
import {
  markOwner,
  parseZone,
  readChats,
  withZone,
  type Conversation,
  type Participant,
  type Reading,
} from '@holdfast/engine/chat'
import { toConversation } from '@holdfast/engine/screenshots'
import {
  blackmailLevel,
  createAssessor,
  mayBeWrongOwner,
  type TacticReader,
} from '@holdfast/engine/tactics'
import { createComparing } from './comparing.ts'
import {
  isMuch,
  listOf,
  load,
  surveyFiles,
  UnreadableFile,
  type Loaded,
  type Surveyed,
} from './gather.ts'
import { EVERYTHING, type Filter } from './filter.ts'
import type { ChosenFile, Doing, Reply, Request } from './protocol.ts'
import { messagesBetween } from './shown.ts'
import { listOfChats, namesOf, urgency } from './summary.ts'
import { chosenOf, viewOf, type AssessedChat } from './view.ts'
import type { Wording } from './wording.ts'

/** Names to choose from; more would not help to find one's own. */
const MOST_NAMES = 30

/** Where each kind of work begins on the way that the progress shows, as long as it takes; the last one ends at 1. */
const STARTS: Readonly<Record<Doing, number>> = {
  looking: 0,
  loading: 0.05,
  reading: 0.1,
  checking: 0.2,
}
const ENDS: Readonly<Record<Doing, number>> = {
  looking: 0.05,
  loading: 0.1,
  reading: 0.2,
  checking: 1,
}

/** Messages assessed between two tellings of the progress. */
const MESSAGES_A_TELLING = 2000

export interface Session {
  /** Answers one request by any number of replies. */
  readonly answer: (request: Request) => Promise<void>
}

export interface Readers {
  readonly all: TacticReader
  readonly blackmail: TacticReader
}

/** A session that says its replies through `reply`. */
export function createSession(
  { all: reader, blackmail }: Readers,
  reply: (reply: Reply) => void,
): Session {
  let wording: Wording = { language: 'en', register: 'familiar' }
  let reading: Reading = { conversations: [], issues: [] }
  let assessed: readonly AssessedChat[] = []
  let opened: AssessedChat | undefined
  /** The opened chat before a zone was chosen for it. */
  let openedAsRead: AssessedChat | undefined
  /** What the person wants to see of the opened chat. */
  let filter: Filter = EVERYTHING
  let surveyed: Surveyed | undefined
  const comparing = createComparing(reply)

  /** Always goes on: stopping is done by ending the worker. */
  function tell(doing: Doing, share: number): boolean {
    const start = STARTS[doing]
    reply({ kind: 'progress', doing, share: start + (ENDS[doing] - start) * share })
    return true
  }

  async function openFiles(files: readonly ChosenFile[]): Promise<void> {
    surveyed = await surveyFiles(files, (share) => tell('looking', share))
    if (isMuch(surveyed)) reply({ kind: 'pick', chats: listOf(surveyed) })
    else await pick(surveyed, 'all')
  }

  async function pick(from: Surveyed, chosen: readonly string[] | 'all'): Promise<void> {
    const loaded = await load(from, chosen, (share) => tell('loading', share))
    await read(loaded)
  }

  async function read({ files, issues }: Loaded): Promise<void> {
    const { conversations, issues: more } = await readChats(files, {
      progress: (share) => tell('reading', share),
    })
    reading = { conversations, issues: [...issues, ...more] }
    ask()
  }

  function ask(): void {
    const chats = reading.conversations.filter(({ messages }) => messages.length > 0)
    if (chats.length === 0) {
      reply({ kind: 'nothing', issues: reading.issues })
      return
    }
    const names = namesWithoutOwner(chats)
    if (names.length > 1) reply({ kind: 'who', names })
    else assessAll(null)
  }

  function assessAll(owner: string | null): void {
    const chats = reading.conversations.filter(({ messages }) => messages.length > 0)
    const progress = createProgress(chats)
    const wasAsked = namesWithoutOwner(chats).length > 1
    assessed = chats
      .map((chat) => {
        const asked = wasAsked && !hasOwner(chat)
        // On screens the owner is what the person said or left as it was read: it can be wrong like any answer.
        const isSaid = asked || chat.platform === 'screenshot'
        const name = asked ? owner : (owner ?? ownerOf(chat)?.name ?? null)
        const conversation = isSaid ? markOwner(withoutOwner(chat), name ?? undefined) : chat
        const assessor = createAssessor(conversation, reader, { language: wording.language })
        for (const message of conversation.messages) {
          assessor.push(message)
          progress()
        }
        const assessment = assessor.current()
        const level = blackmailLevel(conversation, assessment, blackmail)
        const doubt = isSaid && mayBeWrongOwner(conversation, { ...assessment, level }, blackmail)
        const read = { conversation, assessment, guides: reader.guides, ...wording }
        return { ...read, blackmail: level, doubt, asked }
      })
      .toSorted((a, b) => urgency(b) - urgency(a))
    reply({ kind: 'chats', ...listOfChats(assessed), issues: reading.issues })
  }

  /** Gives the opened chat's times a zone; what the chat itself says about its zone stays. */
  function chooseZone(name: string): void {
    const zone = parseZone(name)
    if (zone === null || openedAsRead === undefined) return
    const conversation = withZone(openedAsRead.conversation, zone)
    opened = { ...openedAsRead, conversation, zone: name }
    reply({ kind: 'view', view: viewOf(opened, filter) })
  }

  async function compare(files: readonly ChosenFile[] | 'others', ticket: number): Promise<void> {
    if (opened === undefined) return
    const { conversation: chat } = opened
    if (files !== 'others') await comparing.withFiles(chat, files, ticket)
    else {
      const others = reading.conversations.filter(({ id }) => id !== chat.id)
      await comparing.withChats(chat, others, ticket)
    }
  }

  /** Counts messages, and tells the page now and then. */
  function createProgress(chats: readonly Conversation[]): () => void {
    const total = chats.reduce((sum, { messages }) => sum + messages.length, 0)
    let done = 0
    return () => {
      done += 1
      if (done % MESSAGES_A_TELLING === 0) {
        tell('checking', done / total)
      }
    }
  }

  return {
    answer: async (request) => {
      try {
        await answer(request)
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
        reply({ kind: 'unreadable' })
      }
    },
  }

  async function answer(request: Request): Promise<void> {
    switch (request.kind) {
      case 'read':
        wording = request.wording
        await read({ files: request.files, issues: [] })
        return
      case 'open-files':
        wording = request.wording
        await openFiles(request.files)
        return
      case 'pick':
        if (surveyed !== undefined) await pick(surveyed, request.chosen)
        return
      case 'screens':
        wording = request.wording
        reading = { conversations: [toConversation(request.chat, request.names)], issues: [] }
        ask()
        return
      case 'owner':
        assessAll(request.name)
        return
      case 'open':
        comparing.stop()
        opened = assessed[request.chat]
        openedAsRead = opened
        filter = EVERYTHING
        if (opened !== undefined) {
          const { doubt } = opened
          reply(
            doubt && !request.sure
              ? { kind: 'doubt', chat: request.chat, ...namesOf(opened) }
              : { kind: 'view', view: viewOf(opened) },
          )
        }
        return
      case 'compare':
        await compare(request.files, request.ticket)
        return
      case 'stop-comparing':
        comparing.stop()
        return
      case 'filter':
        filter = request.filter
        if (opened !== undefined) reply({ kind: 'view', view: viewOf(opened, filter) })
        return
      case 'zone':
        chooseZone(request.zone)
        return
      case 'show': {
        if (opened === undefined) return
        const { first, last } = request
        const shown = { ...opened, findings: chosenOf(opened, filter) }
        reply({ kind: 'messages', first, messages: messagesBetween(shown, first, last) })
      }
    }
  }
}

function ownerOf({ participants }: Conversation): Participant | undefined {
  return participants.find(({ owner }) => owner === true)
}

function hasOwner(chat: Conversation): boolean {
  return ownerOf(chat) !== undefined
}

function withoutOwner(chat: Conversation): Conversation {
  if (!hasOwner(chat)) return chat
  return { ...chat, participants: chat.participants.map(({ id, name }) => ({ id, name })) }
}

/** Who may be the person asking, those in most chats first: the owner of an export is in all of them. */
function namesWithoutOwner(chats: readonly Conversation[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const chat of chats.filter((one) => !hasOwner(one))) {
    for (const { name } of chat.participants) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_NAMES)
    .map(([name]) => name)
}
