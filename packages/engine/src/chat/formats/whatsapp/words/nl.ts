/** Dutch. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const nl: LanguageWords = {
  titles: ['WhatsApp-chat met …', 'WhatsApp Chat met …'],
  omitted: {
    file: ['<Media weggelaten>', 'document weggelaten', 'Visitekaartje weggelaten'],
    image: ['afbeelding weggelaten', '<afbeelding weggelaten>', 'GIF weggelaten'],
    video: ['video weggelaten', '<video weggelaten>'],
    voice: ['audio weggelaten', '<audio weggelaten>'],
    sticker: ['sticker weggelaten'],
  },
  attachedBefore: ['bijgevoegd', 'bijlage'],
  attachedAfter: ['bestand bijgevoegd'],
  deleted: [
    'Dit bericht is verwijderd',
    'U hebt dit bericht verwijderd',
    'Je hebt dit bericht verwijderd',
  ],
  edited: ['Dit bericht is bewerkt'],
  missedCalls: [
    'Gemiste spraakoproep',
    'Gemiste video-oproep',
    'Gemist spraakgesprek',
    'Gemist videogesprek',
    // Not verified.
    'Gemiste groepsoproep',
  ],
  // Not verified.
  calls: ['Spraakoproep', 'Video-oproep', 'Spraakgesprek', 'Videogesprek'],
  // Not verified.
  unanswered: ['Geen antwoord', 'Niet beantwoord', 'Niet opgenomen'],
  polls: ['PEILING:', 'POLL:'],
  notices: {
    // Not verified.
    'timer-changed': [
      '…verdwijnende berichten…',
      '…zelfverwijderende berichten…',
      '…berichttimer…',
    ],
    // Not verified.
    'number-changed': ['… telefoonnummer gewijzigd…', '… heeft een nieuw telefoonnummer…'],
    'name-changed': ['… heeft het onderwerp …', '… hebt het onderwerp …', '… de groepsnaam …'],
    'security-code-changed': [
      'Uw beveiligingscode voor … is gewijzigd…',
      'Je beveiligingscode voor … is gewijzigd…',
      '…beveiligingscode … gewijzigd…',
    ],
    // Not verified.
    blocked: ['Je hebt dit contact geblokkeerd…', 'Je hebt … geblokkeerd…'],
    // Not verified.
    unblocked: ['Je hebt dit contact gedeblokkeerd…', 'Je hebt … gedeblokkeerd…'],
    'person-added': ['… toegevoegd', '… is lid geworden via …', '… heeft deelgenomen via …'],
    'person-left': [
      '… heeft de groep verlaten',
      '… hebt de groep verlaten',
      '… heeft … verwijderd',
      '… hebt … verwijderd',
      '… is weggegaan',
    ],
    other: [
      '…end-to-end versleuteld…',
      '…end-to-end-versleuteld…',
      '… heeft de groep … gemaakt',
      '… groep … gemaakt',
      '… heeft groep gemaakt',
      '… heeft deze groep …',
      '… hebt deze groep …',
      '… de groepsafbeelding …',
      '… heeft een bericht vastgezet',
      // Not verified.
      '…zakelijk account…',
    ],
  },
}
