import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type RunningServer } from './serve.ts'

const POLICY = "default-src 'none'; style-src 'self' 'sha256-made='"
const page = (words: string): string =>
  `<meta http-equiv="content-security-policy" content="${POLICY}"><p>${words}</p>`

let folder: string
let server: RunningServer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-serve-'))
  mkdirSync(join(folder, 'de'))
  writeFileSync(join(folder, 'index.html'), page('start'))
  writeFileSync(join(folder, '404.html'), page('lost'))
  writeFileSync(join(folder, 'de/index.html'), page('hallo'))
  writeFileSync(join(folder, 'a.js'), '1')
  server = await startServer({ port: 0, folder })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('the server', () => {
  it('sends the start on to the language that the browser wants', async () => {
    const response = await fetch(server.url, {
      redirect: 'manual',
      headers: { 'Accept-Language': 'de-AT,en;q=0.5' },
    })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/de/')
  })

  it('gives a page its own policy, and forbids frames', async () => {
    const response = await fetch(`${server.url}de/`)
    expect(await response.text()).toContain('hallo')
    expect(response.headers.get('content-security-policy')).toBe(
      `${POLICY}; frame-ancestors 'none'`,
    )
  })

  it('gives everything else the strict policy', async () => {
    const response = await fetch(`${server.url}a.js`)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/u)
  })

  it('answers what is not there with the friendly page, and never leaves its folder', async () => {
    for (const address of ['nowhere/', '..%2f..%2fetc/passwd', '%00', '%E0%A4%A', '/']) {
      const response = await fetch(`${server.url}${address}`)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('lost')
    }
  })

  it('says which port to take when this one is taken', async () => {
    const port = Number(new URL(server.url).port)
    await expect(startServer({ port, folder })).rejects.toThrow(`PORT=${String(port + 1)}`)
  })

  it('says what a port is', async () => {
    await expect(startServer({ port: Number('x'), folder })).rejects.toThrow('whole number')
  })

  it('says how to build pages that are not there', async () => {
    await expect(startServer({ port: 0, folder: join(folder, 'none') })).rejects.toThrow(
      'npm run build',
    )
  })

  it('serves no page without a policy', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'holdfast-bare-'))
    writeFileSync(join(bare, 'index.html'), '<p>bare</p>')
    await expect(startServer({ port: 0, folder: bare })).rejects.toThrow('content security policy')
    rmSync(bare, { recursive: true })
  })
})
