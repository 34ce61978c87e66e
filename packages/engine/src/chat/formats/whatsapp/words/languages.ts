/** The table of languages. Adding one is one file here and one row. */
import type { LanguageWords } from './language-words.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { hi } from './hi.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { MORE_LANGUAGES } from './more.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'
import { zh } from './zh.ts'

/** Where two languages have a phrase in common, the upper row decides. */
export const LANGUAGES: readonly LanguageWords[] = [
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
  fi,
  sv,
  hi,
  ar,
  zh,
  ja,
  ko,
  tr,
  ru,
  ...MORE_LANGUAGES,
]
