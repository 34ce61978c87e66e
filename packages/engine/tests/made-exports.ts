/** For the tests and the bench: the maker of each format's exports, by the format's id. */
import { makeExport as conversationLines } from '../src/chat/formats/conversation-lines/_made.ts'
import { makeExport as discordExporter } from '../src/chat/formats/discord-exporter/_made.ts'
import { makeExport as discordPackage } from '../src/chat/formats/discord-package/_made.ts'
import { makeExport as imazing } from '../src/chat/formats/imazing/_made.ts'
import { makeExport as imessageHtml } from '../src/chat/formats/imessage-html/_made.ts'
import { makeExport as imessageText } from '../src/chat/formats/imessage-text/_made.ts'
import { makeExport as googleChat } from '../src/chat/formats/google-chat/_made.ts'
import { makeExport as instagram } from '../src/chat/formats/instagram/_made.ts'
import { makeExport as mail } from '../src/chat/formats/mail/_made.ts'
import { makeExport as messengerEncrypted } from '../src/chat/formats/messenger-encrypted/_made.ts'
import { makeExport as messenger } from '../src/chat/formats/messenger/_made.ts'
import { makeExport as metaHtml } from '../src/chat/formats/meta-html/_made.ts'
import { makeExport as metaWebPage } from '../src/chat/formats/meta-web-page/_made.ts'
import { makeExport as pasted } from '../src/chat/formats/pasted/_made.ts'
import { makeExport as signalBackupText } from '../src/chat/formats/signal-backup-text/_made.ts'
import { makeExport as signalHtml } from '../src/chat/formats/signal-html/_made.ts'
import { makeExport as signalJson } from '../src/chat/formats/signal-json/_made.ts'
import { makeExport as signalMarkdown } from '../src/chat/formats/signal-markdown/_made.ts'
import { makeExport as smsBackup } from '../src/chat/formats/sms-backup/_made.ts'
import { makeExport as snapchat } from '../src/chat/formats/snapchat/_made.ts'
import { makeExport as telegram } from '../src/chat/formats/telegram/_made.ts'
import { makeExport as telegramHtml } from '../src/chat/formats/telegram-html/_made.ts'
import { makeExport as reddit } from '../src/chat/formats/reddit/_made.ts'
import { makeExport as skype } from '../src/chat/formats/skype/_made.ts'
import { makeExport as tiktok } from '../src/chat/formats/tiktok/_made.ts'
import { makeExport as tiktokText } from '../src/chat/formats/tiktok-text/_made.ts'
import { makeExport as x } from '../src/chat/formats/x/_made.ts'
import { makeExport as whatsapp } from '../src/chat/formats/whatsapp/_made.ts'
import type { MakeExport } from './made-chat.ts'

export const MADE_EXPORTS: Readonly<Record<string, MakeExport>> = {
  'conversation-lines': conversationLines,
  'discord-exporter': discordExporter,
  'discord-package': discordPackage,
  imazing,
  'imessage-html': imessageHtml,
  'imessage-text': imessageText,
  'google-chat': googleChat,
  instagram,
  mail,
  messenger,
  'messenger-encrypted': messengerEncrypted,
  'meta-html': metaHtml,
  'meta-web-page': metaWebPage,
  pasted,
  'signal-backup-text': signalBackupText,
  'signal-html': signalHtml,
  'signal-json': signalJson,
  'signal-markdown': signalMarkdown,
  'sms-backup': smsBackup,
  snapchat,
  telegram,
  'telegram-html': telegramHtml,
  reddit,
  skype,
  tiktok,
  'tiktok-text': tiktokText,
  whatsapp,
  x,
}

/** Formats whose exports hold the owner's messages only. */
export const ONE_SIDED: ReadonlySet<string> = new Set(['discord-package'])

/** Formats whose exports name people by numbers. */
export const NAMELESS: ReadonlySet<string> = new Set([
  'x',
  'imazing',
  'imessage-html',
  'imessage-text',
  'mail',
  'signal-html',
  'signal-json',
  'signal-markdown',
  'sms-backup',
])
