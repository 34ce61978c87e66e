/**
 * The texts that a page with a tool takes along into the browser, by how their keys begin. A page without scripts needs none.
 * Not found out by the builder: a test reads which keys the page's components name.
 */
import { textsOf, type Texts } from '@holdfast/data/text'
import type { Language } from '@holdfast/engine/text'

/** Of the frame around each page, and of the lines to call. */
const EVERYWHERE = ['common.', 'check.crisis-', 'help.choose', 'now.crisis-label', 'now.danger']

/** Beginnings of keys for each page, by its name in the address. */
const TOOL_TEXTS = {
  check: [...EVERYWHERE, 'check.', 'issue.', 'assessment.', 'home.now-hint'],
  exposure: [...EVERYWHERE, 'exposure.', 'about.kind.', 'now.sources-title'],
  plan: [...EVERYWHERE, 'plan.', 'check.print', 'help.other-countries', 'now.stop', 'now.write'],
  profile: [...EVERYWHERE, 'profile.', 'about.kind.', 'now.sources-title'],
  practise: [
    ...EVERYWHERE,
    'practise.',
    'help.other-countries',
    'now.sources-title',
    'now.write',
    'now.stop',
    'about.kind.',
  ],
  stop: [...EVERYWHERE, 'stop.', 'about.kind.'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** All of them in the page's language, to be prerendered into it. */
export function toolTexts(tool: keyof typeof TOOL_TEXTS, language: Language): Texts {
  return textsOf(language, TOOL_TEXTS[tool])
}
