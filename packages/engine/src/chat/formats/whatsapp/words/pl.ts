/** Polish. Seen in exports and in WhatsApp's own tables, apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const pl: LanguageWords = {
  titles: ['Czat WhatsApp z …'],
  omitted: {
    file: [
      '<Pominięto multimedia>',
      '<pliki pominięto>',
      '<Media pominięte>',
      'dokument pominięty',
      'Pominięta wizytówka kontaktu',
    ],
    image: ['obraz pominięty', 'Plik GIF pominięty'],
    video: ['wideo pominięte'],
    voice: ['audio pominięte'],
    sticker: ['pominięto naklejkę'],
  },
  attachedBefore: ['załączono', 'załączony', 'załącznik'],
  attachedAfter: ['załączony plik', 'plik załączony'],
  deleted: [
    'Ta wiadomość została usunięta',
    'Usunąłeś(-ęłaś) tę wiadomość',
    'Usunąłeś(aś) tę wiadomość',
    'Usunięto tę wiadomość',
  ],
  edited: ['Ta wiadomość została zmieniona', 'Ta wiadomość została edytowana'],
  missedCalls: ['Nieodebrane poł', 'Nieodebrane połączenie'],
  // Not verified.
  calls: ['Połączenie głosowe', 'Połączenie wideo'],
  // Not verified.
  unanswered: ['Brak odpowiedzi', 'Nie odebrano'],
  // Not verified.
  polls: ['ANKIETA:'],
  notices: {
    // Not verified.
    'timer-changed': ['…znikające wiadomości…', '…znikających wiadomości…', '…czas znikania…'],
    // Not verified.
    'number-changed': ['… zmienił… numer…'],
    // Not verified.
    'name-changed': ['… zmienił… temat…', '… zmienił… nazwę grupy…'],
    'security-code-changed': [
      'Twój kod zabezpieczeń z użytkownikiem … zmienił się…',
      '…kod zabezpieczeń…',
    ],
    // Not verified.
    blocked: ['Zablokowano …', 'Zablokowałeś…'],
    // Not verified.
    unblocked: ['Odblokowano …', 'Odblokowałeś…'],
    'person-added': ['… dodał …', '… dodała …', '… dodał(a) …', '… dołączył…'],
    // Not verified.
    'person-left': [
      '… opuścił…',
      '… wyszedł',
      '… wyszła',
      '… usunął …',
      '… usunęła …',
      '… usunął(-ęła) …',
    ],
    other: [
      '…szyfrowane end-to-end…',
      '…w pełni zaszyfrowane…',
      '…pełne szyfrowanie…',
      // Not verified.
      '… utworzył…grupę…',
      '…konto firmowe…',
    ],
  },
}
