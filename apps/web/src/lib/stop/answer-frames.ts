/** The page's side of a worker's questions about videos: a player for each, one after the other. */
import type { FramesAnswer, FramesQuestion } from './frames-protocol.ts'
import type { OpenVideo, PlayVideo } from './play-video.ts'

export interface FramesServer {
  /** Ends the player, and with it what it held of a video. */
  readonly end: () => void
}

/** Loads the player's code, which few need. Rejects where it does not come. */
async function loadPlayer(): Promise<PlayVideo> {
  return (await import('./play-video.ts')).playVideo
}

/** Answers until it is ended. The player's code is loaded with the first question. */
export function answerFrames(
  port: MessagePort,
  files: readonly Blob[],
  load: () => Promise<PlayVideo> = loadPlayer,
): FramesServer {
  let open: OpenVideo | null = null
  const end = new AbortController()
  const hasEnded = (): boolean => end.signal.aborted
  function close(): void {
    open?.close()
    open = null
  }
  async function openFile(file: Blob): Promise<FramesAnswer> {
    const playVideo = await load().catch(() => null)
    // The worker waits for an answer, whatever it is.
    if (playVideo === null) return { kind: 'not-opened', code: 'not-loaded' }
    if (hasEnded()) return { kind: 'closed' }
    const opened = await playVideo(file, end.signal)
    if (typeof opened === 'string') return { kind: 'not-opened', code: opened }
    open = opened
    if (hasEnded()) close()
    return { kind: 'opened', seconds: opened.seconds }
  }
  async function answer(question: FramesQuestion): Promise<FramesAnswer> {
    const file = question.kind === 'open' ? files[question.file] : undefined
    if (file !== undefined) return openFile(file)
    if (question.kind === 'show') {
      const bitmap = (await open?.show(question.at)) ?? null
      return bitmap === null ? { kind: 'no-frame' } : { kind: 'frame', bitmap }
    }
    close()
    return { kind: 'closed' }
  }
  port.addEventListener('message', ({ data }: MessageEvent<FramesQuestion>) => {
    void answer(data).then((said) => {
      const handed = said.kind === 'frame' ? [said.bitmap] : []
      if (hasEnded()) for (const bitmap of handed) bitmap.close()
      else port.postMessage(said, handed)
    })
  })
  port.start()
  return {
    end: () => {
      end.abort()
      close()
      port.close()
    },
  }
}
