/**
 * A video in the browser's own player, which is on no page and makes no sound: nobody sees a picture of it. Loaded once a
 * video was chosen. The address under which the player reads the file works in this document only, and is gone with it.
 */
import { MOST_PIXELS } from './decode.ts'
import { watchDrawing, type ExpectedPicture } from './drawn-picture.ts'
import type { NoVideo } from './frames-protocol.ts'

export interface OpenVideo {
  readonly seconds: number
  /** What is seen at a moment, in seconds; null where the player gets no further. */
  readonly show: (at: number) => Promise<ImageBitmap | null>
  readonly close: () => void
}

/** Milliseconds after which a player that says nothing is taken to be stuck. */
const PATIENCE = 30_000

/** Seconds after every end: whoever looks there finds out where the end is. Recorders leave the length out of the file. */
const FAR = 10_000_000

/** Opens it, or says why it cannot. Never rejects for what is in the file. Lets go of it at once when it shall end. */
export type PlayVideo = (file: Blob, end: AbortSignal) => Promise<OpenVideo | NoVideo>

export const playVideo: PlayVideo = async (file, end) => {
  const player = document.createElement('video')
  const address = URL.createObjectURL(file)
  const close = (): void => {
    end.removeEventListener('abort', close)
    player.removeAttribute('src')
    player.load()
    URL.revokeObjectURL(address)
  }
  player.muted = true
  player.playsInline = true
  player.preload = 'auto'
  player.src = address
  end.addEventListener('abort', close)
  const refusal = await judge(player)
  if (refusal !== null) {
    close()
    return refusal
  }
  const expectPicture = watchDrawing(player)
  return { seconds: player.duration, show: (at) => show(player, at, expectPicture(at)), close }
}

async function judge(player: HTMLVideoElement): Promise<NoVideo | null> {
  if (!(await hear(player, 'loadeddata'))) return 'no-video-decoder'
  // Also where the sound is known and the pictures are not.
  if (player.videoWidth === 0) return 'no-video-decoder'
  if (player.videoWidth * player.videoHeight > MOST_PIXELS) return 'too-large-video'
  if (player.duration === Number.POSITIVE_INFINITY) await seek(player, FAR)
  return Number.isFinite(player.duration) ? null : 'endless'
}

async function show(
  player: HTMLVideoElement,
  at: number,
  picture: ExpectedPicture,
): Promise<ImageBitmap | null> {
  try {
    if (!(await seek(player, at))) return null
    await picture.wait()
  } finally {
    picture.forget()
  }
  return createImageBitmap(player, { colorSpaceConversion: 'none' }).catch(() => null)
}

function seek(player: HTMLVideoElement, at: number): Promise<boolean> {
  const heard = hear(player, 'seeked')
  player.currentTime = at
  return heard
}

/** Whether the player says so, before it fails, is closed or is silent for too long. */
function hear(player: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<boolean> {
  if (player.error !== null) return Promise.resolve(false)
  const done = new AbortController()
  const { signal } = done
  let timer: ReturnType<typeof setTimeout> | undefined
  return new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false)
    const say = (heard: boolean) => () => {
      resolve(heard)
    }
    player.addEventListener(event, say(true), { signal })
    player.addEventListener('error', say(false), { signal })
    // It was closed, and says nothing more.
    player.addEventListener('emptied', say(false), { signal })
  }).finally(() => {
    clearTimeout(timer)
    done.abort()
  })
}
