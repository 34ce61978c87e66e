/** Finds the chats in a parsed Telegram file: the file itself, or the lists of a full export, which also tells the owner. */
import { isList, isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'

/** The account whose export it is. */
export interface Account {
  readonly id: number
  readonly name: string | undefined
}

export interface FoundChat {
  readonly chat: JsonRecord
  readonly messages: readonly unknown[]
  /** JSON Pointer of the chat in its file; empty where the file is the chat. */
  readonly pointer: string
  /** Where the file tells it. */
  readonly account?: Account
}

/** Keys of a full export that hold chats. */
const LISTS = ['chats', 'left_chats']

export function findChats(value: unknown): readonly FoundChat[] {
  if (!isRecord(value)) return []
  if (isList(value['messages'])) {
    return [{ chat: value, messages: value['messages'], pointer: '' }]
  }
  const account = readAccount(value) ?? accountOfSaved(value)
  return LISTS.flatMap((key) =>
    listIn(recordIn(value, key) ?? {}, 'list').flatMap((chat, index): readonly FoundChat[] => {
      if (!isRecord(chat) || !isList(chat['messages'])) return []
      const pointer = `/${key}/list/${String(index)}`
      const found = { chat, messages: chat['messages'], pointer }
      return [account === undefined ? found : { ...found, account }]
    }),
  )
}

function readAccount(value: JsonRecord): Account | undefined {
  const person = recordIn(value, 'personal_information')
  const id = person?.['user_id']
  if (person === undefined || typeof id !== 'number') return undefined
  const names = [stringIn(person, 'first_name'), stringIn(person, 'last_name')]
  const name = names.filter((part) => part !== undefined && part !== '').join(' ')
  return { id, name: name === '' ? undefined : name }
}

/** Who saved the messages to themselves: that chat has their own id, for exports without a word about the account. */
function accountOfSaved(value: JsonRecord): Account | undefined {
  const chats = listIn(recordIn(value, 'chats') ?? {}, 'list')
  const saved = chats.find((chat) => isRecord(chat) && chat['type'] === 'saved_messages')
  const id = isRecord(saved) ? saved['id'] : undefined
  if (!isRecord(saved) || typeof id !== 'number') return undefined
  const [key] = keysOfAccount(id)
  const own = listIn(saved, 'messages').find((item) => isRecord(item) && item['from_id'] === key)
  return { id, name: isRecord(own) ? stringIn(own, 'from') : undefined }
}

/** Whom an account id means among the keys of people: `user12`, or `12` in files before 2021. */
export function keysOfAccount(id: number): readonly [since2021: string, before: string] {
  return [`user${String(id)}`, String(id)]
}

/**
 * The key of the owner, where the chat tells it. In a chat of two, `id` is the other person's account: so it is in the
 * format, and whoever else writes there is the owner. In saved messages it is the owner's own.
 *
 * @param keys those of all people who have turned up in the chat
 */
export function ownerOf(
  { chat, account }: FoundChat,
  keys: ReadonlyMap<string, string>,
): string | undefined {
  if (account !== undefined) return keysOfAccount(account.id).find((key) => keys.has(key))
  const id = chat['id']
  if (typeof id !== 'number') return undefined
  const own = keysOfAccount(id).find((key) => keys.has(key))
  if (chat['type'] === 'saved_messages') return own
  if (!isChatOfTwo(chat) || keys.size > 2) return undefined
  const others = [...keys.keys()].filter((key) => key !== own)
  const [other] = others
  if (others.length !== 1 || other === undefined) return undefined
  // Before 2021 the two numbers need not be of one kind; there, only a match shows that they are.
  return own !== undefined || ACCOUNT_KEY.test(other) ? other : undefined
}

/** Matches `user123`; not `123`, `channel1`. */
const ACCOUNT_KEY = /^user\d{1,20}$/u

export function isChatOfTwo(chat: JsonRecord): boolean {
  return chat['type'] === 'personal_chat' || chat['type'] === 'bot_chat'
}
