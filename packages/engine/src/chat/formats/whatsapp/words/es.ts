/** Spanish. Seen in exports and in WhatsApp's own tables, apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const es: LanguageWords = {
  joints: ['a las', 'a la'],
  titles: ['Chat de WhatsApp con …'],
  omitted: {
    file: [
      '<Multimedia omitido>',
      '<Archivo omitido>',
      '<documento omitido>',
      'documento omitido',
      'Tarjeta de contacto omitida',
    ],
    image: ['imagen omitida', '<imagen omitida>', 'GIF omitido', '<GIF omitido>'],
    // The note is not verified.
    video: ['Video omitido', '<video omitido>', 'nota de video omitida', '<Nota de video omitida>'],
    voice: ['audio omitido', '<audio omitido>'],
    sticker: ['sticker omitido', '<sticker omitido>'],
  },
  viewOnce: [
    'Recibiste un mensaje de visualización única. Para mayor privacidad, solo puedes abrirlo en tu teléfono',
  ],
  attachedBefore: ['adjunto'],
  attachedAfter: ['archivo adjunto', 'archivo adjuntado'],
  deleted: ['Se eliminó este mensaje', 'Eliminaste este mensaje', 'Este mensaje fue eliminado'],
  edited: ['Se editó este mensaje', 'Este mensaje fue editado'],
  missedCalls: [
    'Llamada perdida',
    'Videollamada perdida',
    'Llamada de voz perdida',
    'Llamada grupal perdida',
    'Videollamada grupal perdida',
  ],
  calls: ['Llamada', 'Videollamada'],
  // Not verified.
  unanswered: ['Sin respuesta', 'No contestada'],
  polls: ['ENCUESTA:'],
  notices: {
    'timer-changed': ['…mensajes temporales…', '…duración de los mensajes…'],
    'number-changed': ['… cambió su número…', '… cambió el número de teléfono…', '… cambió a +…'],
    'name-changed': [
      '… cambió el asunto…',
      '… cambió el nombre del grupo…',
      'Cambiaste el nombre del grupo…',
    ],
    'security-code-changed': ['Cambió tu código de seguridad con …', '…código de seguridad…'],
    blocked: ['Bloqueaste a …'],
    unblocked: ['Desbloqueaste a …'],
    'person-added': [
      '… te añadió…',
      '… añadió a …',
      '… se añadió…',
      'Añadiste a …',
      '… se unió …',
      'Te uniste …',
      '… agregó a …',
    ],
    'person-left': [
      '… salió del grupo',
      '… salió',
      'Saliste…',
      '… eliminó a …',
      'Eliminaste a …',
      '… te eliminó…',
    ],
    other: [
      '…cifrados de extremo a extremo…',
      '…cifrado de extremo a extremo…',
      '… creó el grupo…',
      '… creó este grupo…',
      'Creaste el grupo…',
      'Creaste este grupo…',
      '… cambió el ícono…',
      '… cambió la foto del grupo…',
      '… cambió la descripción…',
      'Cambiaste el ícono…',
      '… fijó un mensaje',
      '… eres admin…',
      // Not verified.
      '…cuenta de empresa…',
      '… es un contacto',
    ],
  },
}
