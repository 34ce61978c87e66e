/**
 * Locks a text with a passphrase: PBKDF2-SHA-256 makes the key, AES-GCM keeps the text secret and unchanged. The
 * passphrase is kept nowhere.
 */

/** Rounds of PBKDF2, as OWASP's password storage cheat sheet asks for SHA-256. */
const ROUNDS = 600_000

const SALT_BYTES = 16

/** What AES-GCM wants (NIST SP 800-38D). */
const IV_BYTES = 12

/** A locked text; bytes as base64. */
export interface Locked {
  readonly locked: 1
  readonly rounds: number
  readonly salt: string
  readonly iv: string
  readonly data: string
}

/** What opens and locks one plan. It holds the key, not the passphrase. */
export interface Key {
  readonly key: CryptoKey
  readonly salt: string
  readonly rounds: number
}

/** Whether this page can lock at all: browsers take `crypto.subtle` away from pages that came over plain HTTP. */
export function canLock(): boolean {
  return 'subtle' in crypto
}

/** The key for a passphrase: a new one, or the one that a locked text was made with. Takes up to a second on a phone. */
export async function makeKey(
  passphrase: string,
  { salt, rounds }: { salt: string; rounds: number } = { salt: random(SALT_BYTES), rounds: ROUNDS },
): Promise<Key> {
  // People type the same letter in more than one way.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  return { key, salt, rounds }
}

export async function lock({ key, salt, rounds }: Key, text: string): Promise<Locked> {
  const iv = random(IV_BYTES)
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: fromBase64(iv) },
    key,
    new TextEncoder().encode(text),
  )
  return { locked: 1, rounds, salt, iv, data: toBase64(new Uint8Array(data)) }
}

/** The text; null when the key does not fit or somebody changed the data. */
export async function unlock({ key }: Key, { iv, data }: Locked): Promise<string | null> {
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv) },
      key,
      fromBase64(data),
    )
    return new TextDecoder().decode(bytes)
  } catch {
    return null
  }
}

/** Whether a value from the device is a locked text. Its bytes may still be wrong. */
export function isLocked(value: unknown): value is Locked {
  if (typeof value !== 'object' || value === null) return false
  const { locked, rounds, salt, iv, data } = value as Readonly<Record<string, unknown>>
  return (
    locked === 1 &&
    // No other number was ever written; a changed one must not keep the device busy for hours.
    rounds === ROUNDS &&
    [salt, iv, data].every((text) => typeof text === 'string' && BASE64.test(text))
  )
}

/** Base64 with its padding: `aGk=` matches, `a b` does not. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u

function random(count: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(count)))
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
