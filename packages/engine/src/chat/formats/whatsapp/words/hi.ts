/** Hindi. Seen in WhatsApp's own tables and in other readers', apart from what is marked. */
import type { LanguageWords } from './language-words.ts'

export const hi: LanguageWords = {
  periods: { पूर्वाह्न: 0, अपराह्न: 12 },
  joints: ['को'],
  // Not verified.
  titles: ['… के साथ WhatsApp चैट'],
  omitted: {
    file: ['<मीडिया के बिना>', 'डॉक्यूमेंट छोड़ा गया', 'कॉन्टैक्ट कार्ड छोड़ा गया'],
    image: ['फ़ोटो हटाई गई', 'GIF छोड़ा गया'],
    video: ['वीडियो छोड़ा गया'],
    voice: ['ऑडियो हटाई गयी'],
    sticker: ['स्टिकर छोड़ा गया'],
  },
  attachedBefore: ['अटैच किया गया'],
  attachedAfter: ['फाइल अटैच कर दी गई है', 'फ़ाइल अटैच की गई'],
  deleted: [
    'यह मैसेज डिलीट कर दिया गया है',
    'आपने यह मैसेज डिलीट किया',
    'यह संदेश मिटाया गया',
    'आपने यह संदेश मिटाया',
    // Not verified.
    'यह मैसेज मिटा दिया गया',
    'आपने यह मैसेज मिटा दिया',
  ],
  // Not verified.
  edited: ['यह मैसेज एडिट किया गया', 'यह मैसेज एडिट किया गया है', 'यह मैसेज एडिट किया गया था'],
  missedCalls: ['वॉइस कॉल मिस हुई', 'मिस्ड वॉइस कॉल', 'मिस्ड वीडियो कॉल', 'छूटी हुई'],
  // Not verified.
  calls: ['वॉइस कॉल', 'वीडियो कॉल'],
  // Not verified.
  unanswered: ['कोई जवाब नहीं', 'जवाब नहीं मिला'],
  // Not verified.
  polls: ['पोल:'],
  notices: {
    // Not verified.
    'timer-changed': ['…डिसअपीयरिंग मैसेज…', '…मैसेज टाइमर…', '…गायब होने वाले मैसेज…'],
    // Not verified.
    'number-changed': ['… फ़ोन नंबर बदल…', '… ने अपना नंबर बदल…'],
    // Not verified.
    'name-changed': ['… ग्रुप का नाम…', '… विषय बदल…'],
    'security-code-changed': ['… के लिए आपका सुरक्षा कोड बदल गया है…', '…सुरक्षा कोड…'],
    // Not verified.
    blocked: ['आपने इस कॉन्टैक्ट को ब्लॉक…'],
    // Not verified.
    unblocked: ['आपने इस कॉन्टैक्ट को अनब्लॉक…'],
    // Not verified.
    'person-added': ['… को जोड़ा…', '… को ऐड किया…', '… शामिल हुए…'],
    // Not verified.
    'person-left': ['… ने ग्रुप छोड़…', '… छोड़कर चले गए…', '… को हटाया…', '… को निकाल…'],
    other: ['…एंड-टू-एंड एन्क्रिप्टेड…', '… ग्रुप बनाया…', '…बिज़नेस अकाउंट…'],
  },
}
