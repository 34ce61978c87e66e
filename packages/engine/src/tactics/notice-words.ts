/**
 * The words of which apps put their notices together, in the languages of the patterns. Whoever types something like a notice
 * into a message, or a line that an export gives to nobody, needs others for what they want.
 */

/** Encryption, security codes, timers, blocking, calls and screenshots, as the tables of `chat/formats` have them. */
const ENGLISH =
  'account after all and are auto this answer back business call calls can change changed chat code contact delete ' +
  'disappear disappearing encrypted encryption end even except for from group has have hours days weeks day week in info ' +
  'is kept learn listen message messages missed mode more new no not now number of off on one only or outside people re read ' +
  's safety screenshot secured security sent set share tap the them they timer to took turned unblock unblocked blocked ' +
  'updated use uses a default vanish video voice whatsapp will with you your'
const GERMAN =
  'aktiviert anhören anruf anrufe antwort audioanruf außerhalb blockierst blockiert blockierung aufgehoben chat chats dem ' +
  'den deine der die diesem diesen dieser dieses einen ende erfahren für gemacht geändert gesendet hast hat hören ihren in ' +
  'infos kann keine kontakt kontakts können lesen mehr mit nachdem nachricht nachrichten neue nicht niemand nur oder ' +
  'personen screenshot selbstlöschende sich sie sicherheitsnummer sind sprachanruf stunden tage tagen wochen teilen tippe ' +
  'tippen um und verpasster verschlüsselt verschlüsselung verschwinden verschwindende videoanruf werden whatsapp wurden zu ' +
  'zum zurückrufen deaktiviert du entblockiert einmal'
const FRENCH =
  'a activé appel appels appuyez après aucun avec avez bloqué bout capture ce cet cette chiffrement chiffrés code contact d ' +
  'de des débloqué débloquer désactivé discussion disparaîtront durée en envoi et heures jours semaines les leur lire l le la ' +
  'manqué même messages mode modifié changé ne nouveaux ou par pas peut plus pour pris rappeler s savoir seules sécurité sont ' +
  'tiers une un votre vous vidéo vocal écouter écran éphémère éphémères whatsapp'
const SPANISH =
  'a activó actualizó actualizaste al bloqueaste cambiar cambió captura chat cifrado cifrados clic código con conservarlos ' +
  'contacto de del desactivó desaparecerán desbloquear desbloquearlo desbloqueaste desde después devolver días duración ' +
  'enviados escucharlos este esta están esto extremo fuera haber haz hizo horas información la las leerlos llamada llamadas ' +
  'los más menos mensajes ni nadie nuevos obtener o opción para pantalla para pulsa perdida perdiste puede que queda ' +
  'seguridad semanas ser sido siquiera solo tu temporales toca una use se vídeo video videollamada voz whatsapp y'
const ITALIAN =
  'al ascoltarne attivato bloccato account cambiato chat chiamata chiamate codice con contatto contenuto crittografati ' +
  'crittografata crittografia da dei del della di disattivato dopo durata e è effimeri end to essere fatto fuori giorni ha ' +
  'hai i il inviati la le leggere leggerne messaggi modificato nemmeno nessuno nuovi o ore per persa più può questa questo ' +
  'richiamare saperne sbloccarlo sbloccato scompariranno screenshot settimane sicurezza solo sono stati stato tocca tuo uno ' +
  'videochiamata vocale whatsapp'

const NOTICE_WORDS: ReadonlySet<string> = new Set(
  [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN].flatMap((words) => words.split(' ')),
)

/** The lengths of time that apps offer, in hours and days. */
const TIMES: ReadonlySet<string> = new Set(['1', '4', '5', '6', '7', '8', '12', '24', '30', '90'])

/** A contact without a name, as `+44 7700 900123`; not `300`. */
const PHONE = /\+\d[\d ()-]{6,18}\d/gu

/** Words and numbers: `they`, `re` and `24` in `they're 24`; not `…`. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu

/** Matches `300`; not `re`. */
const NUMBER = /^\p{N}/u

/**
 * How many words of a text apps do not put into their notices: the words of a name, at best. A number that is no length of
 * time is none of anybody's name.
 */
export function countOwnWords(text: string): number {
  const words = text.normalize('NFC').toLowerCase().replace(PHONE, ' ').match(WORD) ?? []
  return words.reduce((count, word) => {
    if (NOTICE_WORDS.has(word) || TIMES.has(word)) return count
    return count + (NUMBER.test(word) ? Number.POSITIVE_INFINITY : 1)
  }, 0)
}
