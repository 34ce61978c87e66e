/**
 * The one platform global of the engine: `TextDecoder` exists in Node and in every browser but not in ES2023.
 * Declares the part that is used, nothing more.
 */
interface Decoder {
  decode(bytes: Uint8Array): string
}

declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => Decoder

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * A decoder that returns null where the bytes are not valid in the encoding, or where nobody knows an encoding of this
 * label. A byte order mark is kept.
 */
export function createStrictDecoder(label: string): (bytes: Uint8Array) => string | null {
  const decoder = createDecoder(label)
  return (bytes) => {
    try {
      return decoder?.decode(bytes) ?? null
    } catch {
      return null
    }
  }
}

function createDecoder(label: string): Decoder | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true })
  } catch {
    return null
  }
}

/** A decoder that puts U+FFFD where the bytes are not valid. A byte order mark is kept. */
export function createLenientDecoder(encoding: Encoding): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return (bytes) => decoder.decode(bytes)
}
