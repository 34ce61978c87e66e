/** Japanese. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const ja: LanguageWords = {
  periods: { 午前: 0, 午後: 12 },
  // Not verified.
  titles: ['WhatsAppチャット - …', '…とのWhatsAppチャット'],
  omitted: {
    file: [
      '<メディアなし>',
      '<メディアは含まれていません>',
      'ドキュメントは含まれていません',
      '連絡先カードを省略',
    ],
    image: ['画像は含まれていません', 'GIFは含まれていません'],
    video: ['ビデオは含まれていません'],
    voice: ['音声は含まれていません'],
    sticker: ['スタンプは含まれていません'],
  },
  attachedBefore: ['添付ファイル'],
  attachedAfter: ['添付ファイル有り', 'ファイル添付'],
  deleted: [
    'このメッセージは削除されました',
    'このメッセージを削除しました',
    'メッセージを削除しました',
  ],
  // Not verified.
  edited: ['このメッセージは編集されました', '編集済み'],
  missedCalls: [
    '音声通話不在着信',
    'ビデオ通話不在着信',
    'ビデオ通話の不在着信',
    '音声通話の不在着信',
    '不在着信',
  ],
  // Not verified.
  calls: ['音声通話', 'ビデオ通話'],
  // Not verified.
  unanswered: ['応答なし', '不在'],
  // Not verified.
  polls: ['アンケート:', '投票:'],
  notices: {
    'timer-changed': ['…消えるメッセージ…', '…メッセージタイマー…', '…メッセージのタイマー…'],
    'number-changed': ['…電話番号を変更しました…', '…電話番号が変更されました…'],
    'name-changed': ['…グループ名を…に変更しました…', '…件名を…変更しました…'],
    'security-code-changed': [
      '…とのセキュリティコードが変更されました…',
      '…セキュリティコードが変更され…',
    ],
    // Not verified.
    blocked: ['…連絡先をブロックしました…'],
    // Not verified.
    unblocked: ['…連絡先のブロックを解除しました…', '…ブロックを解除しました…'],
    'person-added': [
      '…を追加しました…',
      '…招待リンクから参加しました…',
      '…が参加しました…',
      '…追加されました…',
    ],
    'person-left': ['…が退出しました…', '…グループを退出しました…', '…を削除しました…'],
    other: [
      '…エンドツーエンド暗号化…',
      '…エンドツーエンドの暗号化…',
      '…グループ…を作成しました…',
      '…グループのアイコンを変更しました…',
      '…グループの説明を変更しました…',
      // Not verified.
      '…ビジネスアカウント…',
    ],
  },
}
