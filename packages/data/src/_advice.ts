/**
 * A law about words for tests: no advice may tell anybody to pay, send, answer, meet, keep a copy of an intimate picture,
 * or delete messages. It reads clauses, so that "Don't worry, pay them" is caught. It is a net, not a reader.
 */
import type { Language } from '@holdfast/engine/text'

interface Act {
  /** Forms that can be an instruction. Past forms are left out: they tell what has happened. */
  readonly verbs: readonly string[]
  /** Words after it, or the beginnings of words, without which it is harmless. */
  readonly of?: readonly string[]
  /** A word straight after it that makes it something else. */
  readonly unless?: readonly string[]
  /** The verb is a noun too: it counts only at the start of a clause or after one of these. */
  readonly after?: readonly string[]
}

interface Law {
  readonly joins: readonly string[]
  readonly or: string
  /** Opens a short aside inside a clause: `das Bild, das kam, nicht` is one clause. */
  readonly asides: readonly string[]
  /** Before a word, it makes the word a noun: `a copy`. */
  readonly articles: readonly string[]
  readonly acts: readonly Act[]
  /** The clause says not to. */
  readonly denies: readonly string[]
  /** After the act: "show them how to stop the picture" is not about showing the picture. */
  readonly asks: readonly string[]
  /** Before the act: the clause tells what somebody else does or wants, or what may happen. */
  readonly reports: readonly string[]
}

const PICTURES_EN = ['picture', 'image', 'photo', 'video', 'nude', 'recording']

const CHATS_EN = ['chat', 'message', 'conversation', 'evidence', 'account', 'profile', 'everything']

const LAWS: Readonly<Record<Language, Law>> = {
  en: {
    joins: ['and', 'but', 'then', 'so'],
    or: 'or',
    asides: ['who', 'which', 'that'],
    articles: ['a', 'an', 'the', 'this', 'every'],
    acts: [
      { verbs: ['pay', 'paying', 'transfer', 'wire'], unless: ['attention'] },
      { verbs: ['buy', 'buying'], of: ['card', 'crypto', 'bitcoin'] },
      { verbs: ['send', 'sending', 'reply', 'replying', 'respond', 'negotiate', 'answering'] },
      {
        verbs: ['answer'],
        after: ['to', 'please', 'should', 'must', 'can', 'just', 'or', 'always'],
      },
      { verbs: ['meet', 'meeting'] },
      { verbs: ['keep', 'save', 'copy', 'download', 'screenshot', 'photograph'], of: PICTURES_EN },
      { verbs: ['store', 'forward', 'share', 'print', 'record', 'show'], of: PICTURES_EN },
      { verbs: ['delete', 'deleting', 'erase', 'wipe', 'clear'], of: CHATS_EN },
    ],
    asks: ['how', 'where'],
    denies: [
      'no',
      'not',
      'never',
      'nothing',
      'nobody',
      'none',
      'without',
      'stop',
      'instead',
      'cannot',
      "don't",
      "can't",
      "doesn't",
      "won't",
      "shouldn't",
    ],
    reports: [
      'they',
      'who',
      'whoever',
      'blackmailer',
      'blackmailers',
      'someone',
      'people',
      'if',
      'when',
      'after',
      'once',
      'whether',
      'wants',
      'asks',
      'asked',
    ],
  },
  de: {
    joins: ['und', 'aber', 'dann', 'sondern'],
    or: 'oder',
    asides: ['das', 'die', 'der', 'den'],
    articles: ['ein', 'das', 'dieses'],
    acts: [
      { verbs: ['zahl', 'zahle', 'zahlen', 'bezahl', 'bezahle', 'bezahlen'] },
      { verbs: ['überweis', 'überweise', 'überweisen'] },
      { verbs: ['kauf', 'kaufe', 'kaufen'], of: ['karte', 'gutschein', 'krypto', 'bitcoin'] },
      {
        verbs: [
          'schick',
          'schicke',
          'schicken',
          'send',
          'sende',
          'senden',
          'verschick',
          'verschicke',
          'verschicken',
        ],
      },
      { verbs: ['antworte', 'antworten', 'beantworte', 'verhandle', 'verhandeln'] },
      { verbs: ['triff', 'treffen'] },
      {
        verbs: [
          'behalt',
          'behalte',
          'behalten',
          'speicher',
          'speichere',
          'speichern',
          'sicher',
          'sichere',
          'sichern',
          'heb',
          'hebe',
          'heben',
        ],
        of: ['bild', 'foto', 'video', 'aufnahme', 'nacktbild'],
      },
      {
        verbs: [
          'kopier',
          'kopiere',
          'kopieren',
          'druck',
          'drucke',
          'drucken',
          'fotografier',
          'fotografiere',
          'fotografieren',
          'teil',
          'teile',
          'teilen',
          'zeig',
          'zeige',
          'zeigen',
          'leite',
          'leiten',
        ],
        of: ['bild', 'foto', 'video', 'aufnahme', 'nacktbild'],
      },
      {
        verbs: ['lösch', 'lösche', 'löschen'],
        of: ['chat', 'nachricht', 'gespräch', 'beweis', 'konto', 'profil', 'alles', 'verlauf'],
      },
    ],
    asks: ['wie', 'wo'],
    denies: [
      'nicht',
      'nichts',
      'nie',
      'niemals',
      'niemand',
      'niemandem',
      'niemanden',
      'kein',
      'keine',
      'keins',
      'keinen',
      'keinem',
      'keiner',
      'ohne',
      'statt',
      'weder',
    ],
    reports: [
      'wer',
      'wenn',
      'falls',
      'ob',
      'jemand',
      'erpresser',
      'täter',
      'man',
      'freunde',
      'soll',
      'sollst',
      'sollen',
      'will',
      'wollen',
      'verlangt',
      'verlangen',
    ],
  },
}

/** Where a sentence or a quotation ends. */
const SENTENCE = /[.!?;:()–“”„"]/u

/** A word: `don't` and `für` match, `7` does not. */
const WORD = /\p{L}[\p{L}'’]*/gu

/** Words of an aside at most. */
const ASIDE = 3

/** The clauses of a text that advise what must never be advised; empty for good advice. */
export function forbiddenAdvice(language: Language, text: string): readonly string[] {
  const law = LAWS[language]
  return text
    .split(SENTENCE)
    .flatMap((sentence) => clausesOf(law, sentence))
    .filter((words) => advises(law, language, words))
    .map((words) => words.join(' '))
}

/** The words of each clause. A list that ends in "or" (`view, copy or print`) stays together, and so does a short aside. */
function clausesOf({ joins, or, asides }: Law, sentence: string): readonly (readonly string[])[] {
  const parts = sentence.split(',').map((part) => part.match(WORD) ?? [])
  const clauses: string[][] = []
  const isAside = (part: readonly string[]): boolean =>
    part.length <= ASIDE && asides.includes(part[0] ?? '')
  parts.forEach((part, index) => {
    const end = parts.slice(index).find((one) => one.length > 1)
    const inList = end?.slice(0, 2).includes(or) ?? false
    const inAside = isAside(part) || isAside(parts[index - 1] ?? [])
    if ((!inList && !inAside) || clauses.length === 0) clauses.push([])
    for (const word of part) {
      if (joins.includes(word)) clauses.push([])
      clauses.at(-1)?.push(word)
    }
  })
  return clauses
}

function advises(law: Law, language: Language, words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase().replace('’', "'"))
  if (lower.some((word) => law.denies.includes(word))) return false
  return law.acts.some(({ verbs, of, unless, after }) =>
    lower.some((verb, at) => {
      const word = words[at] ?? ''
      // German writes nouns with a capital: "ein Treffen" is no instruction.
      if (language === 'de' && at > 0 && word !== verb) return false
      if (!verbs.includes(verb)) return false
      if (law.articles.includes(lower[at - 1] ?? '')) return false
      if (unless?.includes(lower[at + 1] ?? '')) return false
      if (after !== undefined && at > 0 && !after.includes(lower[at - 1] ?? '')) return false
      if (lower.slice(0, at).some((one) => law.reports.includes(one))) return false
      if (of === undefined) return true
      const asked = lower.findIndex((one, place) => place > at && law.asks.includes(one))
      const objects = lower.slice(at, asked === -1 ? undefined : asked)
      return objects.some((one) => of.some((noun) => one.startsWith(noun)))
    }),
  )
}
