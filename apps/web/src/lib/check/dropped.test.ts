import { describe, expect, it } from 'vitest'
import { sortOut } from './dropped.ts'

function file(name: string, type = '', path = ''): File {
  return Object.defineProperty(new File(['x'], name, { type }), 'webkitRelativePath', {
    value: path,
  })
}

describe('what was brought', () => {
  it('is pictures to read where nothing else came', () => {
    const pictures = [file('a.png', 'image/png'), file('b.HEIC')]
    expect(sortOut(pictures)).toEqual({ files: [], pictures })
  })

  it('is a chat where one came, and the pictures beside it are not read', () => {
    const { files, pictures } = sortOut([
      file('chat.txt'),
      file('a.png', 'image/png'),
      file('b.opus'),
    ])
    expect(files.map(({ name }) => name)).toEqual(['chat.txt'])
    expect(pictures).toEqual([])
  })

  it('keeps the folders of a file in its name', () => {
    const { files } = sortOut([file('message_1.json', '', 'inbox/kim/message_1.json')])
    expect(files.map(({ name }) => name)).toEqual(['inbox/kim/message_1.json'])
  })
})
