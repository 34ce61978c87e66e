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
  context = await site.newContext()
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
})

async function openCheck(language = 'en'): Promise<void> {
  await page.goto(`${site.server.url}${language}/check/`)
  await untilReady(page)
}

async function openExample(): Promise<void> {
  await openCheck()
  await page.getByRole('button', { name: 'A chat with blackmail' }).click()
  await page.getByRole('button', { name: 'Robin' }).click()
  await page.locator('.verdict').waitFor()
}

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent.trim() ?? '')
}

function focusedId(): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? '')
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
    context = await site.newContext({
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
    expect(await focused()).toContain('to your mum')
  })

  it('shows where each thing begins, and leads there by its list and by its picture', async () => {
    await openExample()
    const moments = page.locator('figure li')
    expect(await moments.count()).toBeGreaterThan(3)
    const last = moments.last()
    expect(await last.innerText()).toMatch(/message \d+ · \d\d:\d\d · /u)
    const [, number = ''] = /message (\d+)/u.exec(await last.innerText()) ?? []
    await last.getByRole('link').focus()
    await page.keyboard.press('Enter')
    expect(await focusedId()).toBe(`m${number}`)
    await page.getByRole('img').click({ position: { x: 2, y: 40 } })
    const first = /message (\d+)/u.exec(await moments.first().innerText())?.[1] ?? ''
    expect(await focusedId()).toBe(`m${first}`)
  })

  it('shows the signs of one side and of one tactic alone, and takes that back', async () => {
    await openExample()
    const marks = page.locator('mark')
    const all = await marks.count()
    await page.getByText('Show only some of it').click()
    const sign = page.getByLabel('Which sign')
    await sign.selectOption({ index: 1 })
    await page.getByText(/^Shown: \d+ of \d+ messages/u).waitFor()
    expect(await marks.count()).toBeLessThan(all)
    await page.getByLabel('Who').selectOption({ label: 'Robin (0)' })
    await page.getByText('Nothing here matches').waitFor()
    expect(await marks.count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText(/^Shown: \d+ of \d+ messages/u).waitFor()
    expect(await marks.count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect.poll(() => marks.count()).toBe(all)
  })

  it('says what a second chat has in common, with reasons and not as a proof', async () => {
    const script = 'pay me 300 until midnight, then your whole family gets to see everything'
    await pasteAndSay(`Kay: ${script}\nSam: no`, 'Sam')
    await page.getByText('Is it the same person as in another chat?').click()
    await page.getByLabel('Or paste messages from it').fill(`Alex: ${script}!\nSam: stop`)
    await page.getByRole('button', { name: 'Compare this text' }).click()
    await page.getByText('may be the same person').waitFor()
    expect(await page.locator('main q').first().innerText()).toContain('your whole family')
    await page.getByText('This is no proof').waitFor()
  })

  it('stops comparing when asked, says so, and keeps the result', async () => {
    // The worker never hears of it, so that it is still busy when the button is pressed, however fast the device is.
    await page.addInitScript(`Worker = class extends Worker {
      postMessage(message, ...rest) {
        if (message.kind !== 'compare') super.postMessage(message, ...rest)
      }
    }`)
    await pasteAndSay('Kay: pay me 300 or else\nSam: no', 'Sam')
    await page.getByText('Is it the same person as in another chat?').click()
    await page.getByLabel('Or paste messages from it').fill('Alex: hello')
    await page.getByRole('button', { name: 'Compare this text' }).click()
    await page.getByRole('progressbar', { name: 'Comparing' }).waitFor()
    await page.getByRole('button', { name: 'Stop' }).press('Enter')
    await page.getByText('Comparing was stopped.').waitFor()
    expect(await page.getByRole('progressbar').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
    expect(await page.locator('.verdict').count()).toBe(1)
  })

  it('prints each explanation once, and leaves the page as it was', async () => {
    await openExample()
    const open = (): Promise<number> => page.locator('[data-messages] details[open]').count()
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const once = await open()
    expect(once).toBeGreaterThan(3)
    expect(once).toBeLessThan(await page.locator('[data-messages] details').count())
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await open()).toBe(0)
  })

  it('goes back one step by the Back button, and leaves nothing of the steps behind', async () => {
    await page.goto(`${site.server.url}en/about/`)
    await openExample()
    expect(page.url()).toBe(`${site.server.url}en/check/`)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Check a chat' }).waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Robin')
    await page.goForward()
    await page.getByText('Nothing of it was kept.').waitFor()
    expect(await page.getByText('Choose a file').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'A chat with blackmail' }).click()
    await page.getByRole('button', { name: 'Robin' }).click()
    await page.locator('.verdict').waitFor()
    expect(JSON.stringify(await page.evaluate(() => history.state as unknown))).not.toMatch(
      /Robin|Kayla/u,
    )
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
    await context.route(/weather/u, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    )
    await page.getByLabel('Nothing, only the marked words').focus()
    await page.keyboard.press('Escape')
    await page.waitForURL(/weather/u)
    await page.goBack()
    expect(page.url()).toBe(`${site.server.url}en/about/`)
  })

  it('keeps two chats of one name apart, finds them by name and sign, and says what a file says', async () => {
    await openCheck()
    const chat = (
      name: string,
      text: string,
    ): { name: string; mimeType: string; buffer: Buffer } => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(
        `${JSON.stringify({
          id: name,
          platform: 'whatsapp',
          participants: [
            { id: 'a', name: 'Kim' },
            { id: 'b', name: 'Sam', owner: true },
          ],
          messages: [{ from: 'a', at: '2026-03-14T10:00:00Z', text }],
        })}\n`,
      ),
    })
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        chat('first.jsonl', 'hi'),
        chat('second.jsonl', 'pay me 300 or I send your pictures to all your friends'),
      ])
    await page.getByRole('heading', { level: 1, name: '2 chats were read' }).waitFor()
    const chats = page.locator('main li')
    expect(await chats.first().innerText()).toMatch(/second\.jsonl/u)
    expect(await chats.last().innerText()).toMatch(/WhatsApp · 14 Mar 2026 · one message\s+first/u)
    expect(await page.locator('main a').first().innerText()).toBe('What to do right now')
    await page.getByText('Show only some of it').click()
    await page.getByLabel('Which sign').selectOption({ index: 1 })
    expect(await chats.count()).toBe(1)
    await page.getByLabel('Search by name').fill('Alex')
    await page.getByText('Nothing here matches').waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await chats.first().getByRole('button').click()
    await page.getByText("From Sam's phone, as the file says.").waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '2 chats were read' }).waitFor()
    await page.goForward()
    await page.getByText("From Sam's phone, as the file says.").waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '2 chats were read' }).waitFor()
  })

  it('shows no dead form without scripts, and leads to the plan', async () => {
    const still = await site.newContext({ javaScriptEnabled: false })
    const silent = await still.newPage()
    await silent.goto(`${site.server.url}en/check/`)
    expect(await silent.locator('main button, main input, main textarea').count()).toBe(0)
    await silent.locator('main').getByRole('link', { name: 'What to do right now' }).click()
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
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check a chat' }).waitFor()
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
    // The way to help is the first thing after the result, before anything about the chat.
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('What to do right now')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('The threats begin at message')
  })
})
