/**
 * Frames of a video, one a second, by an ffmpeg that is installed: pixels come through a pipe, nothing is written. ffmpeg reads
 * this one file and opens no address, whatever the file says.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  BYTES_TO_RECOGNISE,
  MOMENTS_A_SECOND,
  recogniseVideo,
  type Pixels,
  type VideoFormat,
} from '@holdfast/engine/image'
import { MOST_PIXELS } from './picture-types.ts'
import { createPpmReader } from './read-ppm.ts'

/** Frames of one video at most: four hours. */
export const MOST_FRAMES = 14_400

/** Milliseconds that one video may take unless it is said otherwise. */
const USUAL_LIMIT = 600_000

const isPosix = process.platform !== 'win32'

/** What ffmpeg calls them. */
const DEMUXERS: Readonly<Record<VideoFormat, string>> = {
  avi: 'avi',
  matroska: 'matroska',
  mp4: 'mov',
}

/** Why there are no frames, or not all. Says nothing about what is in the file. */
export type VideoIssue =
  | { readonly code: 'not-a-video' }
  /** The program is not installed, or could not be started. */
  | { readonly code: 'no-ffmpeg'; readonly format: VideoFormat }
  /** Something of it can not be decoded, or it has no pictures. */
  | { readonly code: 'broken-video'; readonly format: VideoFormat }
  /** There are frames after the last one that was taken: it took too long, or it is too long. */
  | { readonly code: 'out-of-time'; readonly format: VideoFormat }
  | { readonly code: 'stopped'; readonly format: VideoFormat }

export interface VideoFrame {
  /** Seconds from the beginning, whole. */
  readonly at: number
  /** As stored: not turned, whatever the file says. */
  readonly pixels: Pixels
}

export interface VideoReading {
  readonly format: VideoFormat | null
  readonly frames: number
  /** Null where all went well. What came before it counts. */
  readonly issue: VideoIssue | null
}

export interface VideoOptions {
  /** Takes each frame as it comes; that is the progress too. */
  readonly take: (frame: VideoFrame) => void
  readonly signal?: AbortSignal
  /** Milliseconds. */
  readonly limit?: number
  /** The program, if it is not the `ffmpeg` of the path. */
  readonly ffmpeg?: string
}

/**
 * Reads a video given as a path.
 * @throws the file system's own error where the path cannot be read, and what `take` throws
 */
export async function readVideo(path: string, options: VideoOptions): Promise<VideoReading> {
  const format = recogniseVideo(await readHead(path))
  if (format === null) return { format, frames: 0, issue: { code: 'not-a-video' } }
  const { frames, code } = await decode({ path, format }, options)
  return { format, frames, issue: code === null ? null : { code, format } }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BYTES_TO_RECOGNISE), { position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

interface Video {
  readonly path: string
  readonly format: VideoFormat
}

type Ended = Exclude<VideoIssue['code'], 'not-a-video'> | null

async function decode(video: Video, { take, signal, limit, ffmpeg }: VideoOptions) {
  const state: { frames: number; code: Ended; isClean: boolean } = {
    ...{ frames: 0, code: null, isClean: true },
  }
  const child = spawn(ffmpeg ?? 'ffmpeg', argumentsFor(video), {
    // A process that leads its group can be ended with all that it started.
    detached: isPosix,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] },
  })
  const end = (why: Ended): void => {
    state.code ??= why
    endAll(child)
  }
  // What it complains of may quote the file: that it does is enough.
  child.stderr.on('data', () => {
    state.isClean = false
  })
  const closed = new Promise<number | null>((resolve) => {
    child.on('error', () => {
      end('no-ffmpeg')
      resolve(null)
    })
    child.on('close', resolve)
  })
  const timer = setTimeout(end, limit ?? USUAL_LIMIT, 'out-of-time')
  const stop = (): void => {
    end('stopped')
  }
  signal?.addEventListener('abort', stop)
  if (signal?.aborted === true) stop()
  const reader = createPpmReader(MOST_PIXELS, (pixels) => {
    if (state.code !== null) return
    if (state.frames === MOST_FRAMES) {
      end('out-of-time')
      return
    }
    take({ at: state.frames, pixels })
    state.frames += 1
  })
  try {
    for await (const piece of piecesOf(child.stdout)) {
      if (state.code === null && !reader.add(piece)) end('broken-video')
    }
    const status = await closed
    const isWhole = status === 0 && state.isClean && state.frames > 0 && reader.isWhole()
    if (!isWhole) state.code ??= 'broken-video'
  } finally {
    endAll(child)
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
  return state
}

/** Up to its end, or to where it was closed from here. */
async function* piecesOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error
    if (!isClosed || error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

/** Also where the program is a script: what it started would hold the pipe open, and with it the reading. */
function endAll(child: ChildProcessByStdio<null, Readable, Readable>): void {
  try {
    // Once nothing of it is left, its number may be another's.
    const isLeft = child.exitCode === null && child.signalCode === null
    if (isPosix && child.pid !== undefined && (isLeft || !child.stdout.closed))
      process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
  child.kill('SIGKILL')
  child.stdout.destroy()
  child.stderr.destroy()
}

function argumentsFor({ path, format }: Video): readonly string[] {
  return [
    ...['-nostdin', '-hide_banner', '-loglevel', 'error'],
    // A file may name others, also on the network; so may its name, `a%03d.png`, where the format is left to it.
    ...['-protocol_whitelist', 'file', '-noautorotate'],
    ...['-f', DEMUXERS[format], '-i', `file:${path}`],
    ...['-map', '0:v:0', '-an', '-sn', '-dn'],
    // Frame n is the one that is seen at moment n.
    ...['-vf', `fps=${MOMENTS_A_SECOND}:round=up`],
    ...['-pix_fmt', 'rgb24', '-f', 'image2pipe', '-c:v', 'ppm', 'pipe:1'],
  ]
}
