/** A chat that was found but not read, for a person at a terminal. */
import type { FoundChat } from '@holdfast/engine/chat'
import type { Voice } from '../language.ts'
import { printable, wrap } from '../terminal.ts'

/** Whose chat it is, where, how large, and the files that it lies in. */
export function foundChatText(chat: FoundChat, { say, language }: Voice): string {
  const { title = '', platform, bytes, request, files } = chat
  const asked = request === true ? say('cli.request') : ''
  const parts = [printable(title), printable(platform), sizeText(bytes, language), asked]
  const [first] = files
  const more = files.length > 1 ? ` ${say('cli.list.more', { count: files.length - 1 })}` : ''
  return [
    wrap(parts.filter((part) => part !== '').join(' · ')),
    wrap(`${printable(first?.name ?? '')}${more}`, '  '),
    '',
    '',
  ].join('\n')
}

function sizeText(bytes: number, language: string): string {
  const small = bytes < 1_000_000
  const unit = small ? 'kilobyte' : 'megabyte'
  const options = { style: 'unit', unit, maximumSignificantDigits: 2 } as const
  return new Intl.NumberFormat(language, options).format(
    Math.max(1, bytes / (small ? 1_000 : 1_000_000)),
  )
}
