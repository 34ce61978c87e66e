/** What apps write by themselves on a screen, by a few telling words of five languages. */
import type { ChatEvent, MessageKind } from '../chat/index.ts'

export interface Notice {
  readonly kind?: MessageKind
  readonly event?: ChatEvent
  readonly deleted?: true
}

interface Rule {
  readonly notice: Notice
  /** Each a row of word beginnings that must stand in the line in this order, folded as `fold` does. */
  readonly words: readonly string[]
}

const RULES: readonly Rule[] = [
  {
    notice: { kind: 'system', event: 'screenshot' },
    words: [
      'took screenshot',
      'screenshot gemacht',
      'screenshot aufgenommen',
      'pris capture',
      'captur ecran',
      'captura pantalla',
      'fatto screenshot',
      'catturato schermo',
    ],
  },
  {
    notice: { kind: 'call', event: 'call-missed' },
    words: [
      'missed call',
      'missed video',
      'verpasst anruf',
      'verpasst sprachanruf',
      'verpasst videoanruf',
      'appel manque',
      'appel vocal manque',
      'llamada perdida',
      'llamada voz perdida',
      'chiamata persa',
      'chiamata vocale persa',
    ],
  },
  {
    notice: { kind: 'call' },
    words: [
      'video call',
      'voice call',
      'audio call',
      'videoanruf',
      'sprachanruf',
      'appel video',
      'appel vocal',
      'videollamada',
      'llamada voz',
      'videochiamata',
      'chiamata vocale',
    ],
  },
  {
    notice: { kind: 'system', deleted: true },
    words: [
      'message deleted',
      'message unsent',
      'unsent message',
      'nachricht geloscht',
      'nachricht zuruckgerufen',
      'message supprime',
      'mensaje eliminado',
      'elimino mensaje',
      'elimino este mensaje',
      'messaggio eliminato',
      'annullato invio',
    ],
  },
  {
    notice: { kind: 'system', event: 'timer-changed' },
    words: [
      'disappearing message',
      'selbstloschende nachricht',
      'verschwindende nachricht',
      'messages ephemere',
      'mensajes temporales',
      'messaggi effimeri',
      'messaggi temporanei',
    ],
  },
  {
    notice: { kind: 'system', event: 'security-code-changed' },
    words: [
      'security code',
      'sicherheitsnummer',
      'code securite',
      'codigo seguridad',
      'codice sicurezza',
    ],
  },
  {
    notice: { kind: 'system', event: 'blocked' },
    words: [
      'blocked contact',
      'kontakt blockiert',
      'bloque contact',
      'bloqueaste',
      'bloccato contatto',
    ],
  },
]

/** Words of the longest note that an app puts into a bubble; people write the same words in longer ones. */
const LONGEST_CALL = 3
const LONGEST_DELETED = 6

/** What a line in the centre of the screen is. */
export function readNotice(text: string): Notice {
  return matchNotice(text) ?? { kind: 'system' }
}

/** What a bubble is that holds no words of its owner; null for all that people write. */
export function readBubbleNotice(text: string): Notice | null {
  const length = fold(text).split(' ').length
  if (length > LONGEST_DELETED) return null
  const notice = matchNotice(text)
  if (notice?.deleted) return { deleted: true }
  return notice?.kind === 'call' && length <= LONGEST_CALL ? notice : null
}

function matchNotice(text: string): Notice | null {
  const words = fold(text).split(' ')
  const rule = RULES.find(({ words: sets }) => sets.some((set) => inOrder(set.split(' '), words)))
  return rule?.notice ?? null
}

/** Whether the words hold the parts as beginnings, one after the other. */
function inOrder(parts: readonly string[], words: readonly string[]): boolean {
  let next = 0
  for (const word of words) {
    if (word.startsWith(parts[next] ?? ' ')) next += 1
  }
  return next >= parts.length
}

/** Combining marks, as NFD leaves them. */
const MARKS = /[\u0300-\u036F]/gu
/** All that is no letter or digit. */
const OTHERS = /[^\p{L}\p{N}]+/gu

/** Lower case without accents and signs, words parted by one space. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(OTHERS, ' ').trim()
}
