/** Italian. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const it: LanguageWords = {
  joints: ['alle', 'alle ore'],
  titles: ['Chat WhatsApp con …'],
  omitted: {
    file: [
      '<Media omessi>',
      '<Media omesso>',
      '<documento omesso>',
      'documento omesso',
      'Scheda contatto omessa',
    ],
    image: ['immagine omessa', '<immagine omessa>', 'GIF esclusa', '<GIF esclusa>'],
    // The note is not verified.
    video: ['video omesso', '<video omesso>', '<Nota video omessa>'],
    voice: ['audio omesso', '<audio omesso>'],
    sticker: ['sticker non incluso', '<sticker non incluso>', 'adesivo omesso'],
  },
  // Not verified.
  viewOnce: ['Hai ricevuto un messaggio visualizzabile una volta…'],
  attachedBefore: ['allegato'],
  attachedAfter: ['file allegato'],
  deleted: ['Questo messaggio è stato eliminato', 'Hai eliminato questo messaggio'],
  edited: ['Questo messaggio è stato modificato'],
  missedCalls: ['Chiamata vocale persa', 'Videochiamata persa'],
  // Not verified.
  calls: ['Chiamata vocale', 'Videochiamata'],
  // Not verified.
  unanswered: ['Nessuna risposta'],
  polls: ['SONDAGGIO:'],
  notices: {
    // The second is not verified.
    'timer-changed': ['…messaggi effimeri…', '…durata dei messaggi…'],
    'number-changed': ['… ha cambiato numero…', '… ha cambiato il suo numero…'],
    'name-changed': [
      '… ha cambiato l’oggetto…',
      '… ha modificato l’oggetto…',
      '… ha cambiato il nome del gruppo…',
    ],
    'security-code-changed': [
      'Il tuo codice di sicurezza con … è cambiato…',
      '…codice di sicurezza … cambiato…',
    ],
    // Not verified.
    blocked: ['Hai bloccato …'],
    // Not verified.
    unblocked: ['Hai sbloccato …'],
    'person-added': [
      '… ti ha aggiunto…',
      '… ha aggiunto …',
      'Hai aggiunto …',
      '… è entrato usando …',
      '… è entrata usando …',
      '… si è unito …',
    ],
    'person-left': [
      '… è uscito dal gruppo',
      '… è uscita dal gruppo',
      '… è uscito',
      '… è uscita',
      '… ha abbandonato…',
      '… ha rimosso …',
      'Hai rimosso …',
    ],
    other: [
      '…crittografati end-to-end…',
      '…crittografia end-to-end…',
      '… creato il gruppo…',
      '… creato questo gruppo…',
      '… ha cambiato l’icona…',
      '… ha cambiato l’immagine…',
      '… ha fissato un messaggio',
      // Not verified.
      '…account business…',
    ],
  },
}
