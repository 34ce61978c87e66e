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
  calls: ['Äänipuhelu', 'Videopuhelu'],
  // Not verified.
  unanswered: ['Ei vastausta'],
  polls: ['KYSELY:'],
  notices: {
    // Not verified.
    'timer-changed': ['…katoavat viestit…', '…katoavien viestien…', '…viestien ajastin…'],
    'number-changed': ['… vaihtoi puhelinnumero…', '… vaihtoi numero…'],
    'name-changed': ['… vaihtoi ryhmän nime…', '… vaihtoi aihee…'],
    'security-code-changed': [
      'Turvanumerosi muuttui henkilön … kanssa…',
      'Turvakoodisi … muuttui…',
    ],
    // Not verified.
    blocked: ['Estit tämän yhteyshenkilön…', 'Estit tämän yhteystiedon…'],
    unblocked: ['Poistit tämän yhteyshenkilön eston…', 'Poistit tämän yhteystiedon eston…'],
    'person-added': ['… lisäsi …', 'Lisäsit …', '… liittyi …'],
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
