import { globSync } from 'node:fs'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { BUILD, untilReady } from './_browser.ts'
import { openSite } from './_site.ts'
import { chatFiles } from './_chats.ts'
import { ADDRESSES, walk } from './_pages.ts'

const site = openSite()

describe('privacy', () => {
  it(
    'no page asks another origin for anything, breaks its own policy, or leaves a cookie or a note',
    { timeout: 180_000 },
    async () => {
      // With the service worker, which may ask nobody else either.
      const context = await site.browser.newContext()
      const page = await context.newPage()
      const foreign: string[] = []
      const complaints: string[] = []
      context.on('request', (request) => {
        if (!request.url().startsWith(site.server.url)) foreign.push(new URL(request.url()).origin)
      })
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      context.on('weberror', (error) => complaints.push(error.error().name))
      await walk(context, ADDRESSES, async (one, address) => {
        await one.goto(`${site.server.url}${address}`)
        // A page with a tool has more to do after it has loaded.
        if (/^\w\w\/(?:check|stop|profile|exposure|plan|practise)\/$/u.test(address))
          await untilReady(one)
      })
      await page.goto(site.server.url)
      expect(foreign).toEqual([])
      expect(complaints).toEqual([])
      expect(await context.cookies()).toEqual([])
      const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
      }))
      expect(kept).toEqual({ local: 0, session: 0, databases: 0 })
      await context.close()
    },
  )

  it('a chat that is checked causes no request but for scripts of the page itself', async () => {
    const context = await site.newContext()
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/check/`)
    await untilReady(page)
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(chatFiles('whatsapp/blackmail-en-android'))
    await page.getByRole('button', { name: 'Sam', exact: true }).click()
    await page.locator('mark').first().waitFor()
    // Those have one address for everybody, and nothing is sent along.
    const scripts = `${site.server.url}_app/immutable/`
    expect(requests.filter((url) => !url.startsWith(scripts) || url.includes('?'))).toEqual([])
    await context.close()
  })

  it('sends the policy of each page as a header too, with frames forbidden', async () => {
    const response = await fetch(`${site.server.url}en/now/gb/`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/style-src 'self' 'sha256-/u)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('lets nothing but the workers that take pictures run WebAssembly', async () => {
    const scripts = globSync('{_app/immutable/workers/*.js,reading/*/tesseract/worker.min.js}', {
      cwd: BUILD,
    })
    const paths = [...ADDRESSES, ...scripts.map((path) => path.replaceAll('\\', '/'))]
    const allowed: string[] = []
    for (const path of paths) {
      const response = await fetch(`${site.server.url}${path}`)
      if (response.headers.get('content-security-policy')?.includes('wasm') === true)
        allowed.push(path)
    }
    const [first, second, third, ...others] = allowed.toSorted()
    expect(first).toContain('/fingerprint-worker-')
    expect(second).toContain('/picture-worker-')
    expect(third).toContain('/tesseract/worker.min.js')
    expect(others).toEqual([])
  })

  it('lets only the pages that make fingerprints play videos, and only those of the device', async () => {
    const allowed: string[] = []
    for (const address of ADDRESSES) {
      const response = await fetch(`${site.server.url}${address}`)
      const policy = response.headers.get('content-security-policy') ?? ''
      if (!policy.includes('media-src')) continue
      expect(policy).toContain('; media-src blob:;')
      allowed.push(address)
    }
    expect(allowed.toSorted()).toEqual(
      LANGUAGES.flatMap((language) => [`${language}/stop/`, `${language}/stop/adult/`]).toSorted(),
    )
  })

  it('gives scripts and workers a policy of their own', async () => {
    const response = await fetch(`${site.server.url}leave.js`)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
