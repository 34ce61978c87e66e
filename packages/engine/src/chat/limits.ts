/**
 * The caps that keep a hostile or broken file from filling the memory of an old phone. Plain numbers; where each one
 * applies stands beside it.
 */

/**
 * Bytes of one file, of all that is unpacked from one archive, and of all chats that are loaded together; counted without
 * the pictures and recordings that lie in it as base64. A reading takes up to ten times as much memory.
 */
export const MAX_FILE_BYTES = 200_000_000

/** Bytes of a file of text as it came. A backup of text messages is mostly pictures; more takes minutes to look through. */
export const MAX_TEXT_SOURCE_BYTES = 4_000_000_000

/** Bytes of text above which pictures and recordings are left out while reading; below, they cost nothing. */
export const SIEVE_FROM_BYTES = 8_000_000

/** Bytes at the beginning of a file that tell its format and whose chat it is. */
export const HEAD_BYTES = 65_536

/** Bytes of an archive's directory; enough for all entries that are looked at, with names of ordinary length. */
export const MAX_DIRECTORY_BYTES = 64_000_000

/** Files of one archive that are named where they could not be opened. */
export const MAX_ARCHIVE_ISSUES = 20

/** Entries of an archive's directory that are looked at; exports with years of pictures have tens of thousands. */
export const MAX_ARCHIVE_ENTRIES = 200_000

/** Unpacked to packed size above which a large entry counts as a zip bomb. Chat text stays below 20. */
export const MAX_ARCHIVE_RATIO = 200

/** Unpacked bytes below which the ratio does not matter. */
export const RATIO_FREE_BYTES = 10_000_000

/** People in one conversation. WhatsApp groups end at 1,024; authors beyond the cap share one participant. */
export const MAX_PARTICIPANTS = 5_000

/** Messages of one Conversation line; an item can be so short that a file of them fills any memory once it is read. */
export const MAX_LINE_MESSAGES = 1_000_000

/** Characters of one message. WhatsApp ends at 65,536; judging a longer one takes more memory than a phone has. */
export const MAX_MESSAGE_LENGTH = 1_000_000

/** Files of unknown format that are named where others could be read: a folder of an export is full of them. */
export const MAX_UNKNOWN_FILES = 5

/** Issues of one kind in one file. More of the same says nothing new. */
export const MAX_ISSUES = 100

/** Characters of pasted text. Nobody pastes more, and files of other kinds end up there. */
export const MAX_PASTED_LENGTH = 5_000_000

/** Lines of one file that may be no JSON before the rest is left unread; each costs an exception. */
export const MAX_BROKEN_LINES = 100_000

/**
 * Values of JSON inside one another; those of apps stay below 30. `JSON.parse` takes seventy bytes for each that is open, so
 * a file of opening brackets would take seventy times its size.
 */
export const MAX_JSON_DEPTH = 10_000

/** Characters of JSON up to which its depth is not looked at: at the worst it takes seventy megabytes. */
export const SHALLOW_UP_TO = 1_000_000
