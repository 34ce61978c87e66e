/** A made WhatsApp export, the same on every run: invented small talk in English and German with a few tactics in it. */

export interface MadeChat {
  /** As WhatsApp on Android writes it in English. */
  readonly export: string
  /** The same messages as JSON, for the rival that only has to parse. */
  readonly json: string
}

const PEOPLE = ['Mia', 'Jonas Weber'] as const

const WORDS = {
  en: `i you we they the a to and but so not really just maybe about with for at on in my your this that was were
    going coming home school bus train late early tomorrow tonight weekend practice match homework maths history
    lunch pizza coffee dog cat sister brother mum dad friend game music song film phone charger battery rain snow
    cold hot tired happy lol haha yeah ok sure thanks sorry cool nice great bad what when where why how
    think know want need see call text play watch read write buy bring meet wait start finish`,
  de: `ich du wir sie der die das ein und aber nicht wirklich nur vielleicht mit für bei auf im mein dein gehe
    komme nach hause schule bus zug spät früh morgen heute abend wochenende training spiel hausaufgaben mathe
    mittag pizza kaffee hund katze schwester bruder mama papa freund musik lied film handy akku regen schnee
    kalt warm müde froh haha ja ok klar danke sorry cool schön gut schlecht was wann wo warum wie glaube
    weiss will brauche sehe rufe schreibe schaue lese kaufe bringe treffe warte fange`,
} as const

/** Names, places and slang: what no word list holds. A real chat has thousands of them, each seldom. */
const SYLLABLES =
  'an ba che dor el fin ga hu im jo ka lu mar ni os pe qui ro sel tu ur vi wen xa yo zi'
const SELDOM_WORDS = 4000
/** The share of words that are seldom. */
const SELDOM = 0.2

/** One message in this many shows a tactic, and one in as many is a picture left out or an emoji. */
const RARE = 400

const TACTICS = [
  'i will send it to all your followers',
  'you have one hour to pay',
  'dont tell your parents',
  'ich schicke das an alle deine freunde',
  'du hast eine stunde zeit',
  'schreib mir auf einer anderen app',
]

const OTHERS = [
  '<Media omitted>',
  '😂😂',
  'https://example.org/map?q=42',
  'first\nsecond\nthird',
  '👍',
]

/** @param count messages in the chat */
export function makeChat(count: number): MadeChat {
  const random = seeded(20261122)
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(random() * items.length)] ?? fallback
  const words = [WORDS.en, WORDS.de].map((text) => text.split(/\s+/u))
  const syllables = SYLLABLES.split(' ')
  const seldom = Array.from({ length: SELDOM_WORDS }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, '')).join(''),
  )
  const messages: { from: string; at: string; text: string }[] = []
  const lines: string[] = []
  let minute = Date.UTC(2022, 0, 3, 7, 0) / 60_000
  for (let n = 0; n < count; n += 1) {
    minute += Math.floor(random() ** 4 * 60)
    const from = pick(PEOPLE, PEOPLE[0])
    // Most messages are a few words; a few are long.
    const language = pick(words, [])
    const length = 1 + Math.floor(random() ** 3 * 30)
    const talk = Array.from({ length }, () =>
      pick(random() < SELDOM ? seldom : language, 'ok'),
    ).join(' ')
    const draw = Math.floor(random() * RARE)
    const text = draw === 0 ? pick(TACTICS, talk) : draw < 8 ? pick(OTHERS, talk) : talk
    const at = new Date(minute * 60_000).toISOString()
    messages.push({ from, at, text })
    lines.push(`${whatsappTime(at)} - ${from}: ${text}`)
  }
  return { export: `${lines.join('\n')}\n`, json: JSON.stringify(messages) }
}

/** `27/12/2022, 21:04` of `2022-12-27T21:04:00.000Z`. */
function whatsappTime(at: string): string {
  return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)}`
}

/** Mulberry32: small, well spread, and the same everywhere. Numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
