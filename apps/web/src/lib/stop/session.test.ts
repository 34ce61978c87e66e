import { createHash } from 'node:crypto'
import { createPdqHasher, type PictureFormat } from '@holdfast/engine/image'
import { drawPicture } from '@holdfast/engine/made-pictures'
import { describe, expect, it } from 'vitest'
import type { StoredPixels } from './decode.ts'
import type { FingerprintReply } from './protocol.ts'
import { makeFingerprints } from './session.ts'

/** The beginning of a GIF that says how large it is; what is in it comes from the made decoder. */
function gif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = [width & 255, width >> 8, height & 255, height >> 8]
  return Uint8Array.of(...Buffer.from('GIF89a'), ...size)
}

const HEIC = Uint8Array.of(...Buffer.from('\0\0\0\x18ftypheic....ispe....\0\0\0\x40\0\0\0\x40'))

interface Run {
  readonly replies: readonly FingerprintReply[]
  readonly decoded: readonly StoredPixels[]
  readonly taken: readonly Uint8Array[]
}

async function run(...files: readonly Blob[]): Promise<Run> {
  const replies: FingerprintReply[] = []
  const decoded: StoredPixels[] = []
  const taken: Uint8Array[] = []
  const decode = (bytes: Uint8Array, format: PictureFormat): Promise<StoredPixels | null> => {
    taken.push(bytes)
    if (bytes[10] === 3) return Promise.resolve(null)
    // The sign after the head says what the made decoder does.
    if (format === 'heic' || bytes[10] === 1) return Promise.reject(new Error('no decoder'))
    const picture = {
      pixels: drawPicture('hills', 80, bytes[10] === 2 ? 4 : 60, 3),
      seeThrough: false,
    }
    decoded.push(picture)
    return Promise.resolve(picture)
  }
  await makeFingerprints(files, { decode, hasher: createPdqHasher() }, (reply) => {
    replies.push(reply)
  })
  return { replies, decoded, taken }
}

function outcomes({ replies }: Run): readonly unknown[] {
  return replies.flatMap((reply): readonly unknown[] => {
    if (reply.kind === 'issue') return [reply.issue]
    return reply.kind === 'progress' ? [] : [reply.kind]
  })
}

describe('fingerprints of pictures', () => {
  it('are the sums of the file and the hashes of its pixels', async () => {
    const file = gif(80, 60)
    const { replies } = await run(new Blob([file]))
    const made = replies.find((reply) => reply.kind === 'made')?.fingerprints
    expect(made?.sha256).toBe(createHash('sha256').update(file).digest('hex'))
    expect(made?.md5).toBe(createHash('md5').update(file).digest('hex'))
    expect(made?.nearest512).toMatch(/^[0-9a-f]{64}$/u)
    expect(Object.keys(made?.turned ?? {})).toHaveLength(8)
    expect(made?.turned.original).toBe(made?.nearest512)
  })

  it('say for each file how far they are, and end once', async () => {
    const { replies } = await run(new Blob([gif(80, 60)]), new Blob([]), new Blob([gif(80, 60)]))
    expect(replies.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const shares = replies.flatMap((reply) =>
      reply.kind === 'progress' && reply.picture === 2 ? [reply.share] : [],
    )
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(2)
  })

  it('leave nothing of a picture in memory', async () => {
    const { decoded, taken } = await run(new Blob([gif(80, 60)]), new Blob([gif(80, 60), '\x01']))
    expect(decoded).toHaveLength(1)
    expect(taken).toHaveLength(2)
    for (const { pixels } of decoded) expect(Math.max(...pixels.data)).toBe(0)
    for (const bytes of taken) expect(Math.max(...bytes)).toBe(0)
  })

  it('leave nothing of a file in memory that could be read only in part', async () => {
    const file = new Blob([gif(80, 60), new Uint8Array(2_000_000).fill(1)])
    const pieces: ArrayBuffer[] = []
    const slice = file.slice.bind(file)
    file.slice = (start = 0, end) => {
      if (start > 0) throw new DOMException('gone')
      const piece = slice(start, end)
      const read = piece.arrayBuffer.bind(piece)
      piece.arrayBuffer = async () => {
        const bytes = await read()
        pieces.push(bytes)
        return bytes
      }
      return piece
    }
    expect(outcomes(await run(file))).toEqual([{ code: 'unreadable', format: 'gif' }, 'done'])
    expect(pieces).toHaveLength(2)
    for (const piece of pieces) expect(new Uint8Array(piece).some((byte) => byte !== 0)).toBe(false)
  })

  it('are missing for a stated reason, and the next picture goes on', async () => {
    const unreadable = new Blob([gif(80, 60)])
    unreadable.slice = () => {
      throw new DOMException('gone')
    }
    const outcome = await run(
      new Blob([]),
      unreadable,
      new Blob(['%PDF-1.7']),
      new Blob([HEIC]),
      new Blob([gif(80, 60), '\x01']),
      new Blob([gif(0, 0)]),
      new Blob([gif(60_000, 60_000)]),
      new Blob([gif(80, 4), '\x02']),
      new Blob([gif(80, 60), '\x03']),
      new Blob([gif(80, 60)]),
    )
    expect(outcomes(outcome)).toEqual([
      { code: 'empty' },
      { code: 'unreadable' },
      { code: 'not-a-picture' },
      { code: 'no-decoder', format: 'heic' },
      { code: 'broken', format: 'gif' },
      { code: 'broken', format: 'gif' },
      { code: 'too-large', format: 'gif' },
      { code: 'too-small', format: 'gif' },
      { code: 'too-large', format: 'gif' },
      'made',
      'done',
    ])
    // Nothing giant is ever handed to a decoder.
    expect(outcome.taken).toHaveLength(5)
  })
})
