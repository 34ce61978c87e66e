/**
 * Languages of which only the words in place of media, deleted messages and missed calls are kept, all from WhatsApp's
 * own tables: Hebrew, Ukrainian, Greek, Danish, Norwegian, Czech, Hungarian, Romanian, Indonesian, Persian. A language
 * that gets notices too moves into a file of its own. The halves of the day of further languages are CLDR's.
 */
import type { LanguageWords } from './language-words.ts'

export const MORE_LANGUAGES: readonly LanguageWords[] = [
  {
    titles: ["צ'אט WhatsApp עם …"],
    omitted: {
      file: [
        '<המדיה לא נכללה>',
        '<מדיה הושמטה>',
        '<המדיה הוסרה>',
        'מסמך הושמט',
        'כרטיס איש קשר הושמט',
      ],
      image: ['התמונה הושמטה', 'GIF הושמט'],
      video: ['סרטון הווידאו הושמט'],
      voice: ['קטע קול הושמט'],
      sticker: ['סטיקר הושמט'],
    },
    attachedBefore: ['מצורף'],
    attachedAfter: ['קובץ מצורף'],
    deleted: ['הודעה זו נמחקה', 'מחקת את ההודעה הזו', 'מחקת הודעה זו'],
    edited: ['ההודעה נערכה'],
    missedCalls: ['שיחה קולית שלא נענתה', 'שיחת וידאו שלא נענתה'],
    notices: { 'security-code-changed': ['קוד האבטחה עם … שונה…'], other: ['…מוצפנות מקצה-לקצה…'] },
  },
  {
    periods: { дп: 0, пп: 12 },
    joints: ['о'],
    omitted: {
      file: [
        '<Медіа пропущено>',
        '<Медіа відсутня>',
        'документ пропущено',
        'Картка контакту відсутня',
      ],
      image: ['зображення відсутнє', 'GIF-анімацію пропущено'],
      video: ['відео відсутнє'],
      voice: ['аудіо відсутнє'],
      sticker: ['Наклейку не додано'],
    },
    attachedBefore: ['додано', 'вкладення'],
    attachedAfter: ['файл додано', 'файл прикріплено'],
    deleted: ['Це повідомлення було видалено', 'Ви видалили це повідомлення'],
    missedCalls: ['Пропущений аудіодзвінок', 'Пропущений відеодзвінок'],
    notices: {
      'security-code-changed': ['Код безпеки з контактом … змінився…'],
      other: ['…наскрізним шифруванням…'],
    },
  },
  {
    periods: { πμ: 0, μμ: 12 },
    omitted: {
      file: [
        '<Εξαίρεση πολυμέσων>',
        '<αρχείο παραλήφθηκε>',
        'έγγραφο παραλείφθηκε',
        'Η κάρτα επαφής παραλήφθηκε',
      ],
      image: ['εικόνα παραλείφθηκε', 'Παράληψη GIF'],
      video: ['βίντεο παραλείφθηκε'],
      voice: ['ήχος παραλείφθηκε'],
      sticker: ['αυτοκόλλητο παραλήφθηκε'],
    },
    attachedBefore: ['επισυνάφθηκε'],
    attachedAfter: ['συνημμένο αρχείο'],
    deleted: ['Αυτό το μήνυμα διαγράφηκε', 'Διαγράψατε αυτό το μήνυμα', 'Διαγράψατε το μήνυμα'],
    missedCalls: ['Αναπάντητη φωνητική κλήση', 'Αναπάντητη βιντεοκλήση', 'Αναπάντητη κλήση'],
    notices: {
      'security-code-changed': ['Ο κωδικός ασφαλείας σας με … άλλαξε…'],
      other: ['…κρυπτογραφούνται πλήρως…'],
    },
  },
  {
    joints: ['kl'],
    omitted: {
      file: ['<Mediefil udeladt>', '<medier udeladt>', 'dokument udeladt', 'Kontaktkort udeladt'],
      image: ['billede udeladt', 'GIF udeladt'],
      video: ['video udeladt'],
      voice: ['lyd udeladt'],
      sticker: ['klistermærke udeladt'],
    },
    attachedBefore: ['vedhæftet'],
    attachedAfter: ['fil vedhæftet'],
    deleted: [
      'Denne besked er blevet slettet',
      'Denne besked blev slettet',
      'Du har slettet denne besked',
      'Du slettede denne besked',
    ],
    missedCalls: ['Ubesvaret taleopkald', 'Ubesvaret videoopkald', 'Mistet opkald'],
    notices: {
      'security-code-changed': ['Din sikkerhedskode for … har ændret sig…'],
      other: ['…end-to-end-krypterede…'],
    },
  },
  {
    omitted: {
      file: ['<Media utelatt>', '<Uten vedlegg>', 'utelatt dokument', 'Kontaktkort sløyfet'],
      image: ['bilde ikke inkludert', 'GIF utelatt'],
      video: ['video utelatt'],
      voice: ['lyd utelatt'],
      sticker: ['klistremerke utelatt'],
    },
    attachedBefore: ['vedlagt'],
    attachedAfter: ['vedlagt fil'],
    deleted: ['Denne meldingen ble slettet', 'Du slettet denne meldingen'],
    missedCalls: ['Tapt taleanrop', 'Tapt videoanrop', 'Tapt videosamtale'],
    notices: {
      'security-code-changed': ['Sikkerhetskoden med … ble endret…'],
      other: ['…ende-til-ende-krypterte…'],
    },
  },
  {
    periods: { dop: 0, odp: 12 },
    omitted: {
      file: ['<Média vynechána>', '<Média vynechány>', 'dokument vynechán', 'Vizitka vynechána'],
      image: ['obrázek vynechán', 'GIF vynechán'],
      video: ['video vynecháno'],
      voice: ['zvukový soubor vynechán'],
      sticker: ['nálepka vynechána'],
    },
    attachedBefore: ['příloha'],
    attachedAfter: ['soubor byl přiložen'],
    deleted: [
      'Tato zpráva byla smazána',
      'Tato zpráva byla odstraněna',
      'Tuto zprávu jste smazal/a',
      'Tuto zprávu jste odstranil/a',
    ],
    missedCalls: ['Zmeškaný hovor', 'Zmeškaný hlasový hovor', 'Zmeškaný videohovor'],
    notices: {
      'security-code-changed': ['Bezpečnostní kód mezi vámi a uživatelem … byl změněn…'],
      other: ['…koncovým šifrováním…'],
    },
  },
  {
    periods: { de: 0, du: 12 },
    omitted: {
      file: [
        '<Hiányzó médiafájl>',
        '<média elhagyva>',
        'dokumentum kihagyva',
        'Névjegykártya kihagyva',
      ],
      image: ['kép küldése sikertelen', 'GIF fájl kihagyása'],
      video: ['Videó kihagyva'],
      voice: ['Hang kihagyása'],
      sticker: ['matrica kihagyva'],
    },
    attachedBefore: ['csatolva'],
    attachedAfter: ['fájl csatolva'],
    deleted: [
      'Ez az üzenet törlésre került',
      'Ezt az üzenetet törölted',
      'Törölted ezt az üzenetet',
    ],
    missedCalls: ['Nem fogadott hanghívás', 'Nem fogadott videohívás', 'Nem fogadott videóhívás'],
    notices: {
      'security-code-changed': ['… biztonsági kódja megváltozott…'],
      other: ['…végpontok közötti titkosítás…'],
    },
  },
  {
    omitted: {
      file: ['<Conținut media omis>', 'document omis', 'Carte de vizită contact omisă'],
      image: ['Imagine omisă', 'GIF omis'],
      video: ['clip video omis'],
      voice: ['fără audio'],
    },
    attachedBefore: ['atașare'],
    attachedAfter: ['fișier atașat'],
    deleted: ['Acest mesaj a fost șters', 'Ați șters acest mesaj'],
    missedCalls: [
      'Apel vocal ratat',
      'Apel video ratat',
      'Apel vocal nepreluat',
      'Apel video nepreluat',
    ],
    notices: {
      'security-code-changed': ['Codul dvs. de securitate cu … s-a schimbat…'],
      other: ['…criptate integral…'],
    },
  },
  {
    omitted: {
      file: [
        '<Media tidak disertakan>',
        'dokumen tidak disertakan',
        'Kartu kontak tidak disertakan',
      ],
      image: ['gambar tidak disertakan', 'GIF tidak disertakan'],
      video: ['video tidak disertakan'],
      voice: ['audio tidak disertakan'],
      sticker: ['stiker tidak disertakan'],
    },
    attachedBefore: ['terlampir'],
    attachedAfter: ['file terlampir'],
    deleted: [
      'Pesan ini dihapus',
      'Pesan ini telah dihapus',
      'Anda menghapus pesan ini',
      'Anda telah menghapus pesan ini',
    ],
    missedCalls: ['Panggilan suara tak terjawab', 'Panggilan video tak terjawab'],
    notices: {
      'security-code-changed': ['Kode keamanan Anda dengan … telah berubah…'],
      other: ['…terenkripsi secara end-to-end…'],
    },
  },
  {
    periods: { 'ق.ظ': 0, 'ب.ظ': 12 },
    omitted: {
      file: ['<رسانه حذف شد>', '< پيوست نما/آهنگ حذف شد >', 'سند حذف شد', 'برگ مخاطب حذف شد'],
      image: ['تصویر حذف شد', 'GIF حذف شد'],
      video: ['ویدیو حذف شد'],
      voice: ['صدا حذف شد'],
      sticker: ['استیکر حذف شد'],
    },
    attachedBefore: ['پیوست'],
    attachedAfter: ['پیوست شد'],
    deleted: ['این پیام حذف شده است', 'این پیام حذف شد', 'شما این پیام را حذف کردید'],
    missedCalls: ['تماس صوتی پاسخ داده نشده', 'تماس تصویری پاسخ داده نشده', 'تماس تصویری بی‌پاسخ'],
    notices: { 'security-code-changed': ['کد امنیتی شما با … تغییر کرد…'], other: ['…رمزگذاری…'] },
  },
  {
    // Afrikaans, Albanian, Bulgarian, Lithuanian, Latvian, Macedonian, Malay, Slovene, Uzbek, Vietnamese.
    periods: {
      vm: 0,
      nm: 12,
      pd: 0,
      md: 12,
      'пр.об': 0,
      'сл.об': 12,
      priešpiet: 0,
      popiet: 12,
      priekšp: 0,
      pēcp: 12,
      претпл: 0,
      попл: 12,
      pg: 0,
      ptg: 12,
      pop: 12,
      to: 0,
      tk: 12,
      sa: 0,
      ch: 12,
    },
    // Bosnian and Serbian; Bulgarian and Macedonian write `г.` behind the year.
    joints: ['u', 'г', 'г,'],
  },
]
