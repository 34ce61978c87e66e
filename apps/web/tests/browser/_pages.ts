/** The built pages, and one of each kind for the tests that open them in a browser. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { BUILD } from './_browser.ts'

/** Addresses of all built pages, without the slash in front: `en/now/gb/`. */
export const ADDRESSES: readonly string[] = globSync('**/*.html', { cwd: BUILD })
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/u, ''))
  .toSorted()

/** One page of every kind, in the language in which its words are longest. */
export const KINDS: readonly string[] = [
  'index.html',
  '404.html',
  'de/',
  'de/now/',
  'de/now/ch/',
  'de/now/ch/easy/',
  'de/now/de/adult/easy/',
  'de/now/easy/',
  'de/now/de/parent/',
  'en/now/gb/professional/',
  'de/check/',
  'de/check/adult/',
  'de/stop/',
  'de/stop/adult/',
  'de/help/',
  'de/help/ch/',
  'de/platforms/',
  'de/platforms/adult/',
  'de/platforms/instagram/',
  'de/platforms/instagram/adult/',
  'de/profile/',
  'de/profile/adult/',
  'de/exposure/',
  'de/exposure/adult/',
  'de/practise/',
  'de/signs/',
  'de/learn/',
  'de/learn/before-you-post/',
  'de/learn/lessons/',
  'de/learn/lessons/parents/',
  'de/learn/talks/',
  'de/learn/trusted-adult/',
  'de/plan/',
  'de/plan/adult/',
  'de/plan/money/',
  'de/plan/money/adult/',
  'de/plan/post/',
  'de/plan/post/adult/',
  'de/plan/tell/',
  'de/plan/tell/adult/',
  'de/plan/tell/easy/',
  'de/plan/tell/adult/easy/',
  'de/plan/tell/together/',
  'de/plan/tell/together/adult/',
  'de/about/',
  'de/about/advice/',
  'de/about/numbers/',
]

/** Every component in every state. */
export const EXAMPLES: readonly string[] = ADDRESSES.filter((address) =>
  address.startsWith('examples/'),
)

/** The HTML of a built page. */
export function pageSource(address: string): string {
  const file = address.endsWith('.html') ? address : `${address}index.html`
  return readFileSync(join(BUILD, file), 'utf8')
}

/** Looks at each address, two at a time in pages of their own: one alone leaves half of the machine idle. */
export async function walk(
  context: BrowserContext,
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<void>,
): Promise<void> {
  const waiting = [...addresses]
  const lane = async (): Promise<void> => {
    const page = await context.newPage()
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await look(page, next)
    }
    await page.close()
  }
  await Promise.all([lane(), lane()])
}
