/**
 * The table of chat formats. Adding a format is one folder under `formats/`, one row here and one folder of fixtures:
 * `docs/adding-a-chat-format.md`.
 */
import type { ChatFormat } from './format.ts'
import { conversationLines } from './formats/conversation-lines/index.ts'
import { discordExporter } from './formats/discord-exporter/index.ts'
import { discordPackage } from './formats/discord-package/index.ts'
import { imazing } from './formats/imazing/index.ts'
import { imessageHtml } from './formats/imessage-html/index.ts'
import { imessageText } from './formats/imessage-text/index.ts'
import { googleChat } from './formats/google-chat/index.ts'
import { instagram } from './formats/instagram/index.ts'
import { mail } from './formats/mail/index.ts'
import { messengerEncrypted } from './formats/messenger-encrypted/index.ts'
import { messenger } from './formats/messenger/index.ts'
import { metaHtml } from './formats/meta-html/index.ts'
import { metaWebPage } from './formats/meta-web-page/index.ts'
import { pasted } from './formats/pasted/index.ts'
import { signalBackupText } from './formats/signal-backup-text/index.ts'
import { signalHtml } from './formats/signal-html/index.ts'
import { signalJson } from './formats/signal-json/index.ts'
import { signalMarkdown } from './formats/signal-markdown/index.ts'
import { snapchat } from './formats/snapchat/index.ts'
import { smsBackup } from './formats/sms-backup/index.ts'
import { telegram } from './formats/telegram/index.ts'
import { telegramHtml } from './formats/telegram-html/index.ts'
import { reddit } from './formats/reddit/index.ts'
import { skype } from './formats/skype/index.ts'
import { tiktok } from './formats/tiktok/index.ts'
import { tiktokText } from './formats/tiktok-text/index.ts'
import { x } from './formats/x/index.ts'
import { whatsapp } from './formats/whatsapp/index.ts'

/** In the order in which equally sure formats win. */
export const CHAT_FORMATS: readonly ChatFormat[] = [
  whatsapp,
  googleChat,
  instagram,
  messenger,
  messengerEncrypted,
  telegram,
  telegramHtml,
  discordPackage,
  discordExporter,
  conversationLines,
  smsBackup,
  signalJson,
  signalHtml,
  signalMarkdown,
  signalBackupText,
  imessageText,
  imessageHtml,
  imazing,
  snapchat,
  mail,
  tiktok,
  tiktokText,
  x,
  reddit,
  skype,
  metaHtml,
  metaWebPage,
  pasted,
]
