/** The words of the law in `_advice.ts`: what must never be advised, and what turns advice into a warning or a report. */
import type { Language } from '@holdfast/engine/text'

/** Something that must not be advised. */
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

/** The words by which one language advises, denies and reports. */
export interface Law {
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

export const LAWS: Readonly<Record<Language, Law>> = {
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
