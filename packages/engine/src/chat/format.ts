/**
 * What a chat format is to the rest of the reader: one object per folder of `formats/`, listed in `formats.ts`.
 * Types only.
 */
import type { Conversation, ReadingIssue } from './types.ts'

/** One file of text on its way to a format: unpacked, decoded, not yet understood. */
export interface TextFile {
  /** As in `Place.file`. */
  readonly name: string
  /** The folders and the name inside its archive or folder; the same in every part of one export. */
  readonly path: string
  /** Empty while a format reads that has `readsBytes`. */
  readonly text: string
  /** As it was before decoding, for formats that carry encodings of their own (`readsBytes`); empty while others read. */
  readonly bytes: Uint8Array
  /** Whether the person chose it (and expects a word about it) or it only lay in an archive. */
  readonly chosen: boolean
}

/** What a format gets beside its files. */
export interface FormatContext {
  /** Minutes east of UTC for times without a zone, where the caller knows it. */
  readonly offsetMinutes?: number
  /** Takes an issue down; drops it where the file already has many of the kind. */
  readonly report: (issue: ReadingIssue) => void
  /**
   * To be called at least every few thousand messages with the share of the file that is read, 0…1. False asks the
   * format to stop and hand over what it has.
   */
  readonly goOn: (file: TextFile, share: number) => boolean
}

export interface ChatFormat {
  /** Kebab-case; the folder's name and the value of `--format`. */
  readonly id: string
  /** The platform that its conversations carry unless they name one themselves. */
  readonly platform: string
  /** How sure the content (never the name alone) makes us that this format can read the file: 0 not at all, 1 surely. */
  readonly recognise: (file: TextFile) => number
  /**
   * Whether a file that `recognise` knows holds no chat of its own but tells about those of others (the account's owner,
   * the members of a room): such files come along with every chat that is picked. Left out where there are none.
   */
  readonly isSide?: (file: TextFile) => boolean
  /**
   * Formats of one family are read together, by the first of them that is found: their files may lie in one export, hold
   * halves of one conversation, or not tell which of the formats they are.
   */
  readonly family?: string
  /**
   * The key under which files are parts of one chat, from the path or the beginning of a file; left out where each file
   * is its own.
   */
  readonly partOf?: (head: TextFile) => string
  /**
   * Whose chat it is, from the beginning of a file or its path, and the beginnings of the format's side files, for a list
   * of chats to pick from.
   */
  readonly title?: (head: TextFile, side: readonly TextFile[]) => string | undefined
  /**
   * The key of a chat of which another format of the family may have the other half, from the beginning of a file; undefined
   * where there is none. Where exactly one chat of each has it, they are one.
   */
  readonly halfOf?: (head: TextFile) => string | undefined
  /** Whether the app kept the chat among requests from strangers, from the beginning of a file or its path. */
  readonly isRequest?: (head: TextFile) => boolean
  /** It reads `bytes` by encodings that the file itself declares, so that a doubt about `text` says nothing. */
  readonly readsBytes?: true
  /** Reads all files of the format at once, because one conversation may lie in several. */
  readonly read: (
    files: readonly TextFile[],
    context: FormatContext,
  ) => readonly Conversation[] | Promise<readonly Conversation[]>
}
