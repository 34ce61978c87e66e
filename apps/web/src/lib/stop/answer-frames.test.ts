import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerFrames, type FramesServer } from './answer-frames.ts'
import { askFrames } from './ask-frames.ts'
import type { PlayVideo } from './play-video.ts'

const ends: (() => void)[] = []

afterEach(() => {
  for (const end of ends.splice(0)) end()
})

function connect(load: () => Promise<PlayVideo>): {
  readonly server: FramesServer
  readonly frames: ReturnType<typeof askFrames>
} {
  const { port1, port2 } = new MessageChannel()
  const server = answerFrames(port1, [new Blob()], load)
  ends.push(() => {
    server.end()
    port2.close()
  })
  return { server, frames: askFrames(port2) }
}

describe('frames for the worker', () => {
  it('says so where the player does not come, and answers what is asked next', async () => {
    const { frames } = connect(() => Promise.reject(new TypeError('offline')))
    expect(await frames.open(0)).toBe('not-loaded')
    expect(await frames.show(0)).toBeNull()
    await frames.close()
  })

  it('ends a player that is still opening', async () => {
    const play = vi.fn<PlayVideo>(() => new Promise(() => undefined))
    const { server, frames } = connect(() => Promise.resolve(play))
    void frames.open(0)
    await vi.waitFor(() => {
      expect(play).toHaveBeenCalledOnce()
    })
    server.end()
    expect(play.mock.lastCall?.[1].aborted).toBe(true)
  })
})
