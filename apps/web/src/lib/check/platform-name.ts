/** What a platform calls itself: the same in every language. */

const NAMES: Readonly<Record<string, string>> = {
  discord: 'Discord',
  'google-chat': 'Google Chat',
  imessage: 'iMessage',
  instagram: 'Instagram',
  mail: 'Mail',
  messenger: 'Messenger',
  reddit: 'Reddit',
  signal: 'Signal',
  skype: 'Skype',
  sms: 'SMS',
  snapchat: 'Snapchat',
  telegram: 'Telegram',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  x: 'X',
}

/** `Google Chat` for `google-chat`; a platform without a name here keeps its id. */
export function platformName(platform: string): string {
  return NAMES[platform] ?? platform
}
