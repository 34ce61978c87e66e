/** Turkish. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const tr: LanguageWords = {
  periods: { öö: 0, ös: 12 },
  // Not verified.
  titles: ['… ile WhatsApp Sohbeti'],
  omitted: {
    file: [
      '<Medya dahil edilmedi>',
      '<Medya atlanmış>',
      'belge dahil edilmedi',
      'Kişi kartı dahil edilmedi',
    ],
    image: ['görüntü dahil edilmedi', 'GIF dahil edilmedi'],
    video: ['video dahil edilmedi'],
    voice: ['ses dahil edilmedi'],
    sticker: ['Çıkartma dahil edilmedi'],
  },
  attachedBefore: ['eklendi', 'ek'],
  attachedAfter: ['dosya ekli'],
  deleted: ['Bu mesaj silindi', 'Bu mesajı sildiniz'],
  // Not verified.
  edited: ['Bu mesaj düzenlendi'],
  missedCalls: ['Cevapsız sesli arama', 'Cevapsız görüntülü arama'],
  // Not verified.
  calls: ['Sesli arama', 'Görüntülü arama'],
  // Not verified.
  unanswered: ['Cevap yok', 'Cevaplanmadı', 'Yanıt yok'],
  // Not verified.
  polls: ['ANKET:'],
  notices: {
    // Not verified.
    'timer-changed': ['…süreli mesaj…', '…kaybolan mesaj…'],
    // Not verified.
    'number-changed': ['… telefon numarasını …değiştirdi…'],
    // Not verified.
    'name-changed': ['…grup adını…', '…konuyu…değiştirdi…'],
    'security-code-changed': ['… ile aranızdaki güvenlik kodu değişti…', '…güvenlik kodu…'],
    // Not verified.
    blocked: ['Bu kişiyi engellediniz…'],
    // Not verified.
    unblocked: ['Bu kişinin engelini kaldırdınız…'],
    'person-added': ['…ekledi', '…eklediniz', '… katıldı…'],
    'person-left': ['… gruptan ayrıldı…', '… ayrıldı', '…çıkardı', '…çıkardınız'],
    other: ['…uçtan uca şifreli…', '…grubunu oluşturdu…', '…grubu oluşturdu…', '…işletme hesabı…'],
  },
}
