/** French. Seen in exports and in WhatsApp's own tables, apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const fr: LanguageWords = {
  joints: ['à'],
  titles: ['Discussion WhatsApp avec …'],
  omitted: {
    file: [
      '<Médias omis>',
      '<Fichier omis>',
      '<Média manquante>',
      'document manquant',
      'document omis',
      'Fiche contact manquante',
    ],
    image: ['image absente', 'GIF retiré'],
    video: ['vidéo absente'],
    voice: ['audio omis'],
    sticker: ['sticker omis'],
  },
  // Not verified.
  viewOnce: ['Vous avez reçu un message à vue unique…'],
  attachedBefore: ['pièce jointe'],
  attachedAfter: ['fichier joint'],
  deleted: ['Ce message a été supprimé', 'Vous avez supprimé ce message'],
  edited: ['Ce message a été modifié'],
  missedCalls: [
    'Appel vocal manqué',
    'Appel vidéo manqué',
    'Appel vocal de groupe manqué',
    'Appel vidéo de groupe manqué',
  ],
  // Not verified.
  calls: ['Appel vocal', 'Appel vidéo'],
  // Not verified.
  unanswered: ['Sans réponse', 'Pas de réponse', 'Aucune réponse'],
  polls: ['SONDAGE :', 'SONDAGE:'],
  notices: {
    'timer-changed': ['…messages éphémères…', '…durée des messages…'],
    'number-changed': ['… a changé de numéro…', '… a changé son numéro…'],
    'name-changed': [
      '… a changé le sujet…',
      '… a modifié le sujet…',
      '… a remplacé le nom du groupe…',
      '… a modifié le nom du groupe…',
      '… a changé le nom du groupe…',
    ],
    'security-code-changed': [
      'Votre code de sécurité avec … a changé…',
      '…code de sécurité … changé…',
    ],
    // Not verified.
    blocked: ['Vous avez bloqué …'],
    // Not verified.
    unblocked: ['Vous avez débloqué …'],
    'person-added': [
      '… vous a ajouté…',
      '… a ajouté …',
      'Vous avez ajouté …',
      '… a été ajouté…',
      '… a rejoint …',
    ],
    'person-left': [
      '… a quitté le groupe',
      '… a quitté',
      '… est parti',
      '… a retiré …',
      '… a été retiré…',
      'Vous avez retiré …',
      '… vous a retiré…',
    ],
    other: [
      '…chiffrés de bout en bout…',
      '…chiffrement de bout en bout…',
      '… a créé le groupe…',
      '… avez créé le groupe…',
      '… a créé ce groupe…',
      '… a changé l’icône…',
      '… a changé la photo du groupe…',
      '… a changé la description…',
      '… a épinglé un message',
      // Not verified.
      '…compte professionnel…',
      '… est maintenant admin',
    ],
  },
}
