/** How far a long reading is, on standard error and only when a person is watching. */
import type { Say } from './language.ts'

/** Most chats are read before anybody would look. */
const QUIET_MILLISECONDS = 700

/** A callback for the reader: writes over its own line, and removes it at the end. */
export function showProgress(say: Say): (share: number) => boolean {
  if (!process.stderr.isTTY) return () => true
  const start = performance.now()
  let shown = -1
  return (share) => {
    const percent = Math.floor(share * 100)
    if (percent !== shown && performance.now() - start > QUIET_MILLISECONDS) {
      shown = percent
      process.stderr.write(percent < 100 ? `\r${say('cli.progress', { percent })}` : '\r\u001b[K')
    }
    return true
  }
}
