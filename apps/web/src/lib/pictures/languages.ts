/** The languages in which pictures can be read, and how much there is to load for them. */
import type { Language } from '@holdfast/engine/text'

/** Tesseract's codes; their names are `check.pictures.language.<code>`. */
export const PICTURE_LANGUAGES = ['eng', 'deu', 'fra', 'spa', 'ita'] as const

export type PictureLanguage = (typeof PICTURE_LANGUAGES)[number]

/** The language that is likely on a page in this language. */
export const LIKELY: Readonly<Record<Language, PictureLanguage>> = { en: 'eng', de: 'deu' }

/** Kilobytes on the wire, by language; a browser test compares them with what the server sends. */
export const LANGUAGE_KB: Readonly<Record<PictureLanguage, number>> = {
  eng: 2950,
  deu: 1330,
  fra: 710,
  spa: 2100,
  ita: 1660,
}

/** Kilobytes on the wire of what every reading needs: the guard and Tesseract. */
export const TOOLS_KB = 4200

/** Megabytes to load once for these languages, in whole numbers. */
export function megabytesFor(languages: readonly PictureLanguage[]): number {
  return Math.ceil(languages.reduce((sum, code) => sum + LANGUAGE_KB[code], TOOLS_KB) / 1000)
}
