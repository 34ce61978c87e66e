import { describe, expect, it } from 'vitest'
import { filesOfDrop, sortOut } from './dropped.ts'

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

/** What a browser hands over for a dropped file or folder, as far as it is looked at. */
function entry(path: string, children?: readonly FileSystemEntry[]): FileSystemEntry {
  const name = path.split('/').at(-1) ?? ''
  const portions = [children ?? [], []]
  return {
    name,
    fullPath: path,
    isFile: children === undefined,
    isDirectory: children !== undefined,
    file: (take: (file: File) => void) => {
      take(new File(['x'], name))
    },
    createReader: () => ({
      readEntries: (take: (entries: readonly FileSystemEntry[]) => void) => {
        take(portions.shift() ?? [])
      },
    }),
  } as unknown as FileSystemEntry
}

function dropOf(...entries: readonly FileSystemEntry[]): DataTransfer {
  return {
    files: [],
    items: entries.map((one) => ({ webkitGetAsEntry: () => one })),
  } as unknown as DataTransfer
}

describe('a dropped folder', () => {
  it('is walked with all folders in it, and each file keeps its path', async () => {
    const folder = entry('/export', [
      entry('/export/a.txt'),
      entry('/export/inbox', [entry('/export/inbox/message_1.json')]),
    ])
    const files = await filesOfDrop(dropOf(folder, entry('/b.txt')))
    expect(files.map(({ webkitRelativePath }) => webkitRelativePath).toSorted()).toEqual([
      'b.txt',
      'export/a.txt',
      'export/inbox/message_1.json',
    ])
  })

  it('ends where folders go on for ever', async () => {
    const endless: FileSystemEntry = entry('/a', [])
    Object.defineProperty(endless, 'createReader', {
      value: () => {
        const portions = [[endless, entry('/a/x.txt')], []]
        return {
          readEntries: (take: (entries: readonly FileSystemEntry[]) => void) => {
            take(portions.shift() ?? [])
          },
        }
      },
    })
    expect((await filesOfDrop(dropOf(endless))).length).toBeLessThan(100)
  })
})
