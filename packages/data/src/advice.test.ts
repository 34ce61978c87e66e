import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'

const BAD = {
  en: [
    'Pay them.',
    'Please pay what they ask for.',
    "Don't worry, pay them and it will end.",
    'If they ask, pay.',
    'You should pay once.',
    'It is best to pay.',
    'Try paying a little.',
    'Buy the gift cards.',
    'Send another picture.',
    'Stay calm and send the money.',
    'Answer them.',
    'Just answer, so that they stay calm.',
    'Reply politely.',
    'Keep them busy and negotiate.',
    'Meet them in a public place.',
    'Tell a friend, then meet the person.',
    'Keep the picture as evidence.',
    'Save every nude image.',
    'Take care and copy the video.',
    'Show the officer the photo.',
    'Delete the chat.',
    'Block them and delete all messages.',
    'Clear your account.',
  ],
  de: [
    'Zahl.',
    'Zahle ihnen, was sie wollen.',
    'Zahlen Sie einmal.',
    'Keine Sorge, zahl einfach.',
    'Wenn sie fragen, zahl.',
    'Bezahlen Sie die Summe.',
    'Überweise das Geld.',
    'Kauf die Gutscheinkarten.',
    'Schick noch ein Bild.',
    'Bleib ruhig und schick das Geld.',
    'Schicken Sie das Geld.',
    'Sende ein Bild.',
    'Antworte ihnen.',
    'Antworten Sie höflich.',
    'Verhandle mit ihnen.',
    'Triff dich mit ihnen.',
    'Treffen Sie sich an einem öffentlichen Ort.',
    'Speicher das Bild als Beweis.',
    'Behalten Sie die Aufnahmen.',
    'Kopiere das Video.',
    'Lösch den Chat.',
    'Blockiere sie und lösche alle Nachrichten.',
    'Löschen Sie das Konto.',
  ],
} as const

const GOOD = {
  en: [
    "Don't pay. Don't send anything.",
    "Don't answer, pay or send anything.",
    'Never view, copy, save, print or forward the picture.',
    'People who pay are mostly asked for more.',
    'You paid because they scared you.',
    'Paying does not end it.',
    'They want you to send more.',
    'Keep the chat, the names and the dates, never the picture.',
    'Every answer shows them that the fear works.',
    'Pay attention to how you feel.',
    'Nobody deletes messages.',
    'A copy of the picture can make you liable.',
    'Show them how to slow the picture down.',
    'Photograph the words.',
  ],
  de: [
    'Zahl nicht. Schick nichts.',
    'Zahlen Sie nicht.',
    'Wer zahlt, soll meistens bald wieder zahlen.',
    'Sie haben gezahlt.',
    'Kein Geld, keine Bilder.',
    'Heb den Chat auf, die Namen und die Daten.',
    'Antworte nicht, auch nicht einmal.',
    'Lösch nichts.',
    'Zeigen Sie, wie man das Bild stoppt.',
    'Speichere das Bild, das kam, nicht ab und leite es nicht weiter.',
    'Schick keins mehr.',
    'Freunde schicken sich so etwas auch.',
    'Nenn der Polizei Ort und Uhrzeit.',
  ],
} as const

describe.each(['en', 'de'] as const)('the law about advice in %s', (language) => {
  it.each(BAD[language])('forbids: %s', (sentence) => {
    expect(forbiddenAdvice(language, sentence)).not.toEqual([])
  })

  it.each(GOOD[language])('allows: %s', (sentence) => {
    expect(forbiddenAdvice(language, sentence)).toEqual([])
  })
})
