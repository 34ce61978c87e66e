/** What was dropped or chosen, as a flat list: folders are walked, within bounds, and pictures are told from chats. */
import type { ChosenFile } from './protocol.ts'

/** Files taken from folders, and how deep folders may lie in each other; a whole account's export has fewer. */
const MOST_FILES = 100_000
const DEEPEST = 32

/** Endings of pictures that phones make, where the browser does not say what a file is: `a.HEIC`; not `a.json`. */
const PICTURE = /\.(?:png|jpe?g|webp|heic|heif|avif|gif|bmp)$/iu

/** Endings of what exports hold beside chats: `a.mp4`; not `a.txt`. */
const MEDIA =
  /\.(?:png|jpe?g|webp|heic|heif|avif|gif|bmp|mp4|mov|3gp|webm|opus|ogg|m4a|mp3|aac|wav|thumb)$/iu

/** Kinds that the browser names: `video/mp4`; not `text/plain`, not `application/image/x`. */
const MEDIA_KIND = /^(?:image|video|audio)\//u

/** The beginning of a path as a drop has it: `/inbox/a.json`; not `inbox/a.json`. */
const FROM_THE_ROOT = /^\//u

export interface Brought {
  readonly files: readonly ChosenFile[]
  /** Only pictures came: they are screenshots to read. */
  readonly pictures: readonly File[]
}

/** Chats among these files, or pictures where there is nothing else or `wanted` says so. */
export function sortOut(files: readonly File[], wanted?: 'pictures'): Brought {
  const pictures = files.filter(isPicture)
  const only = pictures.length > 0 && pictures.length === files.length
  if (only || wanted === 'pictures') return { files: [], pictures }
  return { files: files.filter((file) => !isMedia(file)).map(chosenFile), pictures: [] }
}

/** The files of a drop, those inside folders too. To be called while the event is being handled. */
export function filesOfDrop(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const plain = [...data.files]
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(plain)
  return walk(entries)
}

/** Breadth first, so that a hostile depth costs nothing. */
async function walk(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files: File[] = []
  let level: readonly FileSystemEntry[] = entries
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const below: FileSystemEntry[] = []
    for (const entry of level) {
      if (files.length + below.length >= MOST_FILES) break
      if (isFile(entry)) files.push(await fileOf(entry))
      else if (isFolder(entry)) {
        // Not spread into one call, which takes only so many.
        for (const child of await childrenOf(entry)) below.push(child)
      }
    }
    level = below
  }
  return files
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** The file under its path, as one that was chosen with its folder has it. */
async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject)
  })
  Object.defineProperty(file, 'webkitRelativePath', {
    value: entry.fullPath.replace(FROM_THE_ROOT, ''),
  })
  return file
}

/** A folder hands over its children in portions, until an empty one. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  while (children.length < MOST_FILES) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (portion.length === 0) break
    children.push(...portion)
  }
  return children
}

function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || PICTURE.test(name)
}

function isMedia({ name, type }: File): boolean {
  return MEDIA.test(name) || MEDIA_KIND.test(type)
}

function chosenFile(file: File): ChosenFile {
  const path = file.webkitRelativePath
  return { name: path === '' ? file.name : path, blob: file }
}
