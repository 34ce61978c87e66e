import { describe, expect, it } from 'vitest'
import { titleOf } from './title.ts'

describe('titleOf', () => {
  it.each([
    ['WhatsApp Chat with Mia.txt', 'Mia'],
    ['WhatsApp Chat - Mia B.zip/_chat.txt', 'Mia B'],
    ['Chat_de_WhatsApp_con_Mia_B.txt', 'Mia B'],
    ['exports/Chat de WhatsApp con mia_b.txt', 'mia_b'],
    ['WhatsApp Chat mit Mia (1).txt', 'Mia'],
    ['WhatsApp Chat with Anna (Sport).txt', 'Anna (Sport)'],
    ['与Mia的 WhatsApp 聊天.txt', 'Mia'],
    ['Conversa do WhatsApp com Teste.txt', 'Teste'],
  ])('reads the name of %s', (path, title) => {
    expect(titleOf(path)).toBe(title)
  })

  it.each(['_chat.txt', 'notes.txt', 'WhatsApp Chat with .txt', ''])(
    'finds none in "%s"',
    (path) => {
      expect(titleOf(path)).toBeUndefined()
    },
  )
})
