/** Telegram Desktop's export as pages to look at: `messages.html` and those after it, for one chat or all of an account. */
import type { ChatFormat } from '../../format.ts'
import type { Conversation } from '../../types.ts'
import { headingOf, joinPages, lacksPart, partKey } from './parts.ts'
import { readPages } from './read-pages.ts'

/** Characters at the start in which the first message must appear. */
const SAMPLE = 64_000

/** Matches the beginning of a message: `<div class="message default clearfix joined" id="message12">`; not `<div class="text">`. */
const MESSAGE = /<div class="message (?:default|service)[^">]{0,60}"[^>]{0,60}>/u

export const telegramHtml: ChatFormat = {
  id: 'telegram-html',
  platform: 'telegram',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE)
    if (!sample.includes('<div class="message ') || !MESSAGE.test(sample)) return 0
    return sample.includes('class="page_wrap') || sample.includes('class="page_header') ? 0.95 : 0.7
  },
  title: ({ text }) => headingOf(text),
  partOf: partKey,
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const pages of joinPages(files)) {
      const file = pages[0]?.name ?? ''
      if (lacksPart(pages)) context.report({ code: 'part-missing', place: { file } })
      const id = `telegram-${String(conversations.length + 1)}`
      const conversation = readPages(pages, id, context)
      if (conversation !== null) conversations.push(conversation)
    }
    return conversations
  },
}
