import { describe, expect, it } from 'vitest'
import type { Looked } from './look.ts'
import { createLooking } from './looking.ts'

/** A photo that is read when the test says so. */
class SlowPhoto extends Blob {
  finish: () => void = () => undefined
  readonly #read = new Promise<ArrayBuffer>((resolve) => {
    this.finish = () => {
      resolve(new ArrayBuffer(1))
    }
  })
  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#read
  }
}

const PNG = new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])])

describe('photos that are chosen while others are still read', () => {
  it('are told, and those before are not, whichever is read first', async () => {
    const told: (readonly Looked[])[] = []
    const looking = createLooking((looked) => told.push(looked))
    const slow = new SlowPhoto()
    const first = looking.look([slow])
    await looking.look([PNG])
    slow.finish()
    await first
    expect(told.at(-1)).toEqual([{ kind: 'nothing' }])
  })

  it('are not told any more once they were forgotten', async () => {
    const told: (readonly Looked[])[] = []
    const looking = createLooking((looked) => told.push(looked))
    const slow = new SlowPhoto()
    const look = looking.look([slow])
    looking.forget()
    slow.finish()
    await look
    expect(told).toEqual([[], []])
  })

  it('are told when they were read', async () => {
    const told: (readonly Looked[])[] = []
    await createLooking((looked) => told.push(looked)).look([PNG])
    expect(told).toEqual([[], [{ kind: 'nothing' }]])
  })
})
