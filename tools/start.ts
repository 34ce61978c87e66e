/** `npm start`: builds the pages if needed, serves them, prints the address and opens it. */
import { spawn } from 'node:child_process'
import { startServer } from '../apps/web/server/serve.ts'
import { buildPages } from './_build.ts'

console.error('holdfast: building the pages if they changed …')
try {
  const folder = await buildPages()
  const port = Number(process.env['PORT'] ?? 4600)
  const { url } = await startServer({ port, folder })
  console.log(`Holdfast is at ${url} — Ctrl+C stops it.`)
  if (process.env['HOLDFAST_OPEN'] !== '0') openBrowser(url)
} catch (error) {
  console.error(`holdfast: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}

/** Opens the person's browser where there is one; a machine without one is not an error. */
function openBrowser(url: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
