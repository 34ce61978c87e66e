/** For the tests and the bench: a chat as Skype writes it, newest first, words as fragments of XML. */
import {
  escapeMarkup,
  OTHER,
  OWNER,
  textFile,
  type MakeExport,
} from '../../../../tests/made-chat.ts'

const IDS: Readonly<Record<string, string>> = { [OWNER]: '8:live:sam', [OTHER]: '8:live:kay' }

export const makeExport: MakeExport = (messages) => {
  const list = messages.map(({ from, at, text }) => ({
    id: String(Date.parse(at)),
    displayName: from,
    originalarrivaltime: at.replace('Z', '.123Z'),
    messagetype: 'RichText',
    version: Date.parse(at),
    content: escapeMarkup(text),
    conversationid: IDS[OTHER],
    from: IDS[from],
    properties: null,
    amsreferences: null,
  }))
  const conversation = {
    id: IDS[OTHER],
    displayName: OTHER,
    version: 1_768_338_300_000,
    properties: { conversationblocked: false },
    threadProperties: null,
    MessageList: list.reverse(),
  }
  const data = {
    userId: IDS[OWNER],
    exportDate: '2026-02-01T10:00',
    conversations: [conversation],
  }
  return [textFile('messages.json', JSON.stringify(data))]
}
