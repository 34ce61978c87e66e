import { describe, expect, it } from 'vitest'
import { DELETED, OMITTED } from './phrases.ts'
import { isPlain, readBody, readNotice } from './message-body.ts'

const MARK = '\u200E'

describe('readBody', () => {
  it.each([
    ['<Media omitted>', 'file'],
    ['<Medien ausgeschlossen>', 'file'],
    [`${MARK}image omitted`, 'image'],
    [`${MARK}Bild weggelassen`, 'image'],
    [`${MARK}Audio weggelassen`, 'voice'],
    ['Image omitted', 'image'],
    ['IMG-1.jpg (file attached)', 'image'],
    [`${MARK}PTT-1.opus (Datei angehängt)`, 'voice'],
    ['IMG-1.jpg (file attached)\nthe lake', 'image'],
    [`${MARK}<attached: 1-VIDEO-2.mp4>`, 'video'],
    [`plan.pdf • 1 page ${MARK}<Anhang: 1-plan.pdf>`, 'file'],
    ['', 'file'],
    [`${MARK}Verpasster Videoanruf`, 'call'],
    [`${MARK}You blocked this contact. Tap to unblock.`, 'system'],
    [`${MARK}words of a language that the tables lack`, 'unclear'],
    ['Video call later?', 'text'],
    ['You blocked this contact, why', 'text'],
    ['the <Media omitted> is in the middle', 'text'],
    ['constructor', 'text'],
  ])('tells what "%s" is', (text, kind) => {
    expect(readBody(text).kind).toBe(kind)
  })

  it('takes an unmarked phrase for words where the app marks its phrases', () => {
    expect(readBody('image omitted', true).kind).toBe('text')
    expect(readBody('ei kuvaa', true).kind).toBe('text')
    expect(readBody(`${MARK}ei kuvaa`, true).kind).toBe('image')
    expect(readBody('<Media omitted>', true).kind).toBe('file')
    expect(readBody('<attached: photo.jpg>', true).kind).toBe('text')
    expect(readBody(`plan.pdf • 2 pages ${MARK}document omitted`, true).kind).toBe('file')
  })

  it('knows phrases behind the mark of languages from right to left, but no notice in words behind it', () => {
    expect(readBody('\u200Fلم يتم إدراج الصورة', true).kind).toBe('image')
    expect(readBody('\u200Fمرحبا', true).kind).toBe('text')
  })

  it('knows media in languages that the tables lack by the names the app gives', () => {
    expect(readBody(`${MARK}<x: 00000042-PHOTO-2026-05-28-21-45-20.jpg>`, true).kind).toBe('image')
    expect(readBody(`${MARK}<x: photo.jpg>`, true).kind).toBe('unclear')
    expect(readBody(`${MARK}PTT-20260313-WA0001.opus (x)`).kind).toBe('voice')
    expect(readBody('PTT-20260313-WA0001.opus (my voice)').kind).toBe('text')
  })

  it('tells missed calls, also those that nobody took, and what could be seen once', () => {
    expect(readBody(`${MARK}Missed voice call`)).toMatchObject({ event: 'call-missed' })
    expect(readBody(`${MARK}Sprachanruf. Keine Antwort`)).toMatchObject({ event: 'call-missed' })
    expect(readBody(`${MARK}Video call, 5 min`).event).toBeUndefined()
    expect(readBody('<View once message omitted>')).toMatchObject({ kind: 'file', viewOnce: true })
  })

  it('leaves to a person what the app only marks', () => {
    expect(readBody(`${MARK}POLL:\nwhere?\n${MARK}OPTION: lake (2 votes)`)).toEqual({
      text: 'POLL:\nwhere?\nOPTION: lake (2 votes)',
      kind: 'text',
    })
    expect(readBody(`${MARK}Location: https://maps.google.com/?q=51.5,-0.1`).kind).toBe('text')
  })

  it('marks deleted and edited messages, and takes the mark of the edit away', () => {
    expect(readBody('This message was deleted')).toMatchObject({ deleted: true })
    expect(readBody('Diese Nachricht wurde gelöscht.')).toMatchObject({ deleted: true })
    expect(readBody(`ok ${MARK}<This message was edited>`)).toEqual({
      text: 'ok',
      kind: 'text',
      edited: true,
    })
  })

  it('is not led deep by a message that repeats the mark', () => {
    expect(readBody(' <This message was edited>'.repeat(50_000)).edited).toBe(true)
  })

  it('keeps what a person wrote as it is', () => {
    expect(readBody('see <3 you (there).').text).toBe('see <3 you (there).')
  })
})

describe('isPlain', () => {
  it('passes over words only where readBody finds nothing but words', () => {
    for (const text of [
      'hi',
      '<Media omitted>',
      'image omitted',
      'Image omitted',
      '',
      'a.',
      'a)\nb',
      'このメッセージは削除されました。',
      ...OMITTED.keys(),
      ...[...OMITTED.keys()].map((phrase) => phrase.toUpperCase()),
      ...DELETED,
    ]) {
      const newline = text.indexOf('\n')
      const plain = isPlain(text, 0, newline < 0 ? text.length : newline, text.length)
      if (plain) expect(readBody(text)).toEqual({ text, kind: 'text' })
    }
    expect(isPlain('see you at ten', 0, 14, 14)).toBe(true)
  })
})

describe('readNotice', () => {
  it('tells calls from other notices', () => {
    expect(readNotice('Missed voice call').kind).toBe('call')
    const added = 'Mia was added'
    expect(readNotice(`${MARK}${added}`)).toEqual({
      text: added,
      kind: 'system',
      event: 'person-added',
    })
  })

  it('does not vouch for words that no app writes', () => {
    expect(readNotice('I have your video').kind).toBe('unclear')
  })
})
