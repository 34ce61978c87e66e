import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

/** Milliseconds until words stand on the screen: the promise of the page for somebody in a crisis. */
const READABLE = 1000

/** Lighthouse's slow phone: 1.6 Mbit/s down, 150 ms to the server and back, a processor four times slower. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
}
const SLOWER = 4

/** A busy test machine delays single visits; the phone's own time shows in the fastest. */
const VISITS = 6

const site = openSite()

describe('happening now, on a slow phone', () => {
  it.each(['de/now/', 'de/now/ch/', 'en/now/gb/professional/'])(
    '%s can be read within a second',
    async (address) => {
      let fastest = Infinity
      for (let visit = 0; visit < VISITS && fastest >= READABLE; visit++) {
        fastest = Math.min(fastest, await firstWords(address))
      }
      expect(fastest).toBeLessThan(READABLE)
    },
  )
})

/** Milliseconds from the first byte asked for to the first words painted, without anything kept from earlier visits. */
async function firstWords(address: string): Promise<number> {
  const context = await site.newContext({
    viewport: { width: 360, height: 740 },
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', NETWORK)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(`${site.server.url}${address}`, { waitUntil: 'load' })
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntriesByName('first-contentful-paint'))
              resolve(entry.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
  } finally {
    await context.close()
  }
}
