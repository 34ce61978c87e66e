/** Invented chats for tests, and a folder to put them in that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Blackmail, as plainly as it comes, in WhatsApp's own shape. */
export const BLACKMAIL = [
  '12/05/2026, 21:04 - Mia: who are you',
  '12/05/2026, 21:05 - Stranger: i have your video',
  '12/05/2026, 21:05 - Stranger: pay me 500 dollars or i will send it to all your friends',
  '12/05/2026, 21:06 - Stranger: you have one hour',
  '12/05/2026, 21:07 - Mia: please dont',
  '',
].join('\n')

export const HARMLESS = [
  '13/05/2026, 15:30 - Mia: are you coming to practice',
  '13/05/2026, 15:31 - Jonas: yes, a bit late, the bus is slow',
  '13/05/2026, 15:32 - Mia: ok see you there',
  '',
].join('\n')

/** The same as a Conversation. */
export function conversation(id: string, text: string): string {
  return JSON.stringify({
    id,
    participants: [
      { id: 'me', name: 'Mia', owner: true },
      { id: 'p2', name: 'Stranger' },
    ],
    messages: [{ from: 'p2', at: '2026-05-12T21:04:00Z', text }],
  })
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}
