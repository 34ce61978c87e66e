/** The browser and the server over the built pages, for the tests of one file. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { RunningServer } from '../../server/serve.ts'
import { openBrowser, openServer } from './_browser.ts'

export interface Site {
  readonly browser: Browser
  readonly server: RunningServer
  /**
   * A context without the service worker, which would fetch the whole site for each test: some 750 files. Tests of what that
   * worker does open their contexts from `browser`.
   */
  readonly newContext: (
    options?: Omit<BrowserContextOptions, 'serviceWorkers'>,
  ) => Promise<BrowserContext>
}

/** Opens both before the file's tests and closes them after; to be read inside tests and hooks only. */
export function openSite(): Site {
  let browser: Browser
  let server: RunningServer
  beforeAll(async () => {
    server = await openServer()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  return {
    get browser() {
      return browser
    },
    get server() {
      return server
    },
    newContext: (options) => browser.newContext({ ...options, serviceWorkers: 'block' }),
  }
}
