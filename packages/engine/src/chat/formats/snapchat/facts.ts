/** The files beside the chats: who the owner is, what the others are called, who asked whom and who was blocked. */
import type { TextFile } from '../../format.ts'
import type { Thread } from '../../finish-threads.ts'
import { isRecord, listIn, pointerStep, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import type { ChatEvent, Message } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'
import { threadKey, type Friend, type Names, type SideFacts } from './names.ts'

interface Happening {
  readonly by: 'owner' | 'other'
  readonly event?: ChatEvent
  readonly time: 'Creation Timestamp' | 'Last Modified Timestamp'
}

/** Lists that tell of something that happened between two people. */
const HAPPENINGS: ReadonlyMap<string, Happening> = new Map([
  [
    'Friend Requests Sent',
    { by: 'owner', event: 'follow-request', time: 'Creation Timestamp' } as const,
  ],
  [
    'Friend Requests Received',
    { by: 'other', event: 'follow-request', time: 'Creation Timestamp' } as const,
  ],
  [
    'Pending Requests',
    { by: 'other', event: 'follow-request', time: 'Creation Timestamp' } as const,
  ],
  ['Blocked Users', { by: 'owner', event: 'blocked', time: 'Last Modified Timestamp' } as const],
  ['Deleted Friends', { by: 'owner', time: 'Last Modified Timestamp' } as const],
])

/** What a file says that is none of chats; empty for the others. */
export function readSideFile(
  file: TextFile,
  shape: string,
  value: JsonRecord,
): readonly SideFacts[] {
  if (shape === 'account') {
    const basics = recordIn(value, 'Basic Information')
    const account = basics === undefined ? undefined : stringIn(basics, 'Username')
    return account === undefined || account === '' ? [] : [{ account, friends: [] }]
  }
  if (shape !== 'friends') return []
  const friends = Object.keys(value).flatMap((list) => {
    const time = HAPPENINGS.get(list)?.time
    return listIn(value, list).flatMap((item, index): readonly Friend[] => {
      const username = isRecord(item) ? stringIn(item, 'Username') : undefined
      if (!isRecord(item) || username === undefined || username === '') return []
      const at = time === undefined ? null : isoFromUtcText(stringIn(item, time) ?? '')
      const displayName = stringIn(item, 'Display Name')?.trim() ?? ''
      const pointer = `/${pointerStep(list)}/${String(index)}`
      return [{ file: file.name, username, displayName, list, pointer, at }]
    })
  })
  return [{ friends }]
}

/** Puts into the chats what happened to their people, where the file tells when. */
export function addFacts(
  facts: readonly SideFacts[],
  { threads, names }: { threads: ReadonlyMap<string, Thread>; names: Names },
): void {
  for (const { friends } of facts) {
    for (const { file, username, list, pointer, at } of friends) {
      const happening = HAPPENINGS.get(list)
      const thread = threads.get(threadKey(names.owner, username))
      if (happening === undefined || thread === undefined || at === null) continue
      const { by, event } = happening
      const { people } = thread
      const message: Message = {
        from: by === 'owner' ? names.ownerIn(people) : names.personIn(people, username),
        at,
        text: list,
        kind: 'system',
        ...(event === undefined ? {} : { event }),
        place: { file, path: pointer },
      }
      thread.pieces.push([message])
    }
  }
}
