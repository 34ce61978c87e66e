/** The worker's side: frames of a video, asked of the page that plays it. */
import { copyPixels, MOST_PIXELS, type StoredPixels } from './decode.ts'
import type { FramesAnswer, FramesQuestion, NoVideo } from './frames-protocol.ts'

/** Frames of one video at a time. */
export interface FrameSource {
  /** Seconds that it is long, or why it cannot be played. */
  readonly open: (file: number) => Promise<number | NoVideo>
  /** What is seen at a moment, in seconds; null where the player gets no further. */
  readonly show: (at: number) => Promise<StoredPixels | null>
  readonly close: () => Promise<void>
}

export function askFrames(port: MessagePort): FrameSource {
  let listen: (answer: FramesAnswer) => void = () => undefined
  port.addEventListener('message', ({ data }: MessageEvent<FramesAnswer>) => {
    listen(data)
  })
  port.start()
  function ask(question: FramesQuestion): Promise<FramesAnswer> {
    return new Promise((resolve) => {
      listen = resolve
      port.postMessage(question)
    })
  }
  return {
    open: async (file) => {
      const answer = await ask({ kind: 'open', file })
      if (answer.kind === 'opened') return answer.seconds
      return answer.kind === 'not-opened' ? answer.code : 'no-video-decoder'
    },
    show: async (at) => {
      const answer = await ask({ kind: 'show', at })
      if (answer.kind !== 'frame') return null
      const { bitmap } = answer
      try {
        // A video may change its size on the way.
        return bitmap.width * bitmap.height > MOST_PIXELS ? null : copyPixels(bitmap)
      } catch {
        return null
      } finally {
        bitmap.close()
      }
    },
    close: async () => {
      await ask({ kind: 'close' })
    },
  }
}
