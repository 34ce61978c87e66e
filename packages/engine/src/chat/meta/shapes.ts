/** Recognises Meta's JSON files by their beginnings: threads of three eras, and the account's own profile. */

/** Characters at the start in which the keys must appear. */
const SAMPLE = 64_000

export type MetaShape =
  /** Instagram since 2021 and Messenger: `participants`, `messages` with `sender_name`. */
  | 'thread'
  /** Instagram until 2020: one list of all threads. */
  | 'before-2021'
  /** Messenger's download of end-to-end encrypted chats: `threadName`, `messages` with `senderName`. */
  | 'encrypted'
  /** The account's own name, Instagram. */
  | 'instagram-profile'
  /** The account's own name, Facebook. */
  | 'facebook-profile'

/** The start of a text in which all signs must stand. */
export function sampleOf(text: string): string {
  return text.slice(0, SAMPLE).trimStart()
}

/** The shape of a file by its sample; undefined where it is none of Meta's. */
export function shapeOf(sample: string): MetaShape | undefined {
  if (sample.startsWith('[')) {
    const has = sample.includes('"conversation"') && sample.includes('"participants"')
    return has && sample.includes('"sender"') ? 'before-2021' : undefined
  }
  if (!sample.startsWith('{')) return undefined
  if (sample.includes('"messages"')) {
    if (sample.includes('"sender_name"') && sample.includes('"timestamp')) return 'thread'
    if (sample.includes('"senderName"') && sample.includes('"threadName"')) return 'encrypted'
  }
  if (sample.includes('"profile_user"') && sample.includes('"string_map_data"')) {
    return 'instagram-profile'
  }
  if (PROFILE_START.test(sample) && sample.includes('"full_name"')) return 'facebook-profile'
  // So many members that the first message is out of sight.
  return GROUP_START.test(sample) && !sample.includes('"messages"') ? 'thread' : undefined
}

/** Matches `{"profile_v2": {`, `{ "profile": {`; not `{"user": {`. */
const PROFILE_START = /^\{\s*"profile(?:_v\d)?"\s*:\s*\{/u

/** Matches `{"participants": [{"name": "`; not `{"participants": ["`. */
const GROUP_START = /^\{\s*"participants"\s*:\s*\[\s*\{\s*"name"\s*:\s*"/u
