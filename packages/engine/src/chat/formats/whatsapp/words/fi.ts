/** Finnish. Seen in exports and in WhatsApp's own tables, apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const fi: LanguageWords = {
  periods: { ap: 0, ip: 12 },
  joints: ['klo'],
  // Not verified.
  titles: ['WhatsApp-keskustelu: …', 'WhatsApp-keskustelu … kanssa'],
  omitted: {
    file: [
      '<Media jätettiin pois>',
      '<Media jätetty pois>',
      'dokumenttia ei sisällytetä',
      'Yhteystietokortti jätettiin pois',
    ],
    image: ['ei kuvaa', 'GIF-animaatio jätetty pois'],
    video: ['videota ei sisällytetä'],
    voice: ['äänitiedostoa ei sisällytetä'],
    sticker: ['tarraa ei sisällytetty'],
  },
  attachedBefore: ['liite'],
  attachedAfter: ['liitetiedosto'],
  deleted: ['Tämä viesti poistettiin', 'Poistit tämän viestin'],
  // Not verified.
  edited: ['Tätä viestiä muokattiin', 'Tätä viestiä on muokattu'],
  missedCalls: ['Vastaamaton äänipuhelu', 'Vastaamaton videopuhelu'],
  // Not verified.
  calls: ['Äänipuhelu', 'Videopuhelu'],
  // Not verified.
  unanswered: ['Ei vastausta'],
  // Not verified.
  polls: ['KYSELY:'],
  notices: {
    // Not verified.
    'timer-changed': ['…katoavat viestit…', '…katoavien viestien…', '…viestien ajastin…'],
    // Not verified.
    'number-changed': ['… vaihtoi puhelinnumero…', '… vaihtoi numero…'],
    // Not verified.
    'name-changed': ['… vaihtoi ryhmän nime…', '… vaihtoi aihee…'],
    'security-code-changed': [
      'Turvanumerosi muuttui henkilön … kanssa…',
      'Turvakoodisi … muuttui…',
    ],
    // Not verified.
    blocked: ['Estit tämän yhteyshenkilön…', 'Estit tämän yhteystiedon…'],
    // Not verified.
    unblocked: ['Poistit tämän yhteyshenkilön eston…', 'Poistit tämän yhteystiedon eston…'],
    // Not verified.
    'person-added': ['… lisäsi …', 'Lisäsit …', '… liittyi …'],
    // Not verified.
    'person-left': ['… poistui', '… poistui ryhmästä', '… lähti', '… poisti …'],
    other: [
      '…salataan täysin…',
      '…salattu täysin…',
      // Not verified.
      '… loi ryhmän …',
      'Loit ryhmän …',
      '…yritystili…',
    ],
  },
}
