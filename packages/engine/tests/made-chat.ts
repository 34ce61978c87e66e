/**
 * For the tests and the bench: an invented chat as plain values, and what a maker of exports is. Each format has a maker
 * in `_made.ts` of its folder, which writes the chat as the app would; reading it back must give the chat again.
 */
import type { SourceFile } from '../src/chat/index.ts'

export interface MadeMessage {
  /** A name; the owner's is `OWNER`. */
  readonly from: string
  /** `2026-01-13T09:05:00Z`, never earlier than the message before; formats without seconds may cut them. */
  readonly at: string
  readonly text: string
}

/** The person whose chat it is, wherever a format says who that is. */
export const OWNER = 'Sam'

/** The other side. */
export const OTHER = 'Kayleigh'

/** Writes one chat of two people as an app's export. */
export type MakeExport = (messages: readonly MadeMessage[]) => readonly SourceFile[]

/** A file of text. */
export function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

/** Text as HTML and XML write it. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
