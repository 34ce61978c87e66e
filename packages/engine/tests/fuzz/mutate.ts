/** From a sound export to a damaged one: the damage fits what the file is. The same seed always gives the same damage. */
import { unzipSync, zipSync } from 'fflate'
import type { SourceFile } from '../../src/chat/index.ts'
import { mutateJson } from './mutate-json.ts'
import { mutateText } from './mutate-text.ts'
import { createRandom, type Random } from './random.ts'

/** Names that archives must not be trusted with. */
const NAMES: readonly string[] = [
  ...[
    '_chat.txt',
    '../../etc/passwd',
    '/abs/messages.json',
    'C:\\x\\message_1.json',
    '__MACOSX/._a',
  ],
  ...['', 'messages.html', 'inbox/a_1/message_1.json', 'a\u0000b.json', 'x'.repeat(300)],
]

/** Bombs are damaged as they lie: unpacked they would fill the memory of the fuzzer. */
const MOST_UNPACKED = 1_000_000

/** Damages one of the files, and now and then packs them. */
export function mutate(files: readonly SourceFile[], seed: number): readonly SourceFile[] {
  const random = createRandom(seed)
  const at = random.below(files.length)
  const changed = files.map((file, index) =>
    index === at ? { ...file, bytes: mutateBytes(file.bytes, random) } : file,
  )
  if (random.chance(0.1)) return [pack(changed, random)]
  return random.chance(0.05) ? [...changed, ...changed] : changed
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (isZip(bytes)) return random.chance(0.5) ? repack(bytes, random) : flip(bytes, random)
  if (random.chance(0.1)) return flip(bytes, random)
  const text = new TextDecoder().decode(bytes)
  const isJson = /^\s*[[{]/u.test(text)
  const changed = isJson && random.chance(0.7) ? mutateJson(text, random) : mutateText(text, random)
  return encode(changed, random)
}

function encode(text: string, random: Random): Uint8Array {
  if (!random.chance(0.03)) return new TextEncoder().encode(text)
  // Another encoding than the one that everybody expects, with its mark or without.
  const mark = random.chance(0.5) ? '\uFEFF' : ''
  return new Uint8Array(Buffer.from(mark + text, random.pick(['utf16le', 'latin1'] as const)))
}

function flip(bytes: Uint8Array, random: Random): Uint8Array {
  const cut = random.chance(0.3) ? bytes.slice(0, random.below(bytes.length + 1)) : bytes.slice()
  for (let count = random.below(8); count >= 0 && cut.length > 0; count -= 1) {
    cut[random.below(cut.length)] = random.below(256)
  }
  return cut
}

function repack(bytes: Uint8Array, random: Random): Uint8Array {
  try {
    const filter = ({ originalSize }: { originalSize: number }): boolean =>
      originalSize <= MOST_UNPACKED
    const entries = Object.entries(unzipSync(bytes, { filter })).map(([name, content]) => ({
      name,
      bytes: content,
    }))
    return entries.length === 0 ? bytes : pack(mutate(entries, random.below(2 ** 31)), random).bytes
  } catch {
    return flip(bytes, random)
  }
}

function pack(files: readonly SourceFile[], random: Random): SourceFile {
  const entries = files.map(({ name, bytes }) => [
    random.chance(0.2) ? random.pick(NAMES) : name,
    bytes,
  ])
  const packed = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 1 })
  return { name: 'export.zip', bytes: random.chance(0.3) ? flip(packed, random) : packed }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
