/**
 * MD5 (RFC 1321) and SHA-256 (FIPS 180-4) of a file, piece by piece: `crypto.subtle` wants the whole file at once and knows no
 * MD5. MD5 is there because banks hold it; it proves nothing.
 */
import { md5 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Lower-case hexadecimal digits: 32 and 64. */
export interface FileDigest {
  readonly md5: string
  readonly sha256: string
}

export interface Digest {
  /** Takes the next bytes of the file. */
  readonly add: (bytes: Uint8Array) => void
  /** Call it once, at the end. */
  readonly finish: () => FileDigest
}

export function createDigest(): Digest {
  const sums = { md5: md5.create(), sha256: sha256.create() }
  return {
    add(bytes) {
      sums.md5.update(bytes)
      sums.sha256.update(bytes)
    },
    finish: () => ({
      md5: bytesToHex(sums.md5.digest()),
      sha256: bytesToHex(sums.sha256.digest()),
    }),
  }
}
