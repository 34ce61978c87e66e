/** Names of entries: decoded, cleaned of what could lead out of a folder, and told apart by what they may hold. */
import { createStrictDecoder } from '../text-decoder.ts'

/** Matches `a/_chat.txt`, `message_1.JSON`, `x.jsonl`; not `photo.jpg`, `txt`. */
const CHAT_FILE = /\.(?:csv|emlx?|html?|js|json|jsonl|mbox|md|tsv|txt|xml)$/iu

/** Matches `photo.jpg`, `notes.docx`; not `mbox`, `Chat with J. Smith`. */
const ANY_EXTENSION = /\.[\da-z]{1,10}$/iu

/** Matches `WhatsApp Chat.zip`, `8_live_sam.tar`; not `zip`. */
const CONTAINER = /\.(?:tar|zip)$/iu

/**
 * Matches what macOS and Finder leave in archives and folders: `__MACOSX/._chat.txt`, `a/._b.json`, `.DS_Store`; not
 * `a/_chat.txt`.
 */
const FINDER_TWIN = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$)/u

/** Matches `C:\` and a control character, not a plain letter, dot or space. */
const UNWANTED = /^[A-Za-z]:[\\/]|\p{Cc}/gu

/** Whether a file of this name may be a chat: text by its extension, or without any, as `mbox`. */
export function mayBeChat(name: string): boolean {
  if (name === '' || isFinderTwin(name)) return false
  return CHAT_FILE.test(name) || !ANY_EXTENSION.test(name)
}

/** Whether a file of this name may hold further files. */
export function mayBeContainer(name: string): boolean {
  return CONTAINER.test(name) && !isFinderTwin(name)
}

export function isFinderTwin(name: string): boolean {
  return FINDER_TWIN.test(name)
}

/** A name with forward slashes and without drive, root, `.` and `..`, fit to be shown; empty for a folder. */
export function cleanName(name: string): string {
  if (name.endsWith('/') || name.endsWith('\\')) return ''
  return name
    .replaceAll(UNWANTED, '')
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
}

const decodeUtf8 = createStrictDecoder('utf-8')

/**
 * The upper half of code page 437, in which zip tools of old wrote names.
 * Source: PKWARE APPNOTE 6.3.10, appendix D; Unicode mapping CP437.TXT.
 */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

/** UTF-8 wherever it is that, since many tools write it without saying so; else code page 437. */
export function decodeName(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  if (text !== null) return text
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 0x80),
  ).join('')
}
