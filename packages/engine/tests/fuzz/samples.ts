/** Sound exports to damage: every example under `fixtures/chats`, and a made one of each format. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../../src/chat/index.ts'
import { OTHER, OWNER } from '../made-chat.ts'
import { MADE_EXPORTS } from '../made-exports.ts'

export interface Sample {
  /** `<format>/<case>`, or `<format>` for a made one. */
  readonly name: string
  readonly files: readonly SourceFile[]
}

const ROOT = join(import.meta.dirname, '../../../../fixtures/chats')
const NOT_INPUT: ReadonlySet<string> = new Set(['expected.json', 'options.json'])

/** Longer examples teach the fuzzer nothing and cost it many tries. */
const MOST_BYTES = 50_000

/** In a stable order. */
export function loadSamples(): readonly Sample[] {
  return [...examples(), ...made()].filter(
    ({ files }) =>
      files.length > 0 && files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= MOST_BYTES,
  )
}

function examples(): readonly Sample[] {
  return readdirSync(ROOT)
    .sort()
    .flatMap((format) =>
      readdirSync(join(ROOT, format))
        .sort()
        .map((name) => ({
          name: `${format}/${name}`,
          files: readFolder(join(ROOT, format, name)),
        })),
    )
}

function readFolder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_INPUT.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      name: path.slice(folder.length + 1),
      bytes: new Uint8Array(readFileSync(path)),
    }))
}

function made(): readonly Sample[] {
  const messages = Array.from({ length: 6 }, (_, n) => ({
    from: n % 2 === 0 ? OWNER : OTHER,
    at: `2026-01-13T09:0${String(n)}:00Z`,
    text: `message ${String(n)} grüezi 😂 <3`,
  }))
  return Object.entries(MADE_EXPORTS).map(([name, make]) => ({ name, files: make(messages) }))
}
