/** Words that stand beside a time where people copy chats, in some languages. Data only; lower case, without dots. */

/** English, German, French, Spanish, Italian, Portuguese, Dutch: days that are no date, and words between date and time. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  ...['today', 'yesterday', 'at', 'sent', 'edited', 'on'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['heute', 'gestern', 'um', 'uhr', 'am', 'den'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'],
  ...["aujourd'hui", 'aujourd’hui', 'hier', 'à', 'le'],
  ...['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  ...['hoy', 'ayer', 'a', 'las', 'la', 'de', 'el'],
  ...['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  ...['oggi', 'ieri', 'alle', 'ore', 'il'],
  ...['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
  ...['hoje', 'ontem', 'às', 'segunda', 'terça', 'quarta', 'quinta', 'sexta'],
  ...['vandaag', 'gisteren', 'om'],
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
])

/** Short weekdays, some of which are names too: they count beside a whole date only. */
export const SHORT_WEEKDAYS: ReadonlySet<string> = new Set([
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun'],
  ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ...['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  ...['gio', 'sab', 'seg', 'ter', 'qua', 'qui', 'sex', 'ma', 'wo', 'vr', 'za', 'zo'],
])

/** Months by the first letters of their names, three or, where those are two months', four. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...(['jan', 'ene', 'gen', 'jän'] as const).map((name) => [name, 1] as const),
  ...(['feb', 'fév', 'fev'] as const).map((name) => [name, 2] as const),
  ...(['mar', 'mär', 'maa', 'mrt'] as const).map((name) => [name, 3] as const),
  ...(['apr', 'avr', 'abr'] as const).map((name) => [name, 4] as const),
  ...(['may', 'mai', 'mag', 'mei'] as const).map((name) => [name, 5] as const),
  ...(['jun', 'juin', 'giu'] as const).map((name) => [name, 6] as const),
  ...(['jul', 'juil', 'lug'] as const).map((name) => [name, 7] as const),
  ...(['aug', 'aoû', 'ago'] as const).map((name) => [name, 8] as const),
  ...(['sep', 'set'] as const).map((name) => [name, 9] as const),
  ...(['oct', 'okt', 'ott', 'out'] as const).map((name) => [name, 10] as const),
  ...(['nov'] as const).map((name) => [name, 11] as const),
  ...(['dec', 'dez', 'déc', 'dic'] as const).map((name) => [name, 12] as const),
])

/** What the web pages of Messenger and Instagram put before one's own messages, and whom it means. */
export const YOU_SENT: ReadonlyMap<string, string> = new Map([
  ['you sent', 'You'],
  ['du hast gesendet', 'Du'],
  ['sie haben gesendet', 'Sie'],
  ['vous avez envoyé', 'Vous'],
  ['enviaste', 'Tú'],
  ['has enviado', 'Tú'],
  ['hai inviato', 'Tu'],
  ['você enviou', 'Você'],
  ['je hebt verzonden', 'Jij'],
  ['jij hebt verzonden', 'Jij'],
])

/** What Messenger's page puts behind each message, for those who hear the page. */
export const ENTER = 'Enter'

/** How Snapchat's page labels one's own messages; it labels the others' with the name in capitals. */
export const SELF_LABELS: ReadonlySet<string> = new Set([
  'ME',
  'ICH',
  'MOI',
  'YO',
  'IO',
  'EU',
  'IK',
  'JA',
])
