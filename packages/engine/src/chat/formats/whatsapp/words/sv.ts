/** Swedish. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const sv: LanguageWords = {
  periods: { fm: 0, em: 12 },
  joints: ['kl'],
  // Not verified.
  titles: ['WhatsApp-chatt med …', 'WhatsApp Chat med …'],
  omitted: {
    file: [
      '<Media utelämnat>',
      '<Media har utelämnats>',
      'dokument uteslutet',
      'Kontaktkort uteslutet',
    ],
    image: ['bild utesluten', 'GIF utesluten'],
    video: ['video utesluten'],
    voice: ['ljud uteslutet', 'ljud utelslutet'],
    sticker: ['sticker utesluten'],
  },
  attachedBefore: ['bifogat'],
  attachedAfter: ['bifogad fil'],
  deleted: [
    'Det här meddelandet raderades',
    'Du raderade det här meddelandet',
    'Du har tagit bort meddelandet',
    'Detta meddelande raderades',
    'Du raderade detta meddelande',
  ],
  // Not verified.
  edited: ['Det här meddelandet har redigerats', 'Det här meddelandet redigerades'],
  missedCalls: ['Missat röstsamtal', 'Missat videosamtal', 'Missat samtal'],
  // Not verified.
  calls: ['Röstsamtal', 'Videosamtal'],
  // Not verified.
  unanswered: ['Inget svar'],
  // Not verified.
  polls: ['OMRÖSTNING:'],
  notices: {
    // Not verified.
    'timer-changed': ['…försvinnande meddelanden…', '…meddelandetimern…'],
    // Not verified.
    'number-changed': ['… bytte telefonnummer…', '… har bytt telefonnummer…'],
    // Not verified.
    'name-changed': ['… ändrade ämnet…', '… ändrade gruppnamnet…'],
    // Not verified.
    'security-code-changed': ['Din säkerhetskod med … ändrades…', '…säkerhetskod…'],
    // Not verified.
    blocked: ['Du blockerade …', 'Du har blockerat …'],
    // Not verified.
    unblocked: ['Du avblockerade …', 'Du har avblockerat …'],
    // Not verified.
    'person-added': ['… lade till …', '… gick med …'],
    // Not verified.
    'person-left': ['… lämnade', '… lämnade gruppen', '… tog bort …'],
    other: [
      '…komplett krypterade…',
      '…end-to-end-krypterade…',
      '… skapade gruppen…',
      '…företagskonto…',
    ],
  },
}
