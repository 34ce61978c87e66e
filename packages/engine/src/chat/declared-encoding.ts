/** The encoding that a file names itself: in the prolog of XML, or in the head of a page. Reads nothing else of it. */

/** Bytes at the beginning in which a declaration has to stand. Source: HTML Living Standard, "prescan a byte stream". */
const SAMPLE = 1_024

/** Matches `encoding="iso-8859-1"`, `encoding = 'utf-16'`; not `encoding`. */
const ENCODING = /\bencoding ?= ?["'](?<label>[\w.:-]{1,40})["']/u

/** Matches `charset=utf-8`, `charset="windows-1252"`; not `charset`. */
const CHARSET = /\bcharset ?= ?["']?(?<label>[\w.:-]{1,40})/iu

/** The label, as written; null where there is none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, SAMPLE))
  const prolog = head.trimStart().startsWith('<?xml') ? head.slice(0, head.indexOf('?>')) : ''
  const page = head.toLowerCase()
  const found = ENCODING.exec(prolog) ?? (page.includes('<meta') ? CHARSET.exec(page) : null)
  return found?.groups?.['label'] ?? null
}
