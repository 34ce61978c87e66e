// Exports made by others, under free licences, outside this repository: read where they are at hand, skipped elsewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChats } from './index.ts'

const root = join(import.meta.dirname, '../../../../../shared/chat-exports')

/** Messages that a person counts in each file; the old Instagram file has 561 in ten threads. */
const EXPECTED: Readonly<Record<string, readonly [messages: number, participants: number]>> = {
  'whatsapp/Pustur__format2.txt': [1, 1],
  'whatsapp/Pustur__format4.txt': [1, 1],
  'whatsapp/Pustur__format5.txt': [1, 1],
  'whatsapp/Pustur__format6.txt': [1, 1],
  'whatsapp/Pustur__format7.txt': [1, 1],
  'whatsapp/Pustur__format8.txt': [1, 1],
  'whatsapp/egregora__Conversa_do_WhatsApp_com_Teste.txt': [19, 2],
  'whatsapp/joweich-chat-miner__whatsapp_test_ddmmyy_24hrs.txt': [9, 5],
  'whatsapp/joweich-chat-miner__whatsapp_test_yyyymmdd_24hrs.txt': [9, 5],
  'whatsapp/langchain-ai-langchain-community__data_whatsapp_chat.txt': [12, 2],
  'whatsapp/prabhakar267-WA-Reader__sample_whatsapp_chat_en.txt': [30, 7],
  'facebook-e2ee/kenn-io-msgvault__e2ee_simple_your_activity_across_facebook_messages_alice_1.json':
    [4, 2],
  'facebook-html/kenn-io-msgvault__html_timestamps_layout1.html': [1, 2],
  'facebook-html/kenn-io-msgvault__html_timestamps_layout3.html': [1, 2],
  'facebook-html/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_alice_ABC123_message_1.html':
    [3, 2],
  'facebook-html/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_bob_XYZ789_message_1.html':
    [1, 2],
  'facebook-html/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_carol_IMG456_message_1.html':
    [3, 2],
  'facebook-html/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_eve_MIX_message_1.html':
    [2, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_alice_ABC123_message_1.json':
    [3, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_bob_XYZ789_message_1.json':
    [1, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_crew_GRP123_message_1.json':
    [3, 3],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_dave_MULTI_message_1.json':
    [2, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_dave_MULTI_message_10.json':
    [1, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_dave_MULTI_message_2.json':
    [1, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_eve_MIX_message_1.json':
    [2, 2],
  'facebook-messenger/kenn-io-msgvault__your_activity_across_facebook_messages_inbox_sam_NONTXT_message_1.json':
    [6, 2],
  'facebook-messenger/kenn-io-msgvault__your_facebook_activity_messages_inbox_carol_ALT456_message_1.json':
    [1, 2],
  'facebook-messenger/langchain-ai-langchain-community__examples_facebook_chat.json': [11, 2],
  'facebook-web-dom/klipolis__audio-call.html': [1, 1],
  'facebook-web-dom/klipolis__call-video.html': [1, 1],
  'facebook-web-dom/klipolis__deleted.html': [1, 1],
  'facebook-web-dom/klipolis__link-text.html': [1, 1],
  'facebook-web-dom/klipolis__missed-call-video.html': [1, 1],
  'facebook-web-dom/klipolis__reaction-emoji.html': [1, 1],
  'facebook-web-dom/klipolis__sticker.html': [1, 1],
  'facebook-web-dom/klipolis__text-3.html': [1, 1],
  'facebook-web-dom/klipolis__voice-note.html': [1, 1],
  'instagram/joweich-chat-miner__instagram_test_export.json': [2, 2],
  'instagram/utrecht-ddp2020__messages.json': [561, 21],
  'telegram/joweich-chat-miner__telegram_test_batch_export.json': [2, 2],
  'telegram/langchain-ai-langchain-community__test_docs_telegram.json': [3, 2],
  'email/langchain-ai-langchain-community__examples_fake-email-attachment.eml': [1, 2],
  'email/mailparser__decoderended.eml': [1, 2],
  'email/mailparser__mixed.eml': [1, 1],
  'email/mailparser__nested.eml': [1, 1],
  'email/mailparser__simple.eml': [1, 2],
  'email/mikel-mail__error_emails_bad_subject.eml': [1, 2],
  'email/mikel-mail__error_emails_encoding_madness.eml': [1, 2],
  'email/mikel-mail__error_emails_missing_body.eml': [1, 1],
  'email/mikel-mail__mime_emails_raw_email11.eml': [1, 2],
  'email/mikel-mail__multi_charset_japanese_iso_2022.eml': [1, 2],
  'email/mikel-mail__multi_charset_japanese_shift_jis.eml': [1, 2],
  'email/mikel-mail__multi_charset_ks_c_5601-1987.eml': [1, 2],
  'email/mikel-mail__plain_emails_raw_email5.eml': [1, 2],
  'email/mikel-mail__plain_emails_raw_email_quoted_with_0d0a.eml': [1, 2],
  'email/mikel-mail__plain_emails_raw_email_with_bad_date.eml': [1, 2],
  'email/mikel-mail__rfc6532_utf8_headers.eml': [1, 2],
  'signal/joweich-chat-miner__signal_test_export.txt': [2, 2],
  'signal/signal-export__call_renders_as_event_not_bubble__chat.md': [1, 1],
  'signal/signal-export__call_renders_as_event_not_bubble__data.json': [1, 1],
  'signal/signal-export__deleted_message_shows_placeholder_not_bl__chat.md': [1, 1],
  'signal/signal-export__deleted_message_shows_placeholder_not_bl__data.json': [1, 1],
  'signal/signal-export__deleted_message_shows_placeholder_not_bl__index.html': [1, 1],
  'signal/signal-export__image_attachment_gets_lightbox__chat.md': [1, 1],
  'signal/signal-export__link_at_end_of_message_does_not_swallow___chat.md': [1, 1],
  'signal/signal-export__link_at_end_of_message_does_not_swallow___data.json': [1, 1],
  'signal/signal-export__missed_call_gets_missed_class__data.json': [1, 1],
  'signal/signal-export__non_media_attachment_becomes_file_link__chat.md': [1, 1],
  'signal/signal-export__non_media_attachment_becomes_file_link__data.json': [1, 1],
  'signal/signal-export__reply_with_text_keeps_text__chat.md': [1, 1],
  'signal/signal-export__reply_with_text_keeps_text__data.json': [1, 1],
  'signal/signal-export__sender_change_breaks_grouping__chat.md': [2, 2],
  'signal/signal-export__sender_change_breaks_grouping__index.html': [2, 2],
  'signal/signal-export__unexported_visual_attachment_gets_media___chat.md': [1, 1],
  'signal/signal-export__video_call_uses_video_icon__chat.md': [1, 1],
  'signal/signal-export__video_call_uses_video_icon__data.json': [1, 1],
  'sms-backup-restore/phillipgreenii-mobilecombackup__archive_calls.xml': [16, 26],
  'sms-backup-restore/phillipgreenii-mobilecombackup__to_process_sms-test.xml': [15, 13],
  'x-twitter/birdclaw__9f7c__direct-messages-group.js': [4, 5],
}

/** The platform that a folder's conversations carry, where it is not the folder's name. */
const PLATFORM_OF_FOLDER: Readonly<Record<string, string>> = {
  'facebook-e2ee': 'messenger',
  'facebook-html': 'messenger',
  'facebook-messenger': 'messenger',
  'facebook-web-dom': 'messenger',
  'sms-backup-restore': 'sms',
  // Says nowhere which of Meta's apps it is from.
  'facebook-messenger/langchain-ai-langchain-community__examples_facebook_chat.json': 'instagram',
  'x-twitter': 'x',
}

describe.skipIf(!existsSync(root))('exports made by others', () => {
  it.each(Object.entries(EXPECTED))('%s is read whole', async (path, [messages, participants]) => {
    const name = path.slice(path.indexOf('/') + 1)
    const bytes = new Uint8Array(readFileSync(join(root, path)))
    const { conversations } = await readChats([{ name, bytes }])
    const folder = path.slice(0, path.indexOf('/'))
    const platform = PLATFORM_OF_FOLDER[path] ?? PLATFORM_OF_FOLDER[folder] ?? folder
    expect(conversations.every((conversation) => conversation.platform === platform)).toBe(true)
    expect(conversations.flatMap((conversation) => conversation.messages)).toHaveLength(messages)
    expect(conversations.flatMap((conversation) => conversation.participants)).toHaveLength(
      participants,
    )
  })

  it('no file of any kind stops the reader', async () => {
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({
        name: entry.name,
        bytes: new Uint8Array(readFileSync(join(entry.parentPath, entry.name))),
      }))
    for (const file of files) {
      const { conversations, issues } = await readChats([file])
      expect(conversations.length + issues.length).toBeGreaterThan(0)
    }
  })
})
