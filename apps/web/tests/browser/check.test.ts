import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'
import { chatFiles } from './_chats.ts'

const site = openSite()
let context: BrowserContext
let page: Page

beforeEach(async () => {
  context = await site.browser.newContext({ serviceWorkers: 'block' })
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
})

async function openCheck(language = 'en'): Promise<void> {
  await page.goto(`${site.server.url}${language}/check/`)
  await untilReady(page)
}

async function choose(fixture: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(chatFiles(fixture))
}

describe('checking a chat', () => {
  it('shows which message of a WhatsApp export threatens, with the words marked and the reason', async () => {
    await openCheck()
    await choose('whatsapp/blackmail-en-android')
    await page.getByRole('button', { name: 'Sam', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()
    const threat = page.locator('main li').filter({ hasText: 'I send it to all of them' })
    expect(await threat.locator('mark').count()).toBeGreaterThan(0)
    const reason = threat.locator('details').first()
    await reason.locator('summary').click()
    const text = await reason.innerText()
    expect(text).toContain('Why it works')
    expect(text).toContain('What to do')
    expect(await page.getByRole('img').getAttribute('aria-label')).toMatch(/messages/u)
    await page.getByRole('link', { name: 'What to do right now' }).first().click()
    await page.waitForURL('**/en/now/')
  })

  it('takes an Instagram export that is dropped onto the page', async () => {
    await openCheck()
    const files = chatFiles('instagram/blackmail-en').map((path) => ({
      name: basename(path),
      text: readFileSync(path, 'utf8'),
    }))
    const transfer = await page.evaluateHandle((dropped) => {
      const data = new DataTransfer()
      for (const { name, text } of dropped) data.items.add(new File([text], name))
      return data
    }, files)
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
    await page.getByRole('button', { name: "I don't know" }).click()
    await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()
    expect(await page.locator('mark').count()).toBeGreaterThan(3)
  })

  it('reads German in German', async () => {
    await openCheck('de')
    await choose('whatsapp/blackmail-de-ios')
    await page.getByRole('button', { name: 'Ben', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Erpressung' }).waitFor()
    expect(await page.locator('main li details').count()).toBeGreaterThan(3)
  })

  async function pasteAndSay(text: string, owner: string): Promise<void> {
    await openCheck()
    await page.getByLabel('Messages, as you copied them').fill(text)
    await page.getByRole('button', { name: 'Check this text' }).click()
    await page.getByRole('button', { name: owner, exact: true }).click()
  }

  it('asks again where the wrong name was tapped, instead of finding nothing', async () => {
    await pasteAndSay('Kay: hi\nSam: hi\nKay: send £200 or i post it', 'Kay')
    await page.getByRole('heading', { level: 1, name: 'wrong name' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('No sign')
    await page.getByRole('button', { name: "It is Sam's phone" }).click()
    await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()
    await page.getByText("From Sam's phone").waitFor()
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    await page.getByRole('button', { name: 'Kay', exact: true }).click()
    await page.getByRole('button', { name: 'It is right' }).click()
    await page.getByText('wrote look like threats').waitFor()
  })

  it('gives a number to a person in despair, and does not call it blackmail', async () => {
    await context.close()
    context = await site.browser.newContext({
      serviceWorkers: 'block',
      timezoneId: 'Europe/Zurich',
      locale: 'en-GB',
    })
    page = await context.newPage()
    await pasteAndSay('Kim: are you ok?\nSam: no, i want to die\nKim: please talk to me', 'Sam')
    const verdict = page.locator('.verdict')
    await verdict.waitFor()
    const text = await verdict.innerText()
    expect(text).not.toMatch(/shows blackmail|begin at/u)
    expect(text).toContain('Nothing else was found')
    expect(text).toContain('Switzerland')
    expect(await verdict.locator('a[href^="tel:"]').first().getAttribute('href')).toBe('tel:147')
    expect(await verdict.locator('a[href="tel:143"]').count()).toBe(1)
  })

  it('jumps to the message with which the threats begin', async () => {
    await pasteAndSay(
      'Kay: hi\nSam: please do not send my pictures\nKay: pay me or i send your pictures to your mum',
      'Sam',
    )
    await page.getByRole('link', { name: 'The threats begin at message 3' }).click()
    expect(await page.locator(':target').innerText()).toContain('to your mum')
  })

  it('shows no dead form without scripts, and leads to the plan', async () => {
    const still = await site.browser.newContext({ javaScriptEnabled: false })
    const silent = await still.newPage()
    await silent.goto(`${site.server.url}en/check/`)
    expect(await silent.locator('main button, main input, main textarea').count()).toBe(0)
    await silent.getByRole('link', { name: 'What to do right now' }).click()
    expect(silent.url()).toBe(`${site.server.url}en/now/`)
    await still.close()
  })

  it('never says that an ordinary chat is safe, and says what it did not look at', async () => {
    await openCheck()
    await choose('whatsapp/ordinary-en-ios')
    await page.locator('main li button').first().click()
    await page.locator('.verdict').waitFor()
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/\bsafe\b/iu)
    expect(text).toContain('What was not looked at')
  })

  it('asks for text when there is none, and checks what is pasted', async () => {
    await openCheck()
    await page.getByRole('button', { name: 'Check this text' }).click()
    await page.getByText('There is nothing to check yet').waitFor()
    await page
      .getByLabel('Messages, as you copied them')
      .fill(
        "Kim: send me the money or I will send your picture to all your friends\nSam: please don't",
      )
    await page.getByRole('button', { name: 'Check this text' }).click()
    await page.getByRole('button', { name: 'Sam', exact: true }).click()
    await page.locator('mark').first().waitFor()
  })

  it('says what to try when a file is no chat', async () => {
    await openCheck()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'x.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK\u0003\u0004 broken'),
      })
    await page.getByRole('heading', { level: 1, name: 'could not be read' }).waitFor()
  })

  it('forgets the chat when the person starts again', async () => {
    await openCheck()
    await choose('whatsapp/blackmail-en-android')
    await page.getByRole('button', { name: 'Sam', exact: true }).click()
    await page.locator('.verdict').waitFor()
    await page.getByRole('button', { name: 'Check another chat' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check a chat' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Kayleigh')
  })

  it('opens a chat of many thousand messages without showing them all', async () => {
    await openCheck()
    const day = (n: number): string => `${String((n % 28) + 1).padStart(2, '0')}/03/2025`
    const lines = Array.from(
      { length: 40_000 },
      (_, n) =>
        `${day(Math.floor(n / 1500))}, 10:00 - ${n % 2 === 0 ? 'Kim' : 'Sam'}: line ${String(n)}`,
    )
    lines.push('29/03/2025, 10:00 - Kim: pay me 300 or I send your pictures to all your friends')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'WhatsApp Chat with Kim.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(lines.join('\n')),
      })
    await page.getByRole('button', { name: 'Sam', exact: true }).click()
    await page.locator('mark').first().waitFor()
    expect(await page.locator('main li').count()).toBeLessThan(600)
    const gap = page.getByRole('button', { name: 'messages without signs' })
    await gap.click()
    await page.getByText('line 0', { exact: true }).waitFor()
    // The button is gone; the focus goes on with what it showed.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('line 0')
    expect(await page.locator('main li').count()).toBeLessThan(700)
  })

  it('can be walked with the keyboard alone, and puts the focus on what appears', async () => {
    await openCheck()
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Tab')
      if ((await focused()) === 'A chat with blackmail') break
    }
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Whose phone is this chat from?' }).waitFor()
    expect(await focused()).toBe('Whose phone is this chat from?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Robin')
    await page.keyboard.press('Enter')
    await page.locator('.verdict').waitFor()
    expect(await focused()).toContain('blackmail')
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('The threats begin at message')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('What to do right now')
  })
})
