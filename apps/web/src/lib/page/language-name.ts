/** What a language is called in the page's language. For the server: browsers know fewer names. */
import type { Language } from '@holdfast/engine/text'

/** `fr` is `French` on an English page. Throws for what is no language code. */
export function languageName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
}
