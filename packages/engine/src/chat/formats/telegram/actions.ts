/**
 * What Telegram notes beside the messages. Its JSON names an action by an id; its HTML says the same in English words,
 * in any language of the app. Data only: the words of the HTML for each id, so that both exports read alike.
 */
import type { ChatEvent } from '../../types.ts'

export interface ActionWords {
  /** `{actor}` and other braces stand for keys of the message. */
  readonly words: string
  readonly event?: ChatEvent
  readonly isCall?: true
}

export const ACTIONS: ReadonlyMap<string, ActionWords> = new Map([
  ['allow_sending_messages', { words: 'You allowed this bot to message you' }],
  ['attach_menu_bot_allowed', { words: 'You allowed this bot to message you' }],
  ['clear_history', { words: 'History cleared' }],
  ['create_channel', { words: 'Channel «{title}» created' }],
  ['create_group', { words: '{actor} created group «{title}» with members {members}' }],
  ['delete_group_photo', { words: '{actor} removed group photo' }],
  ['edit_chat_theme', { words: '{actor} changed chat theme to {emoticon}' }],
  ['edit_group_photo', { words: '{actor} changed group photo' }],
  [
    'edit_group_title',
    { words: '{actor} changed group title to «{title}»', event: 'name-changed' },
  ],
  ['group_call', { words: '{actor} started voice chat', isCall: true }],
  ['group_call_scheduled', { words: '{actor} scheduled a voice chat', isCall: true }],
  ['invite_members', { words: '{actor} invited {members}', event: 'person-added' }],
  ['invite_to_group_call', { words: '{actor} invited {members} to the voice chat', isCall: true }],
  [
    'join_group_by_link',
    { words: '{actor} joined group by link from {inviter}', event: 'person-added' },
  ],
  ['join_group_by_request', { words: '{actor} joined group by request', event: 'person-added' }],
  ['joined_telegram', { words: '{actor} joined Telegram' }],
  ['migrate_from_group', { words: '{actor} converted a basic group to this supergroup «{title}»' }],
  ['migrate_to_supergroup', { words: '{actor} converted this group to a supergroup' }],
  ['pin_message', { words: '{actor} pinned this message' }],
  ['remove_members', { words: '{actor} removed {members}', event: 'person-left' }],
  ['requested_phone_number', { words: '{actor} requested your phone number' }],
  ['score_in_game', { words: '{actor} scored {score} in this game' }],
  ['send_passport_values', { words: 'You have sent the following documents: {values}' }],
  ['send_payment', { words: 'You have successfully transferred {amount} {currency}' }],
  ['send_premium_gift', { words: '{actor} sent you a gift for {cost}: Telegram Premium' }],
  ['send_star_gift', { words: '{actor} sent you a gift of {stars} Telegram Stars. {gift_text}' }],
  ['send_stars_gift', { words: '{actor} sent you a gift for {cost}: {stars} Telegram Stars' }],
  ['set_chat_wallpaper', { words: '{actor} set a new background for this chat' }],
  ['set_same_chat_wallpaper', { words: '{actor} set the same background for this chat' }],
  ['suggest_profile_photo', { words: '{actor} suggests to use this photo' }],
  ['take_screenshot', { words: '{actor} took a screenshot', event: 'screenshot' }],
  ['topic_created', { words: '{actor} created topic «{title}»' }],
  ['topic_edit', { words: '{actor} changed topic title to «{new_title}»' }],
])

/** What a person whose account is gone is called. */
export const DELETED_NAME = 'Deleted Account'
