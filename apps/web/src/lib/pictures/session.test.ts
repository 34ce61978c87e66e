import { describe, expect, it } from 'vitest'
import type { DecodedPicture } from './decode.ts'
import type { PictureReply } from './protocol.ts'
import { readPictures, type PictureTools } from './session.ts'

/** Node has no ImageData. */
function pixels(shade: number): ImageData {
  const data = new Uint8ClampedArray(4 * 4 * 4).fill(shade)
  return { width: 4, height: 4, data, colorSpace: 'srgb' }
}

const HARMLESS = [{ className: 'Neutral', probability: 0.99 }]
const SUSPECTED = [{ className: 'Porn', probability: 0.9 }]

interface Run {
  readonly replies: readonly PictureReply[]
  readonly read: number
  readonly decoded: readonly DecodedPicture[]
  readonly looked: readonly number[]
}

/** Reads pictures whose shade says what they are: 200 is suspected by the guard, 100 is no picture, 50 too large. */
async function run(shades: readonly number[], change: Partial<PictureTools> = {}): Promise<Run> {
  const replies: PictureReply[] = []
  const decoded: DecodedPicture[] = []
  const looked: number[] = []
  let read = 0
  const files = shades.map((shade) => new Blob([Uint8Array.of(shade)]))
  await readPictures(
    { files, languages: ['eng'] },
    {
      createGuard: () =>
        Promise.resolve((picture) => {
          const shade = picture.data[0] ?? 0
          looked.push(shade)
          return Promise.resolve(shade === 200 ? SUSPECTED : HARMLESS)
        }),
      createOcr: () =>
        Promise.resolve(() => {
          read += 1
          return Promise.resolve([])
        }),
      decode: async (file) => {
        const shade = new Uint8Array(await file.arrayBuffer())[0] ?? 0
        if (shade === 100) throw new Error('no picture')
        if (shade === 50) return null
        const picture = { whole: pixels(shade), pieces: [pixels(10), pixels(shade)] }
        decoded.push(picture)
        return picture
      },
      wipe: ({ whole, pieces }) => {
        for (const { data } of [whole, ...pieces]) data.fill(0)
      },
      blank: () => pixels(0),
      ...change,
    },
    (reply) => replies.push(reply),
  )
  return { replies, read, decoded, looked }
}

describe('reading pictures', () => {
  it('never reads a picture that the guard suspects, says so, and goes on with the others', async () => {
    const { replies, read } = await run([200, 10])
    expect(read).toBe(1)
    expect(replies.filter(({ kind }) => kind === 'trouble')).toEqual([
      { kind: 'trouble', picture: 0, trouble: 'refused' },
    ])
    expect(replies.at(-1)).toMatchObject({ kind: 'done', pictures: [1] })
  })

  it('leaves nothing of a picture in memory, and the least of a suspected one', async () => {
    const { decoded, looked } = await run([200, 10])
    for (const { whole, pieces } of decoded) {
      for (const { data } of [whole, ...pieces])
        expect(data.every((value) => value === 0)).toBe(true)
    }
    // The model looked at nothing in between, so that its own memory was overwritten.
    expect(looked.slice(0, 3)).toEqual([10, 200, 0])
  })

  it('says that a picture was refused though the model fails at looking at nothing', async () => {
    const { replies, read } = await run([200], {
      createGuard: () =>
        Promise.resolve((picture) =>
          picture.data[0] === 0
            ? Promise.reject(new Error('out of memory'))
            : Promise.resolve(picture.data[0] === 200 ? SUSPECTED : HARMLESS),
        ),
    })
    expect(read).toBe(0)
    expect(replies).toContainEqual({ kind: 'trouble', picture: 0, trouble: 'refused' })
  })

  it('names the pictures that are none, or too large, and reads the rest', async () => {
    const { replies, read } = await run([100, 50, 10])
    expect(replies.filter(({ kind }) => kind === 'trouble')).toEqual([
      { kind: 'trouble', picture: 0, trouble: 'unreadable' },
      { kind: 'trouble', picture: 1, trouble: 'too-large' },
    ])
    expect(read).toBe(1)
  })

  it('reads nothing at all without the guard', async () => {
    const { replies, read } = await run([10], {
      createGuard: () => Promise.reject(new Error('no network')),
    })
    expect(replies).toEqual([{ kind: 'no-tools' }])
    expect(read).toBe(0)
  })

  it('reads no picture that the guard could not judge', async () => {
    const { read, replies } = await run([10], {
      createGuard: () => Promise.resolve(() => Promise.reject(new Error('out of memory'))),
    })
    expect(read).toBe(0)
    expect(replies).toContainEqual({ kind: 'trouble', picture: 0, trouble: 'unreadable' })
  })
})
