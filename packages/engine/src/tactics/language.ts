/**
 * Which language a chat is in, by a vote of small words. Good enough to say what was judged; patterns of every language
 * are tried on every message, so a wrong vote loses nothing.
 */
import { foldWord } from './spelling.ts'

/** Frequent words that the other languages here lack. Swiss German votes for German. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your youre is are was it its that this with have what not dont for my of to u ur im lol yeah hey how why who be on if just',
  de: 'und der das ich du ist nicht ein eine mit auf den dem es sie wir ja nein auch noch mir dir dich mich was wie wenn hab habe bist dein deine mein aber schon kein isch nöd ned gsi hesch han ond öpper',
  fr: 'et le les des est tu je pas que une un vous pour dans sur avec moi toi mais oui non ça cest jai tes mes ta ma plus qui quoi ton mon',
  es: 'el los las y es que de una por con para pero si no mi tu te lo muy como más yo qué está estoy eres tienes jaja bien aquí',
  it: 'il lo gli di che è una per con ma sono sei non mi ti ho hai questo come anche tuo tua mio mia della perché ciao bene già',
}

/** The language codes that a word votes for. */
export interface LanguageVote {
  readonly of: (foldedWord: string) => readonly string[]
}

export function compileLanguages(): LanguageVote {
  const byWord = new Map<string, string[]>()
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    for (const word of words.split(' ').map((written) => foldWord(written))) {
      const languages = byWord.get(word)
      if (languages === undefined) byWord.set(word, [language])
      else if (!languages.includes(language)) languages.push(language)
    }
  }
  const none: readonly string[] = []
  return { of: (word) => byWord.get(word) ?? none }
}

/** The language with most votes; `und` (undetermined, BCP 47) where nothing voted. */
export function leadingLanguage(votes: ReadonlyMap<string, number>): string {
  let leader = 'und'
  let most = 0
  for (const [language, count] of votes) {
    if (count > most) {
      leader = language
      most = count
    }
  }
  return leader
}
