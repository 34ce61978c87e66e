/** A real browser and the real server over the built pages, for the tests beside this file. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startServer, type RunningServer } from '../../server/serve.ts'

/** What `npm run build` made. */
export const BUILD: string = join(import.meta.dirname, '../../build')

const SYSTEM = '/usr/bin/chromium'

/** As root Chromium refuses to start with its sandbox; the pages are our own. */
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Chromium: the one that `CHROMIUM_PATH` names, the system's, or the one that npm brought. */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'] ?? (existsSync(SYSTEM) ? SYSTEM : undefined)
  // Not sparticuz's own flags: they ask for a single process, in which closing a context never ends.
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: [...ROOT_FLAGS, '--disable-gpu'],
  })
}

/** The server on any free port. */
export function openServer(): Promise<RunningServer> {
  return startServer({ port: 0, folder: BUILD })
}

/** Waits until a page with a tool answers to its buttons. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'yes')
}
