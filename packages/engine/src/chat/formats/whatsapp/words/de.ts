/** German. Seen in exports and in WhatsApp's own tables, apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const de: LanguageWords = {
  periods: { vorm: 0, nachm: 12 },
  joints: ['um'],
  titles: ['WhatsApp Chat mit …', 'WhatsApp-Chat mit …'],
  omitted: {
    file: [
      '<Medien ausgeschlossen>',
      '<Medien weggelassen>',
      'Dokument weggelassen',
      'Kontaktkarte weggelassen',
      'Kontaktkarte ausgelassen',
    ],
    image: ['Bild weggelassen', 'GIF weggelassen'],
    video: ['Video weggelassen', 'Videonotiz weggelassen'],
    voice: ['Audio weggelassen'],
    sticker: ['Sticker weggelassen'],
  },
  viewOnce: [
    // Not verified.
    '<Nachricht zur Einmalansicht ausgeschlossen>',
    'Du hast eine Nachricht zur Einmalansicht erhalten…',
  ],
  attachedBefore: ['Anhang', 'angehängt'],
  attachedAfter: ['Datei angehängt'],
  deleted: [
    'Diese Nachricht wurde gelöscht',
    'Du hast diese Nachricht gelöscht',
    'Sie haben diese Nachricht gelöscht',
    'Nachricht gelöscht',
    // Not verified.
    'Diese Nachricht wurde von einem Admin gelöscht',
  ],
  edited: ['Diese Nachricht wurde bearbeitet'],
  missedCalls: [
    'Verpasster Sprachanruf',
    'Verpasster Videoanruf',
    'Verpasster Gruppenanruf',
    'Verpasster Gruppen-',
  ],
  calls: ['Sprachanruf', 'Videoanruf', 'Gruppenanruf'],
  unanswered: ['Keine Antwort'],
  polls: ['UMFRAGE:'],
  notices: {
    'timer-changed': [
      '…selbstlöschende Nachrichten…',
      '…selbstlöschenden Nachrichten…',
      '… die Nachrichtendauer …',
      'Neue Nachrichten verschwinden…',
    ],
    'number-changed': [
      '… hat eine neue Telefonnummer…',
      '… hat seine Telefonnummer…',
      '… hat ihre Telefonnummer…',
      '… hat die Telefonnummer gewechselt…',
      '… hat zu … gewechselt',
    ],
    'name-changed': [
      '… hat den Betreff … geändert',
      '… hast den Betreff … geändert',
      '… hat den Gruppennamen … geändert',
      '… hast den Gruppennamen … geändert',
    ],
    'security-code-changed': [
      'Deine Sicherheitsnummer für … hat sich geändert…',
      '…Sicherheitsnummer … geändert…',
    ],
    blocked: ['… diesen Kontakt blockiert…', 'Du hast … blockiert…'],
    // The second and third are not verified.
    unblocked: [
      '…Blockierung dieses Kontakts…',
      '… diesen Kontakt freigegeben…',
      '… diesen Kontakt entblockiert…',
    ],
    'person-added': [
      '… hinzugefügt',
      '… über … Einladungslink beigetreten',
      '… der Gruppe beigetreten',
      '… wurdest hinzugefügt…',
    ],
    'person-left': [
      '… die Gruppe verlassen',
      '… wurde entfernt',
      '… hat … entfernt',
      'Du hast … entfernt',
    ],
    other: [
      '…Ende-zu-Ende-verschlüsselt…',
      '…Ende-zu-Ende-Verschlüsselung…',
      '… Gruppe … erstellt',
      '… diese Gruppe erstellt',
      '… die Gruppenbeschreibung …',
      '… das Gruppenbild …',
      '… die Gruppeneinstellungen …',
      '… hat die Einstellungen …',
      '… ist ein Kontakt',
      '… ist in deinen Kontakten…',
      '…Unternehmenskonto…',
      '…Unternehmensaccount…',
      'Dieses Unternehmen …',
      '… Nachricht angeheftet',
      '… ist jetzt Admin',
      'Du bist jetzt Admin',
      '… Anruf gestartet',
      '… Videoanruf gestartet',
    ],
  },
}
