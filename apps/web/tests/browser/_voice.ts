/**
 * A device's voices for the tests beside this file, since a browser without a screen has none. It says nothing aloud and writes
 * down what it was asked to say; a test ends each sentence itself.
 */
import type { BrowserContext, Page } from 'playwright-core'

interface Voice {
  readonly lang: string
  readonly localService: boolean
  readonly default?: boolean
}

export const OWN_VOICES: readonly Voice[] = [
  { lang: 'en_GB', localService: true },
  { lang: 'de-DE', localService: true, default: true },
]

/** Gives every page of a context these voices; `late` tells of them only after the page has loaded. */
export async function withVoices(
  context: BrowserContext,
  voices: readonly Voice[],
  late = false,
): Promise<void> {
  await context.addInitScript(
    ({ given, waits }) => {
      const said: { text: string; rate: number; lang: string }[] = []
      let known = !waits
      let current: { onend: () => void } | null = null
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => (known ? given : []),
        speak: (utterance: { text: string; rate: number; lang: string; onend: () => void }) => {
          said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang })
          current = utterance
        },
        cancel: () => {
          current = null
        },
      })
      Object.defineProperties(globalThis, {
        speechSynthesis: { value: synthesis, configurable: true },
        SpeechSynthesisUtterance: {
          value: class {
            text: string
            constructor(text: string) {
              this.text = text
            }
          },
          configurable: true,
        },
        voice: {
          value: {
            said,
            speaks: () => current !== null,
            ends: () => {
              const ended = current
              current = null
              ended?.onend()
            },
            comes: () => {
              known = true
              synthesis.dispatchEvent(new Event('voiceschanged'))
            },
          },
        },
      })
    },
    { given: voices, waits: late },
  )
}

/** What the page asked to be said so far. */
export async function said(
  page: Page,
): Promise<readonly { readonly text: string; readonly rate: number; readonly lang: string }[]> {
  return page.evaluate('voice.said')
}

/** Whether a sentence is being said. */
export async function speaks(page: Page): Promise<boolean> {
  return page.evaluate('voice.speaks()')
}

/** The sentence is over. */
export async function sentenceEnds(page: Page): Promise<void> {
  await page.evaluate('voice.ends()')
}

/** The voices come late, as in some browsers. */
export async function voicesCome(page: Page): Promise<void> {
  await page.evaluate('voice.comes()')
}
