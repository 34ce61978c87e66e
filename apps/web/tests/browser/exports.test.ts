import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { untilReady } from './_browser.ts'
import { chatFiles } from './_chats.ts'
import { openSite } from './_site.ts'

const site = openSite()

let context: BrowserContext
let page: Page
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-export-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

beforeEach(async () => {
  context = await site.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: 'Europe/Zurich',
  })
  page = await context.newPage()
  await page.goto(`${site.server.url}en/check/`)
  await untilReady(page)
})

afterEach(async () => {
  await context.close()
})

const PATIENT = { timeout: 240_000 }

/** A message's worth of ordinary words, so that 200 MB are about a million messages. */
const CHATTER =
  'we could go to the lake on Sunday if the weather stays like this, what do you think? '

/** An Instagram export as a folder: many chats, of which one threatens. */
function writeExport(name: string, chats: number, bytesOfEach: number): string {
  const root = join(folder, name)
  for (let chat = 0; chat < chats; chat += 1) {
    const other = chat === 5 ? 'kim.x_91' : `friend ${String(chat)}`
    const box = chat === 5 ? 'message_requests' : 'inbox'
    const path = `your_instagram_activity/messages/${box}/chat${String(chat)}_${String(chat)}`
    const file = join(root, path, 'message_1.json')
    mkdirSync(dirname(file), { recursive: true })
    const count = Math.max(1, Math.floor(bytesOfEach / (CHATTER.length + 80)))
    const messages = Array.from({ length: count }, (_, n) => ({
      sender_name: n % 2 === 0 ? other : 'Sam',
      timestamp_ms: 1_773_000_000_000 - n * 60_000,
      content: CHATTER,
    }))
    if (chat === 5) {
      const content = 'pay me 300 or I send your pictures to all your friends'
      messages.splice(0, messages.length, {
        sender_name: other,
        timestamp_ms: 1_773_000_000_000,
        content,
      })
      messages.push({ sender_name: 'Sam', timestamp_ms: 1_772_999_000_000, content: 'hi' })
    }
    const thread = {
      participants: [{ name: other }, { name: 'Sam' }],
      messages,
      title: other,
      is_still_participant: true,
      thread_path: `${box}/chat${String(chat)}_${String(chat)}`,
      magic_words: [],
    }
    writeFileSync(file, JSON.stringify(thread))
  }
  return root
}

async function bring(path: string): Promise<void> {
  await page.locator('input[webkitdirectory]').setInputFiles(path)
}

async function progress(): Promise<number> {
  return page.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value)
}

describe('an export', () => {
  it('is read out of its zip', async () => {
    await page.locator('input[type=file]').first().setInputFiles(chatFiles('whatsapp/zip-android'))
    await page.getByRole('heading', { level: 1, name: 'Whose phone' }).waitFor()
  })

  it('is read from a folder, the few chats in it without a question', async () => {
    await bring(writeExport('small', 8, 2000))
    await page.getByRole('heading', { level: 1, name: '8 chats were read' }).waitFor()
    await page.getByRole('button', { name: 'kim.x_91' }).click()
    await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()
  })

  it(
    'of 200 MB is listed without being loaded, moves while it is read, stops at once, and gives the one chat that worries',
    PATIENT,
    async () => {
      const path = writeExport('large', 40, 5_100_000)
      await bring(path)
      await page.getByRole('heading', { level: 1, name: '40 chats' }).waitFor({ timeout: 120_000 })
      expect(await page.locator('main li').first().innerText()).toContain('Message request')
      await page.getByRole('button', { name: 'Check all 40' }).click()
      const first = await progress()
      await expect.poll(progress, { timeout: 60_000 }).toBeGreaterThan(first)
      const second = await progress()
      await expect.poll(progress, { timeout: 60_000 }).toBeGreaterThan(second)
      await page.getByRole('button', { name: 'Stop' }).click({ timeout: 3000 })
      await page.getByRole('heading', { level: 1, name: 'Check a chat' }).waitFor({ timeout: 3000 })

      await bring(path)
      await page.getByRole('heading', { level: 1, name: '40 chats' }).waitFor({ timeout: 120_000 })
      await page.getByRole('button', { name: 'Check the chosen chats' }).click()
      await page.getByText('Choose at least one chat first').waitFor()
      await page.getByLabel('Search by name').fill('KIM')
      expect(await page.locator('main li').count()).toBe(1)
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Check one chat' }).click()
      await page.getByRole('button', { name: 'Sam', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()
    },
  )

  it('without a time zone says so, and takes the one that the person names', async () => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(chatFiles('whatsapp/blackmail-en-android'))
    await page.getByRole('button', { name: 'Sam', exact: true }).click()
    await page.getByText('does not say in which time zone').first().waitFor()
    await page.getByText('Choose the time zone').click()
    const field = page.getByLabel('Time zone of this chat')
    expect(await field.inputValue()).toBe('Europe/Zurich')
    await field.fill('Atlantis')
    await page.getByRole('button', { name: 'Use this time zone' }).click()
    await page.getByText('is not in the list').waitFor()
    await field.fill('new york')
    await field.press('Enter')
    await page.getByText('those of America/New York').waitFor()
  })
})
