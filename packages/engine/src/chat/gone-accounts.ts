/**
 * Marks people whose account is gone. The apps put words of their own in place of the name, in the language of the
 * account that made the export; there is no other sign. Not verified in languages other than English and German.
 */
import type { Conversation, Participant } from './types.ts'

/** By platform, in lower case. */
const NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  instagram: new Set([
    ...['instagram user', 'instagramuser', 'instagram-nutzer', 'instagram-nutzer:in'],
    ...['utilisateur instagram', 'utilisateur d’instagram', "utilisateur d'instagram"],
    ...['usuario de instagram', 'utente di instagram', 'utente instagram', 'usuário do instagram'],
    ...['utilizador do instagram', 'instagram-gebruiker'],
  ]),
  messenger: new Set([
    ...['facebook user', 'facebook-nutzer', 'facebook-nutzer:in', 'utilisateur facebook'],
    ...['utilisateur de facebook', 'usuario de facebook', 'utente di facebook', 'utente facebook'],
    ...['usuário do facebook', 'utilizador do facebook', 'facebook-gebruiker'],
  ]),
  telegram: new Set(['deleted account', 'gelöschtes konto']),
  discord: new Set(['deleted user']),
}

/** Matches the name that Discord gives to an account that is gone: `deleted_user_1f2e3d`; not `deleted user`. */
const DISCORD_NAME = /^deleted_user_[0-9a-f]{4,40}(?:#0{1,4})?$/u

/** The conversation with `gone` on everybody whose name says that the account is. */
export function markGone(conversation: Conversation): Conversation {
  const { platform = '', participants } = conversation
  const names = Object.hasOwn(NAMES, platform) ? NAMES[platform] : undefined
  const isGone = ({ name }: Participant): boolean => {
    const plain = name.toLowerCase()
    return names?.has(plain) === true || (platform === 'discord' && DISCORD_NAME.test(plain))
  }
  if (names === undefined || !participants.some(isGone)) return conversation
  return {
    ...conversation,
    participants: participants.map((one) => (isGone(one) ? { ...one, gone: true } : one)),
  }
}
