/** Which language the command speaks, and the door to its texts. The texts are in `data/text`. */
import { translate, type TextKey, type TextValues } from '@holdfast/data/text'
import { isLanguage, type Language } from '@holdfast/engine/text'
import { parseArgs } from 'node:util'

export { isTextKey, type TextKey, type TextValues } from '@holdfast/data/text'

/** A text of the catalogue in the reader's language. */
export type Say = (key: TextKey, values?: TextValues) => string

/** How a command speaks to the person who called it. */
export interface Voice {
  readonly language: Language
  readonly say: Say
}

export function speak(language: Language): Voice {
  return { language, say: (key, values) => translate(language, key, values) }
}

/**
 * The language asked for with `--language`, else the first that the environment names and we have, else English.
 * Needed before the arguments are checked, since what is wrong with them is said in it.
 */
export function chooseLanguage(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const { values } = parseArgs({
    args: [...words],
    strict: false,
    options: { language: { type: 'string' } },
  })
  const asked = typeof values.language === 'string' ? values.language : undefined
  const wanted = [asked, env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]
  return wanted.map(primary).find(isLanguage) ?? 'en'
}

/** `de` of `de_CH.UTF-8`. */
function primary(locale = ''): string {
  return locale.slice(0, 2).toLowerCase()
}
