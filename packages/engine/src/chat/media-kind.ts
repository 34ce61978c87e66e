/** What kind of message a media file makes, by its name or its MIME type. */
import type { MessageKind } from './types.ts'

const KIND_OF_EXTENSION: ReadonlyMap<string, MessageKind> = new Map([
  ...(['jpg', 'jpeg', 'png', 'heic', 'heif', 'gif', 'webp', 'avif', 'bmp'] as const).map(
    (extension) => [extension, 'image'] as const,
  ),
  ...(['mp4', 'mov', '3gp', 'webm', 'mkv', 'm4v', 'avi'] as const).map(
    (extension) => [extension, 'video'] as const,
  ),
  ...(['opus', 'm4a', 'aac', 'ogg', 'oga', 'mp3', 'amr', 'wav', 'caf', 'flac'] as const).map(
    (extension) => [extension, 'voice'] as const,
  ),
])

/** By the end of a file's name or address; `file` for any other. */
export function kindOfFileName(name: string): MessageKind {
  const path = name.split(/[?#]/u, 1)[0] ?? ''
  return KIND_OF_EXTENSION.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'file'
}

/** By a MIME type such as `image/jpeg`; `file` for any other. */
export function kindOfMimeType(type: string): MessageKind {
  const family = type.slice(0, type.indexOf('/')).toLowerCase()
  return family === 'image' || family === 'video' ? family : family === 'audio' ? 'voice' : 'file'
}
